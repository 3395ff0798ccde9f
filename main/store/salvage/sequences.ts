import type { WriteDb } from '../db.ts'
import { GREATEST_KEY } from '../strange-columns.ts'
import { rowsOn } from './btree-page.ts'
import type { PageFile } from './page-file.ts'
import type { Trees } from './trees.ts'

/** The last key that each table gave, by its name, as far as the file still says. */
export type Sequences = ReadonlyMap<string, number>

export function sequencesIn(file: PageFile, { indexes }: Pick<Trees, 'indexes'>): Sequences {
  const found = new Map<string, number>()
  for (const { values } of rowsOf(file, indexes.get('sqlite_sequence'))) {
    const [table, last] = values
    if (typeof table === 'string' && typeof last === 'number') found.set(table, Math.min(last, GREATEST_KEY))
  }
  for (const { key } of rowsOf(file, indexes.get('changes'))) {
    if (key <= GREATEST_KEY) found.set('changes', Math.max(found.get('changes') ?? 0, key))
  }
  return found
}

/**
 * A key that was given once is never given again, also that of a row which is gone or could not be read: a page, a copy or a
 * tombstone may still speak of it.
 */
export function putSequences(db: WriteDb, sequences: Sequences): void {
  for (const [table, last] of sequences) {
    const known = db.run('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?', [last, table])
    if (known === 0) db.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', [table, last])
  }
}

function* rowsOf(file: PageFile, pages: readonly number[] = []) {
  for (const number of pages) {
    const page = file.page(number)
    if (page === null) continue
    for (const row of rowsOn(file, page, number)) if (row !== null) yield row
  }
}
