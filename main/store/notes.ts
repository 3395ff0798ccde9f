import type { Day } from '#domain/day.ts'
import type { NoteEntry, RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

type NoteRow = { key: number; day: string; text: string }

const ENTRIES = query<NoteRow>(
  'SELECT n.key, n.day, n.text FROM json_each(?) asked JOIN notes n ON n.key = asked.value',
  ['key', 'day', 'text'],
)

/** As the timeline shows them, in no order. */
export function listNoteEntries(db: ReadDb, keys: readonly RowKey[]): readonly NoteEntry[] {
  return db
    .many(ENTRIES, [JSON.stringify(keys)])
    .map((row) => ({ kind: 'note', key: row.key, day: row.day as Day, text: row.text }))
}

type NoteToInsert = { readonly kind: string; readonly source: string | null; readonly day: Day; readonly text: string }

export function insertNote(db: WriteDb, customer: number, { kind, source, day, text }: NoteToInsert): void {
  db.run('INSERT INTO notes (customer, kind, source, day, text) VALUES (?, ?, ?, ?, ?)', [
    customer,
    kind,
    source,
    day,
    text,
  ])
}
