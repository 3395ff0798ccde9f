import type { Day } from '#domain/day.ts'
import type { HeardEntry, RowKey } from '#domain/timeline/entry.ts'
import type { Heard, HeardKind } from '#domain/voices/heard.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

export type HeardRow = {
  key: number
  kind: string
  day: string
  text: string
  mood: string | null
  source: string | null
  answered_on: string | null
  themes: string
}

export const HEARD_COLUMNS = ['key', 'kind', 'day', 'text', 'mood', 'source', 'answered_on', 'themes'] as const

/** Of notes called n: themes by their names, in the order in which they were given; one that is gone is passed over. */
export const HEARD_FIELDS = HEARD_COLUMNS.map((column) =>
  column === 'themes'
    ? `(SELECT json_group_array(name) FROM (SELECT t.name FROM json_each(n.themes) given CROSS JOIN themes t
        ON t.key = given.value ORDER BY given.key)) AS themes`
    : `n.${column}`,
).join(', ')

const ENTRIES = query<HeardRow>(
  `SELECT ${HEARD_FIELDS} FROM json_each(?) asked JOIN notes n ON n.key = asked.value`,
  HEARD_COLUMNS,
)
const BY_KEY = query<Pick<HeardRow, 'kind' | 'answered_on'> & { customer: number }>(
  `SELECT n.kind, n.answered_on, n.customer FROM notes n JOIN customers c ON c.key = n.customer
    WHERE n.key = ? AND n.kind IN ('feedback', 'honest') AND c.deleted_on IS NULL`,
  ['kind', 'answered_on', 'customer'],
)

/** As the timeline shows them, in no order. */
export function listHeardEntries(db: ReadDb, keys: readonly RowKey[]): readonly HeardEntry[] {
  return db.many(ENTRIES, [JSON.stringify(keys)]).map(toHeard)
}

/** What decides whether it can be answered; `customer` is the key. */
export type HeardState = Pick<Heard, 'as' | 'answeredOn'> & { readonly customer: number }

/** Null where there is none, or where its person lies in the trash. */
export function getHeard(db: ReadDb, key: RowKey): HeardState | null {
  const row = db.one(BY_KEY, [key])
  if (row === null) return null
  return { as: row.kind as HeardKind, answeredOn: row.answered_on as Day | null, customer: row.customer }
}

/** Themes by their keys. */
export type HeardToKeep = Pick<Heard, 'as' | 'day' | 'text' | 'mood' | 'source'> & {
  readonly themes: readonly RowKey[]
}

/** The key of the new row. */
export function insertHeard(db: WriteDb, customer: number, heard: HeardToKeep): RowKey {
  return db.insert(
    `INSERT INTO notes (customer, kind, day, text, mood, source, themes)
      VALUES (:customer, :as, :day, :text, :mood, :source, :themes)`,
    { ...heard, customer, themes: JSON.stringify(heard.themes) },
  )
}

/** What is no longer addressed to the shop needs no day of its answer. */
export function updateHeard(db: WriteDb, key: RowKey, heard: HeardToKeep): void {
  db.run(
    `UPDATE notes SET kind = :as, day = :day, text = :text, mood = :mood, source = :source, themes = :themes,
      answered_on = iif(:as = 'feedback', answered_on, NULL) WHERE key = :key`,
    { ...heard, key, themes: JSON.stringify(heard.themes) },
  )
}

export function deleteHeard(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM notes WHERE key = ?', [key])
}

/** 返事した日; null where it waits again. */
export function answerHeard(db: WriteDb, key: RowKey, on: Day | null): void {
  db.run('UPDATE notes SET answered_on = ? WHERE key = ?', [on, key])
}

/** A letter answers at once all that waited of one person when it was written. */
export function answerWaiting(
  db: WriteDb,
  { customer, heardBy, on }: { readonly customer: number; readonly heardBy: Day; readonly on: Day },
): void {
  db.run(
    `UPDATE notes SET answered_on = :on
      WHERE customer = :customer AND kind = 'feedback' AND answered_on IS NULL AND day <= :heardBy`,
    { customer, heardBy, on },
  )
}

export function toHeard(row: HeardRow): HeardEntry {
  return {
    kind: 'heard',
    key: row.key,
    as: row.kind as HeardKind,
    day: row.day as Day,
    text: row.text,
    mood: row.mood as Heard['mood'],
    source: row.source as Heard['source'],
    answeredOn: row.answered_on as Day | null,
    themes: JSON.parse(row.themes) as readonly string[],
  }
}
