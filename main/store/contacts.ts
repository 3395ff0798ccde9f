import type { Day } from '#domain/day.ts'
import type { Channel, Direction } from '#domain/timeline/contact.ts'
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
  readonly importKey: number | null
}

/** The key of the new row. */
export function insertContact(db: WriteDb, contact: ContactToInsert): number {
  return db.insert(
    `INSERT INTO contacts (customer, day, time, direction, channel, subject, body, import_key)
    VALUES (:customer, :day, :time, :direction, :channel, :subject, :body, :importKey)`,
    contact,
  )
}
