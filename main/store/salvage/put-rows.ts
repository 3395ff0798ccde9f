import { sqliteCode } from '../refusal.ts'
import type { WriteDb } from '../db.ts'
import { cellsOn, rowsOn } from './btree-page.ts'
import type { PageFile } from './page-file.ts'
import type { Shape } from './shape.ts'
import type { Trees } from './trees.ts'
import type { Value } from './record.ts'

export type Tally = {
  /** Rows that went in. */
  kept: number
  /** Rows that could not be read, or do not fit what a row must be. */
  leftOut: number
  /** As many as an index of the table names, 0 where none names all. */
  indexed: number
}

type Source = {
  readonly file: PageFile
  readonly trees: Trees
  readonly shape: Shape
  readonly greatest: number
}

/** `greatest` is the greatest key that can be one. `told` hears of each page of rows, and may throw to break off. */
export function putRows(db: WriteDb, { file, trees, shape, greatest }: Source, told: () => void): Tally {
  const tally: Tally = { kept: 0, leftOut: 0, indexed: 0 }
  const names = shape.columns.map(({ name }) => name)
  for (const number of trees.leaves.get(shape.table) ?? []) {
    told()
    const page = file.page(number)
    if (page === null) continue
    for (const row of rowsOn(file, page, number)) {
      if (row === null || row.key > greatest || row.values.length > names.length) tally.leftOut += 1
      else count(tally, put(db, { table: shape.table, names }, row.key, row.values))
    }
  }
  return tally
}

/** Entries of an index, counted by the heads of its pages. */
export function entriesIn(file: PageFile, pages: readonly number[]): number {
  return pages.reduce((sum, number) => {
    const page = file.page(number)
    return sum + (page === null ? 0 : cellsOn(page, number))
  }, 0)
}

type Columns = { readonly table: string; readonly names: readonly string[] }

type Put = 'kept' | 'twice' | 'left-out'

function count(tally: Tally, put: Put): void {
  if (put === 'kept') tally.kept += 1
  if (put === 'left-out') tally.leftOut += 1
}

/** A page that stands in the place of another brings rows a second time. */
function put(db: WriteDb, { table, names }: Columns, key: number, values: readonly Value[]): Put {
  const given = names.slice(0, values.length)
  const command = `INSERT INTO ${table} (${given.join(', ')}) VALUES (${given.map(() => '?').join(', ')})`
  try {
    db.run(command, [key, ...values.slice(1)])
    return 'kept'
  } catch (error) {
    const code = sqliteCode(error)
    if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_ROWID') return 'twice'
    if (code?.startsWith('SQLITE_CONSTRAINT') === true) return 'left-out'
    throw error
  }
}
