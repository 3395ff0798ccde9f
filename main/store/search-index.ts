import { bigrams, type FieldMark } from '#domain/people/bigrams.ts'
import { query, type WriteDb } from './db.ts'

/** What is searched of a person: folded text, values apart by a space. */
export type Searched = Readonly<Record<(typeof SEARCHED)[number], string>>

export const SEARCHED = ['name', 'kana', 'phone', 'address', 'tag', 'note'] as const

const MARKS = { name: 'n', kana: 'n', phone: 'p', address: 'a', tag: 't', note: 'm' } as const satisfies Record<
  keyof Searched,
  FieldMark
>

const MADE = query<{ sql: string }>(`SELECT sql FROM sqlite_schema WHERE name = 'search'`, ['sql'])
const TOTAL_CHANGES = query<{ n: number }>('SELECT total_changes() AS n', ['n'])

const INSERT = `INSERT INTO search (rowid, ${SEARCHED.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?)`

/** A field as the index holds it. */
export function indexed(searched: Searched, field: keyof Searched): string {
  return bigrams(searched[field], MARKS[field])
}

export function putWords(db: WriteDb, customer: number, searched: Searched): void {
  db.run(INSERT, [customer, ...SEARCHED.map((field) => indexed(searched, field))])
}

/** Securely, so that no word stays in the file. What is put in and taken out gathers until it is flushed, or much. */
export function takeWordsOut(db: WriteDb, customer: number): void {
  db.run('DELETE FROM search WHERE rowid = ?', [customer])
}

export function flushWords(db: WriteDb): void {
  db.run(`INSERT INTO search (search) VALUES ('flush')`)
}

/** Far faster than emptying it word by word. */
export function recreateIndex(db: WriteDb): void {
  const made = db.one(MADE)
  if (made === null) throw new Error('the search table is missing')
  db.exec(`DROP TABLE search; ${made.sql}; INSERT INTO search (search, rank) VALUES ('secure-delete', 1)`)
}

// FTS5's own settings, and what they are while very many come in: the words of some thousand people become a part of their
// own, and the parts are put together once at the end instead of over and over.
const USUALLY = { hashsize: 1_048_576, automerge: 4, crisismerge: 16 }
const IN_BULK = { hashsize: 8_388_608, automerge: 0, crisismerge: 1_999 } satisfies typeof USUALLY

/** Pages to a step: some milliseconds. */
const MERGED_AT_ONCE = 250

/** Does `work`, which puts in the words of very many in rising order, and leaves the index as whole as one by one. */
export function* inBulk(db: WriteDb, work: Generator<number, void>): Generator<number, void> {
  enterBulk(db)
  yield* work
  while (merges(db)) yield 1
  set(db, USUALLY)
}

/** From here on very many come in; `inBulk` with what is left ends it. */
export function enterBulk(db: WriteDb): void {
  set(db, IN_BULK)
}

function merges(db: WriteDb): boolean {
  const before = totalChanges(db)
  db.run(`INSERT INTO search (search, rank) VALUES ('merge', CAST(? AS INTEGER))`, [MERGED_AT_ONCE])
  // The command itself counts as one; so https://sqlite.org/fts5.html, "The 'merge' Command".
  return totalChanges(db) - before > 1
}

function set(db: WriteDb, settings: typeof USUALLY): void {
  for (const [name, value] of Object.entries(settings)) {
    db.run('INSERT INTO search (search, rank) VALUES (?, CAST(? AS INTEGER))', [name, value])
  }
}

function totalChanges(db: WriteDb): number {
  return db.one(TOTAL_CHANGES)?.n ?? 0
}
