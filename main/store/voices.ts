import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import type { Voice, VoiceFilter, VoicesAsked } from '#domain/timeline/voice.ts'
import { type Query, query, type ReadDb } from './db.ts'
import { linesOf } from './listing.ts'

type VoiceRow = {
  kind: string
  key: number
  day: string
  time: string | null
  customer: number
  channel: string | null
  text: string
}

const CONTACTS = `SELECT iif(t.is_trigger = 1, 'trigger', 'contact') AS kind, t.key AS key, t.day AS day, t.time AS time, t.customer,
    t.channel,
    trim(t.subject || ' ' || t.body) AS text
  FROM contacts t JOIN customers c ON c.key = t.customer
  WHERE (t.direction = 'from-them' OR t.is_trigger = 1) AND t.deleted_on IS NULL AND c.deleted_on IS NULL`
// 本音メモ stand apart: the screen may be turned to a customer.
const NOTES = `SELECT 'note' AS kind, n.key AS key, n.day AS day, NULL AS time, n.customer, NULL AS channel, n.text
  FROM notes n JOIN customers c ON c.key = n.customer
  WHERE n.kind = 'note' AND c.deleted_on IS NULL`

function voicesQuery(...parts: readonly string[]): Query<VoiceRow> {
  return query<VoiceRow>(
    `${parts.join(' UNION ALL ')} ORDER BY day DESC, time DESC, key DESC, kind LIMIT :limit OFFSET :offset`,
    ['kind', 'key', 'day', 'time', 'customer', 'channel', 'text'],
  )
}

const ASKED = {
  all: voicesQuery(CONTACTS, NOTES),
  contacts: voicesQuery(CONTACTS),
  notes: voicesQuery(NOTES),
} as const satisfies Readonly<Record<VoiceFilter, Query<VoiceRow>>>

/** お声 of everyone who is there, newest first. */
export function listVoices(db: ReadDb, { filter, offset, limit }: VoicesAsked): readonly Voice[] {
  const rows = db.many(ASKED[filter], { offset, limit })
  const people = linesOf(db, [...new Set(rows.map(({ customer }) => customer))])
  return rows.flatMap(({ kind, key, day, customer, channel, text }) => {
    const person = people.get(customer)
    if (person === undefined) return []
    return {
      kind: kind as Voice['kind'],
      key,
      day: day as Day,
      text,
      channel: channel as Channel | null,
      customer: person.id,
      called: calledBy(person),
    }
  })
}
