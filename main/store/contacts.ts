import type { Day } from '#domain/day.ts'
import type { Channel, Direction, Receipt } from '#domain/timeline/contact.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import type { WriteDb } from './db.ts'

/** One touch; `time` is wall-clock 'HH:MM'. */
export type ContactToInsert = {
  readonly customer: number
  readonly day: Day
  readonly time: string | null
  readonly direction: Direction
  readonly channel: Channel
  readonly subject: string
  readonly body: string
  /** Why the week proposed it, and how it went. */
  readonly reason?: ReasonCode | null
  readonly receipt?: Receipt | null
  /** The key of the posted letter behind it. */
  readonly letter?: number | null
  readonly importKey: number | null
}

const BY_ITSELF = { reason: null, receipt: null, letter: null }

/** The key of the new row. */
export function insertContact(db: WriteDb, contact: ContactToInsert): number {
  return db.insert(
    `INSERT INTO contacts (customer, day, time, direction, channel, subject, body, reason, receipt, letter, import_key)
    VALUES (:customer, :day, :time, :direction, :channel, :subject, :body, :reason, :receipt, :letter, :importKey)`,
    { ...BY_ITSELF, ...contact },
  )
}
