import { addDays, type Day } from '#domain/day.ts'
import type { WriteDb } from '../db.ts'
import { CLOSED_WORDS } from '../closed-words.ts'
import { type Fault, faultsOf } from '../strange-columns.ts'
import { isStrange, strangeSettings } from '../strange-rows.ts'
import type { Shape, ShapeColumn } from './shape.ts'

/** What these say of somebody keeps letters away, and must not be lost with its day. */
const STILL_SO: ReadonlySet<string> = new Set([
  'since',
  'died_on',
  'moved_on',
  'deleted_on',
  'refused_on',
  'erased_on',
  // Of a key that is held it would say that it was given back.
  'addresses.returned_on',
])
const STILL_UNTIL: ReadonlySet<string> = new Set(['quiet_until', 'mourning_until', 'wait_until'])

/** As long as somebody of whom only half is known is left in peace. */
const A_YEAR = 365

type Mending = {
  readonly today: Day
  readonly leftOut: (table: string, rows: number) => void
  /** Before each table. */
  readonly told: () => void
}

/**
 * What no program of ours wrote is mended where the row means something without it, and goes with its row where not. Answers
 * how many were mended.
 */
export function mendStrangeRows(db: WriteDb, shapes: readonly Shape[], { today, leftOut, told }: Mending): number {
  let mended = 0
  for (const { table, columns } of shapes) {
    told()
    // One question for all of it: as a rule there is nothing to mend.
    if (!isStrange(db, table, columns)) continue
    for (const column of columns) {
      for (const { kind, sql } of faultsOf(table, column)) {
        const instead = standIn(table, column, kind, today)
        // A row whose other values forbid it stays as it is for now.
        if (instead !== null) mended += db.run(`UPDATE OR IGNORE ${table} SET ${column.name} = ${instead} WHERE ${sql}`)
        leftOut(table, db.run(`DELETE FROM ${table} WHERE ${sql}`))
      }
    }
  }
  for (const name of strangeSettings(db)) leftOut('settings', db.run('DELETE FROM settings WHERE name = ?', [name]))
  return mended
}

/** As SQL; null where nothing can stand there instead. */
function standIn(table: string, { name, mayLack }: ShapeColumn, kind: Fault['kind'], today: Day): string | null {
  if (kind === 'nul') return `substr(${name}, 1, instr(${name}, char(0)) - 1)`
  if (kind === 'word') return wordInstead(table, name)
  if (kind !== 'day') return null
  if (STILL_SO.has(name) || STILL_SO.has(`${table}.${name}`)) return `'${today}'`
  if (STILL_UNTIL.has(name)) return `'${addDays(today, A_YEAR)}'`
  return mayLack ? 'NULL' : null
}

function wordInstead(table: string, column: string): string | null {
  const [first] = CLOSED_WORDS[`${table}.${column}`] ?? []
  return first === undefined ? null : `'${first}'`
}
