import type { Id } from '#domain/people/customer.ts'
import type { WriteDb } from './db.ts'

export type ImportToInsert = {
  readonly id: Id
  /** UTC moment. */
  readonly at: string
  readonly fileName: string
  readonly content: string
  readonly format: string
  readonly encoding: string
}

/**
 * Begins an import inside a change. Rows inserted with the key it returns are not journaled one by one:
 * their import_key is enough to take them back together.
 */
export function insertImport(db: WriteDb, change: number, made: ImportToInsert): number {
  const key = db.insert(
    `INSERT INTO imports (id, at, file_name, content, format, encoding)
    VALUES (:id, :at, :fileName, :content, :format, :encoding)`,
    made,
  )
  db.run('UPDATE changes SET import_key = ? WHERE key = ?', [key, change])
  return key
}
