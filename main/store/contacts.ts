import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel, Direction, Receipt } from '#domain/timeline/contact.ts'
import type { ContactEntry, RowKey } from '#domain/timeline/entry.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

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
  /** Why the week proposed it, and how it went; null or left out where the week had no part in it. */
  readonly reason?: ReasonCode | null
  readonly receipt?: Receipt | null
  /** Counts against the cap of mailings; left out: no. */
  readonly sells?: boolean
  /** The key of the posted letter behind it. */
  readonly letter?: number | null
  /** お店のはなし that went out with it. */
  readonly story?: RowKey | null
  /** The rule of the owner's that it answers; none where that was deleted meanwhile. */
  readonly ownRule?: RowKey | null
  /** What the owner's reason let pass, where it went out by itself. */
  readonly overridden?: readonly GateState[]
  readonly overrideWhy?: string
}

/** A contact with whose it is and whether it lies in the trash, for those who change it. */
export type KeptContact = {
  readonly key: RowKey
  readonly reason: ReasonCode | null
  readonly customer: number
  readonly deletedOn: Day | null
}

/** `sells`: whether it counts against the cap as it reads now. */
export type ContactChange = Pick<ContactToInsert, 'day' | 'direction' | 'channel' | 'body'> & {
  readonly sells: boolean
}

type KeptRow = { key: number; reason: string | null; customer: number; deleted_on: string | null }

type EntryRow = {
  key: number
  day: string
  time: string | null
  direction: string
  channel: string
  subject: string
  body: string
  reason: string | null
  receipt: string | null
  letter: string | null
  overridden: string | null
  override_why: string
}

const KEPT = query<KeptRow>(
  `SELECT t.key, t.reason, t.customer, t.deleted_on FROM contacts t JOIN customers c ON c.key = t.customer
    WHERE t.key = ? AND c.deleted_on IS NULL`,
  ['key', 'reason', 'customer', 'deleted_on'],
)
const ENTRIES = query<EntryRow>(
  `SELECT t.key, t.day, t.time, t.direction, t.channel, t.subject, t.body, t.reason, t.receipt, l.id AS letter,
      coalesce(t.overridden, l.overridden) AS overridden,
      iif(t.overridden IS NULL, coalesce(l.override_why, ''), t.override_why) AS override_why
    FROM json_each(?) asked JOIN contacts t ON t.key = asked.value LEFT JOIN letters l ON l.key = t.letter`,
  [
    'key',
    'day',
    'time',
    'direction',
    'channel',
    'subject',
    'body',
    'reason',
    'receipt',
    'letter',
    'overridden',
    'override_why',
  ],
)

/** Also one in the trash; null where there is none, or where its person lies in the trash. */
export function getContact(db: ReadDb, key: RowKey): KeptContact | null {
  const row = db.one(KEPT, [key])
  if (row === null) return null
  const { customer, reason, deleted_on: deletedOn } = row
  return { key, customer, reason: reason as ReasonCode | null, deletedOn: deletedOn as Day | null }
}

/** As the timeline shows them, in no order. */
export function listContactEntries(db: ReadDb, keys: readonly RowKey[]): readonly ContactEntry[] {
  return db.many(ENTRIES, [JSON.stringify(keys)]).map((row) => ({
    kind: 'contact',
    key: row.key,
    day: row.day as Day,
    time: row.time,
    direction: row.direction as Direction,
    channel: row.channel as Channel,
    subject: row.subject,
    body: row.body,
    reason: row.reason as ReasonCode | null,
    receipt: row.receipt as Receipt | null,
    letter: row.letter as Id | null,
    overridden: (row.overridden?.split(' ') ?? []) as GateState[],
    overrideWhy: row.overridden === null ? '' : row.override_why,
  }))
}

/** The key of the new row. */
export function insertContact(db: WriteDb, { overridden = [], sells = false, ...contact }: ContactToInsert): number {
  return db.insert(
    `INSERT INTO contacts (customer, day, time, direction, channel, subject, body, reason, receipt, sells, letter, own_rule,
      overridden, override_why, story, import_key)
    VALUES (:customer, :day, :time, :direction, :channel, :subject, :body, :reason, :receipt, :sells, :letter,
      (SELECT key FROM own_rules WHERE key = :ownRule), :overridden, :overrideWhy, :story, :importKey)`,
    {
      reason: null,
      receipt: null,
      letter: null,
      ownRule: null,
      overrideWhy: '',
      story: null,
      ...contact,
      sells: sells ? 1 : 0,
      overridden: overridden.length === 0 ? null : overridden.join(' '),
    },
  )
}

const MAILING_ON = query<{ key: number }>(
  'SELECT key FROM contacts WHERE customer = ? AND day = ? AND sells = 1 AND deleted_on IS NULL LIMIT 1',
  ['key'],
)

/** Whether a mailing that counts went to this person on that day. */
export function hadMailingOn(db: ReadDb, customer: number, day: Day): boolean {
  return db.one(MAILING_ON, [customer, day]) !== null
}

export function updateContact(db: WriteDb, key: RowKey, contact: ContactChange): void {
  db.run(
    `UPDATE contacts SET day = :day, direction = :direction, channel = :channel, body = :body, sells = :sells
      WHERE key = :key`,
    { ...contact, sells: contact.sells ? 1 : 0, key },
  )
}

/** Into the trash, or out of it with null. */
export function putContactInTrash(db: WriteDb, key: RowKey, day: Day | null): void {
  db.run('UPDATE contacts SET deleted_on = ? WHERE key = ?', [day, key])
}
