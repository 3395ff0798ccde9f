import type { Field } from './fields.ts'

/** The values of a line by what their columns mean, in the order of the columns; '' where a cell is empty or missing. */
export type Cells = ReadonlyMap<Field, readonly string[]>

// A line may end so within a cell: FileMaker writes a vertical tab.
const LINE_ENDS = /\r\n?|[\v\u0085\u2028\u2029]/g

/** Each value without spaces around it, and with bare line feeds. */
export function cellsOf(columns: readonly (Field | null)[], cells: readonly string[]): Cells {
  const values = new Map<Field, string[]>()
  for (const [at, field] of columns.entries()) {
    if (field === null) continue
    const cell = cells[at] ?? ''
    const value = cell === '' ? '' : cell.replace(LINE_ENDS, '\n').trim()
    const others = values.get(field)
    if (others === undefined) values.set(field, [value])
    else others.push(value)
  }
  return values
}

/** Something stands beyond the last column: what it means, nobody can tell. */
export function hasTooManyCells(columns: readonly (Field | null)[], cells: readonly string[]): boolean {
  return cells.slice(columns.length).some((cell) => cell.trim() !== '')
}
