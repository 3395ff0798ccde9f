import { query, type ReadDb } from '../db.ts'
import type { Value } from './record.ts'

export type ShapeColumn = {
  readonly name: string
  readonly type: 'INTEGER' | 'TEXT' | 'REAL' | 'BLOB'
  readonly mayLack: boolean
  readonly hasDefault: boolean
}

/** What a row of a table looks like. The first column is the key, which a row does not write down a second time. */
export type Shape = { readonly table: string; readonly columns: readonly ShapeColumn[] }

type ColumnRow = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null }

const COLUMNS = query<ColumnRow>('SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)', [
  'name',
  'type',
  'notnull',
  'dflt_value',
])

export function shapeOf(db: ReadDb, table: string): Shape {
  const columns = db.many(COLUMNS, [table]).map((column) => ({
    name: column.name,
    type: column.type as ShapeColumn['type'],
    mayLack: column.notnull === 0,
    hasDefault: column.dflt_value !== null,
  }))
  return { table, columns }
}

/** Whether these values may be a row of the table, also one from before its last columns were added. */
export function fits({ columns }: Shape, values: readonly Value[]): boolean {
  if (values.length > columns.length || values[0] !== null) return false
  return columns.every((column, at) => {
    const value = values[at]
    if (at === 0) return true
    if (value === undefined) return column.mayLack || column.hasDefault
    return value === null ? column.mayLack : isOfType(column, value)
  })
}

function isOfType({ type }: ShapeColumn, value: Exclude<Value, null>): boolean {
  if (type === 'TEXT') return typeof value === 'string'
  if (type === 'BLOB') return Buffer.isBuffer(value)
  return typeof value === 'number' || (typeof value === 'bigint' && type === 'INTEGER')
}
