import type { SqlValue, WriteDb } from './db.ts'

/** Where an import's rows go: each carries its key, so that none is journaled. */
export type Into = {
  readonly db: WriteDb
  readonly importKey: number
  /** Keys of the labels that came up so far. */
  readonly tags: Map<string, number>
  /** Keys of the households, by their ids. */
  readonly households: Map<string, number>
  /** Who was there before and is to live in one of them, by key: only at the end is it known whether with anybody. */
  readonly joining: Map<number, { readonly household: number | null; readonly place: number }>
  /** Values of rows whose keys nobody needs, until they are many enough, or `putRest` is called. */
  readonly waiting: Map<Together, SqlValue[]>
}

/** One row of a table as a command, and many. */
type Together = { readonly one: string; readonly many: string; readonly width: number }

export function rowsInto(db: WriteDb, importKey: number): Into {
  return { db, importKey, tags: new Map(), households: new Map(), joining: new Map(), waiting: new Map() }
}

/** A row of the import: the values in the order of the columns. Its key. */
export function bringing(
  table: string,
  columns: readonly string[],
): (into: Into, values: readonly SqlValue[]) => number {
  const text = inserting(table, [...columns, 'import_key'], 1)
  return ({ db, importKey }, values) => db.insert(text, [...values, importKey])
}

/** For each command SQLite looks up the last key given, and notes the new one: with many rows to one, it takes half as long. */
const AT_ONCE = 32

/** The same where nothing points at the row. */
export function gathering(
  table: string,
  columns: readonly string[],
): (into: Into, values: readonly SqlValue[]) => void {
  const all = [...columns, 'import_key']
  const together = { one: inserting(table, all, 1), many: inserting(table, all, AT_ONCE), width: all.length }
  return ({ db, importKey, waiting }, values) => {
    const rows = waiting.get(together) ?? []
    if (rows.length === 0) waiting.set(together, rows)
    rows.push(...values, importKey)
    if (rows.length < AT_ONCE * together.width) return
    db.run(together.many, rows)
    rows.length = 0
  }
}

/** Nothing waits any longer: the cards are whole, and may be read. */
export function putRest({ db, waiting }: Into): void {
  for (const [{ one, width }, rows] of waiting) {
    for (let at = 0; at < rows.length; at += width) db.run(one, rows.slice(at, at + width))
    rows.length = 0
  }
}

function inserting(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`
}
