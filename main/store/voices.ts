import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import type { PageAsked, Voice, VoiceFilter, VoicesAsked } from '#domain/timeline/voice.ts'
import { type Query, query, type ReadDb } from './db.ts'
import { listHeardEntries } from './heard.ts'
import { linesOf } from './listing.ts'

export type VoiceRow = {
  kind: string
  key: number
  day: string
  time: string | null
  customer: number
  channel: string | null
  text: string
}

export const VOICE_COLUMNS = ['kind', 'key', 'day', 'time', 'customer', 'channel', 'text'] as const

const CONTACTS = `SELECT iif(t.is_trigger = 1, 'trigger', 'contact') AS kind, t.key AS key, t.day AS day, t.time AS time, t.customer,
    t.channel,
    trim(t.subject || ' ' || t.body) AS text
  FROM contacts t JOIN customers c ON c.key = t.customer
  WHERE (t.direction = 'from-them' OR t.is_trigger = 1) AND t.deleted_on IS NULL AND c.deleted_on IS NULL`

/** Notes called n of whoever is there, as the list shows them. */
export function notesAs(kind: 'note' | 'heard', where: string): string {
  return `SELECT '${kind}' AS kind, n.key AS key, n.day AS day, NULL AS time, n.customer, NULL AS channel, n.text
    FROM notes n JOIN customers c ON c.key = n.customer WHERE ${where} AND c.deleted_on IS NULL`
}

const NOTES = notesAs('note', `n.kind = 'note'`)
const FEEDBACK = notesAs('heard', `n.kind = 'feedback' AND n.answered_on IS NOT NULL`)
const HONEST = notesAs('heard', `n.kind = 'honest'`)
const WAITS = `n.kind = 'feedback' AND n.answered_on IS NULL`

function voicesQuery(...parts: readonly string[]): Query<VoiceRow> {
  return query<VoiceRow>(
    `${parts.join(' UNION ALL ')} ORDER BY day DESC, time DESC, key DESC, kind LIMIT :limit OFFSET :offset`,
    VOICE_COLUMNS,
  )
}

const ASKED = {
  all: voicesQuery(CONTACTS, NOTES, FEEDBACK),
  feedback: voicesQuery(FEEDBACK),
  honest: voicesQuery(HONEST),
  contacts: voicesQuery(CONTACTS),
  notes: voicesQuery(NOTES),
} as const satisfies Readonly<Record<VoiceFilter, Query<VoiceRow>>>

const WAITING = query<VoiceRow>(
  `${notesAs('heard', WAITS)} ORDER BY n.mood IS 'unhappy' DESC, n.day, n.key LIMIT :limit OFFSET :offset`,
  VOICE_COLUMNS,
)
const HOW_MANY_WAIT = query<{ n: number }>(
  `SELECT count(*) AS n FROM notes n JOIN customers c ON c.key = n.customer WHERE ${WAITS} AND c.deleted_on IS NULL`,
  ['n'],
)

/** お声 of everyone who is there, newest first. */
export function listVoices(db: ReadDb, { filter, offset, limit }: VoicesAsked): readonly Voice[] {
  return toVoices(db, db.many(ASKED[filter], { offset, limit }))
}

/** What waits for an answer: the unhappy first, and of these who waits longest. */
export function listWaiting(db: ReadDb, { offset, limit }: PageAsked): readonly Voice[] {
  return toVoices(db, db.many(WAITING, { offset, limit }))
}

export function countWaiting(db: ReadDb): number {
  return db.one(HOW_MANY_WAIT)?.n ?? 0
}

export function toVoices(db: ReadDb, rows: readonly VoiceRow[]): readonly Voice[] {
  const people = linesOf(db, [...new Set(rows.map(({ customer }) => customer))])
  const keys = rows.filter(({ kind }) => kind === 'heard').map(({ key }) => key)
  const heard = new Map(listHeardEntries(db, keys).map((entry) => [entry.key, entry]))
  return rows.flatMap(({ kind, key, day, customer, channel, text }) => {
    const person = people.get(customer)
    if (person === undefined) return []
    return {
      kind: kind as Voice['kind'],
      key,
      day: day as Day,
      text,
      channel: channel as Channel | null,
      heard: kind === 'heard' ? (heard.get(key) ?? null) : null,
      customer: person.id,
      called: calledBy(person),
    }
  })
}
