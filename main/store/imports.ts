import type { Rejected, Rejection } from '#domain/exchange/import.ts'
import type { Content, Encoding, Format } from '#domain/exchange/table.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

export type ImportToInsert = {
  readonly id: Id
  /** UTC moment. */
  readonly at: string
  readonly fileName: string
  readonly content: Content
  readonly format: Format | 'sample'
  readonly encoding: Encoding
  /** SHA-256 of the file. */
  readonly digest?: string
  readonly headers?: readonly string[]
}

/** How many lines became what. */
export type ImportCounts = {
  readonly rows: number
  readonly added: number
  readonly merged: number
  readonly skipped: number
  readonly rejected: number
}

/** Moments are UTC; `change` is the one that brought it, and null once that can no longer be taken back. */
export type KeptImport = ImportCounts & {
  readonly key: number
  readonly id: Id
  readonly at: string
  readonly fileName: string
  readonly content: Content
  readonly headers: readonly string[]
  readonly closedAt: string | null
  readonly undoneAt: string | null
  readonly change: number | null
}

type ImportRow = ImportCounts & {
  key: number
  id: string
  at: string
  file_name: string
  content: string
  headers: string
  closed_at: string | null
  undone_at: string | null
  change: number | null
}

const COLUMNS = [
  'key',
  'id',
  'at',
  'file_name',
  'content',
  'headers',
  'rows',
  'added',
  'merged',
  'skipped',
  'rejected',
  'closed_at',
  'undone_at',
] as const
const ROWS = `SELECT ${COLUMNS.map((column) => `i.${column}`).join(', ')},
  (SELECT min(c.key) FROM changes c WHERE c.import_key = i.key) AS change FROM imports i`

const BY_ID = query<ImportRow>(`${ROWS} WHERE i.id = ?`, [...COLUMNS, 'change'])
const OPEN = query<ImportRow>(`${ROWS} WHERE i.closed_at IS NULL ORDER BY i.key DESC`, [...COLUMNS, 'change'])
const OF_FILE = query<{ at: string }>(
  'SELECT at FROM imports WHERE digest = ? AND undone_at IS NULL ORDER BY key DESC LIMIT 1',
  ['at'],
)

/**
 * Begins an import inside a change. Rows inserted with the key it returns are not journaled one by one:
 * their import_key is enough to take them back together.
 */
export function insertImport(
  db: WriteDb,
  change: number,
  { digest = '', headers = [], ...made }: ImportToInsert,
): number {
  const key = db.insert(
    `INSERT INTO imports (id, at, file_name, content, format, encoding, digest, headers)
    VALUES (:id, :at, :fileName, :content, :format, :encoding, :digest, :headers)`,
    { ...made, digest, headers: JSON.stringify(headers) },
  )
  markChange(db, change, key)
  return key
}

/** From here to the end of the change, rows of this import come and go without being journaled. */
export function markChange(db: WriteDb, change: number, importKey: number): void {
  db.run('UPDATE changes SET import_key = ? WHERE key = ?', [importKey, change])
}

export function countImport(db: WriteDb, key: number, counts: ImportCounts): void {
  db.run(
    `UPDATE imports SET rows = :rows, added = :added, merged = :merged, skipped = :skipped, rejected = :rejected
      WHERE key = :key`,
    { ...counts, key },
  )
}

export function getImport(db: ReadDb, id: Id): KeptImport | null {
  const row = db.one(BY_ID, [id])
  return row === null ? null : toImport(row)
}

/** Those not yet closed, the newest first. */
export function listOpenImports(db: ReadDb): readonly KeptImport[] {
  return db.many(OPEN).map(toImport)
}

/** The moment at which this very file was taken in and stayed; null where it was not. */
export function importedAt(db: ReadDb, digest: string): string | null {
  return db.one(OF_FILE, [digest])?.at ?? null
}

export function markUndone(db: WriteDb, key: number, at: string): void {
  db.run('UPDATE imports SET undone_at = ? WHERE key = ?', [at, key])
}

/** It can no longer be taken back, and the lines it did not take are forgotten. */
export function markClosed(db: WriteDb, key: number, at: string): void {
  db.run('UPDATE imports SET closed_at = ? WHERE key = ?', [at, key])
  db.run('DELETE FROM import_rejects WHERE import_key = ?', [key])
}

/** `customer` is the key of whose line it is, where that can be told. */
export type RejectToInsert = Rejected & { readonly customer: number | null }

type RejectRow = { key: number; line: number; reason: string; header: string; text: string }

const REJECTS = query<RejectRow>(
  'SELECT key, line, reason, header, text FROM import_rejects WHERE import_key = ? AND key > ? ORDER BY key LIMIT 500',
  ['key', 'line', 'reason', 'header', 'text'],
)

export function insertReject(
  db: WriteDb,
  importKey: number,
  { line, reason, column, text, customer }: RejectToInsert,
): void {
  db.run('INSERT INTO import_rejects (import_key, line, reason, header, text, customer) VALUES (?, ?, ?, ?, ?, ?)', [
    importKey,
    line,
    reason,
    column,
    text,
    customer,
  ])
}

/** In the order of the file, so many at a time that others may save in between. */
export function* eachReject(db: ReadDb, importKey: number): Generator<Rejected, void> {
  let last = 0
  for (;;) {
    const rows = db.many(REJECTS, [importKey, last])
    if (rows.length === 0) return
    for (const { line, reason, header, text } of rows) {
      yield { line, reason: reason as Rejection, column: header, text }
    }
    last = rows.at(-1)?.key ?? last
  }
}

function toImport(row: ImportRow): KeptImport {
  const { key, at, rows, added, merged, skipped, rejected, change } = row
  return {
    key,
    id: row.id as Id,
    at,
    fileName: row.file_name,
    content: row.content as Content,
    headers: JSON.parse(row.headers) as readonly string[],
    rows,
    added,
    merged,
    skipped,
    rejected,
    closedAt: row.closed_at,
    undoneAt: row.undone_at,
    change,
  }
}
