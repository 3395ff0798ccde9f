import { PHOTO_BYTES_MAX } from '#domain/people/photo.ts'
import { CLOSED_WORDS } from './closed-words.ts'

// What SQLite lets stand in a column and no program of ours ever wrote: one rule for a copy that comes from elsewhere, which is
// refused, and for what is read out of a damaged file, which is mended.

/** Longer than whatever a form or a file brings; pictures among the settings are of megabytes. */
const LONGEST = 1_000_000
const LONGEST_SETTING = 50_000_000

/**
 * No shop has so many rows of anything. Whoever goes through everyone by their keys would never come to an end of greater ones,
 * and after the greatest of all SQLite gives none any more.
 */
export const GREATEST_KEY = 50_000_000

/** Columns that hold nothing but whole days, also those of tomorrow. */
const DAY = /^(day|since|week)$|_(on|until|since)$/
/** They may lack the year, or the day too. */
const YEARLY: ReadonlySet<string> = new Set(['customers.birthday', 'relatives.birthday', 'special_days.day'])

/** `sql` asks of a row whether it is so. */
export type Fault = { readonly kind: 'key' | 'long' | 'nul' | 'day' | 'slots' | 'word'; readonly sql: string }

/** What a column may not hold. A text with a NUL in it is cut there by whoever hands it on. */
export function faultsOf(
  table: string,
  { name, type }: { readonly name: string; readonly type: string },
): readonly Fault[] {
  if (name === 'key') return [{ kind: 'key', sql: `key NOT BETWEEN 1 AND ${GREATEST_KEY}` }]
  if (type === 'BLOB') return [{ kind: 'long', sql: `octet_length(${name}) > ${PHOTO_BYTES_MAX}` }]
  if (type !== 'TEXT') return []
  const longest = table === 'settings' ? LONGEST_SETTING : LONGEST
  const text: readonly Fault[] = [
    { kind: 'long', sql: `octet_length(${name}) > ${longest}` },
    { kind: 'nul', sql: `instr(${name}, char(0)) > 0` },
  ]
  if (table === 'backup_keys' && name === 'slots') return [...text, { kind: 'slots', sql: NO_SLOTS }]
  const word = WORD_FAULTS.find((each) => each.table === table && each.column === name)
  if (word !== undefined) return [...text, word.fault]
  const day = dayOf(table, name)
  return day === null ? text : [...text, { kind: 'day', sql: `NOT ${day}` }]
}

/** What would be a fault of each column in which only some words may stand. */
export const WORD_FAULTS: readonly { readonly table: string; readonly column: string; readonly fault: Fault }[] =
  Object.entries(CLOSED_WORDS).map(([where, words]) => {
    const [table = '', column = ''] = where.split('.')
    const sql = `${column} NOT IN (${words.map((word) => `'${word}'`).join(', ')})`
    return { table, column, fault: { kind: 'word', sql } }
  })

/** What no copy could be locked with. */
const NO_SLOTS = `CASE WHEN NOT json_valid(slots) THEN true ELSE json_array_length(slots) NOT BETWEEN 1 AND 4 OR EXISTS (
  SELECT 1 FROM json_each(slots) WHERE type <> 'object' OR (value ->> 'key') IS NULL OR (value ->> 'salt') IS NULL) END`

const FULL = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'

const isDay = (column: string): string => `(${column} GLOB '${FULL}' AND date(${column}) IS ${column})`

/** Null for a column that holds no days. */
function dayOf(table: string, column: string): string | null {
  if (YEARLY.has(`${table}.${column}`)) return `(${isDay(column)} OR ${isYearly(column)})`
  return DAY.test(column) ? isDay(column) : null
}

function isYearly(column: string): string {
  const inLeapYear = `('2000-' || substr(${column}, 3) || iif(length(${column}) = 4, '-01', ''))`
  return `(${column} GLOB '--[0-9][0-9]*' AND ${isDay(inLeapYear)})`
}
