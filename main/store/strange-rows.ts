import { wallClock } from '#domain/moment.ts'
import { asDay } from '#domain/day.ts'
import { PHOTO_BYTES_MAX } from '#domain/people/photo.ts'
import { query, type ReadDb } from './db.ts'
import { getShop, type Settings } from './settings.ts'
import { JOURNALED_TABLES, type JournaledTable } from './tables.ts'
import { columnsOf } from './triggers.ts'

// What SQLite lets stand in a row and no program of ours ever wrote: of a copy that comes from elsewhere nothing else is
// known than that its schema is ours and its pages belong together.

/** Longer than whatever a form or a file brings; pictures among the settings are of megabytes. */
const LONGEST = 1_000_000
const LONGEST_SETTING = 50_000_000

const DAY = /^(day|since|week)$|_(on|until|since)$/
/** They may lack the year, or the day too. */
const YEARLY: ReadonlySet<string> = new Set(['customers.birthday', 'relatives.birthday', 'special_days.day'])

/** What kind of JSON each setting is, as SQLite calls it. */
const SETTINGS = {
  shop: 'object',
  sender: 'object',
  'shop-kind': 'text',
  'letters-a-week': 'integer',
  'calls-a-week': 'integer',
  'week-rules': 'object',
  'week-rules-since': 'object',
  'week-rules-offered': 'object',
  calendar: 'object',
  'end-of-matsunouchi': 'integer',
  obon: 'text',
  'backup-place': 'object',
  'backup-lock': 'object',
  'paper-cards': 'integer',
  sample: 'true',
  postage: 'object',
  purpose: 'text',
  papers: 'array',
  printers: 'object',
  look: 'object',
  'look-logo': 'object',
  'look-background': 'object',
  'import-columns': 'object',
} as const satisfies Record<keyof Settings, string>

const KINDS = query<{ name: string; kind: string }>('SELECT name, json_type(value) AS kind FROM settings', [
  'name',
  'kind',
])
/** What the journal could not put back. */
const IMAGES = query<{ n: number }>(
  `SELECT EXISTS (SELECT 1 FROM journal WHERE (before IS NOT NULL AND NOT json_valid(before))
    OR tbl NOT IN (${JOURNALED_TABLES.map((table) => `'${table}'`).join(', ')})) AS n`,
  ['n'],
)

/** What no copy could be locked with. */
const KEYS = query<{ n: number }>(
  `SELECT EXISTS (SELECT 1 FROM backup_keys WHERE CASE WHEN NOT json_valid(slots) THEN true
    ELSE json_array_length(slots) NOT BETWEEN 1 AND 4 OR EXISTS (
      SELECT 1 FROM json_each(slots) WHERE type <> 'object' OR (value ->> 'key') IS NULL OR (value ->> 'salt') IS NULL) END) AS n`,
  ['n'],
)

/** Whether any row holds such a thing. Reads every row once. */
export function holdsStrangeRows(db: ReadDb): boolean {
  if (JOURNALED_TABLES.some((table) => isStrange(db, table)) || hasStrangeSettings(db)) return true
  return [IMAGES, KEYS].some((question) => db.one(question)?.n === 1)
}

function isStrange(db: ReadDb, table: JournaledTable): boolean {
  const faults = columnsOf(db, table).flatMap(({ name, type }) => faultsOf(table, name, type))
  if (faults.length === 0) return false
  return (
    db.one<{ n: number }>({ text: `SELECT 1 AS n FROM ${table} WHERE ${faults.join(' OR ')} LIMIT 1`, columns: [] }) !==
    null
  )
}

/** As SQL. A text with a NUL in it is cut there by whoever hands it on. */
function faultsOf(table: JournaledTable, column: string, type: string): readonly string[] {
  if (type === 'BLOB') return [`octet_length(${column}) > ${PHOTO_BYTES_MAX}`]
  if (type !== 'TEXT') return []
  const longest = table === 'settings' ? LONGEST_SETTING : LONGEST
  const text = [`octet_length(${column}) > ${longest}`, `instr(${column}, char(0)) > 0`]
  if (YEARLY.has(`${table}.${column}`)) return [...text, `NOT (${isDay(column)} OR ${isYearly(column)})`]
  return DAY.test(column) ? [...text, `NOT ${isDay(column)}`] : text
}

const FULL = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'

const isDay = (column: string): string => `(${column} GLOB '${FULL}' AND date(${column}) IS ${column})`

function isYearly(column: string): string {
  const inLeapYear = `('2000-' || substr(${column}, 3) || iif(length(${column}) = 4, '-01', ''))`
  return `(${column} GLOB '--[0-9][0-9]*' AND ${isDay(inLeapYear)})`
}

function hasStrangeSettings(db: ReadDb): boolean {
  const kinds: Readonly<Record<string, string | undefined>> = SETTINGS
  if (db.many(KINDS).some(({ name, kind }) => (kinds[name] ?? kind) !== kind)) return true
  const shop = getShop(db)
  if (shop === null) return true
  const { name, madeOn, timeZone } = shop as { readonly [Fact in keyof typeof shop]: unknown }
  if (typeof name !== 'string' || typeof madeOn !== 'string' || typeof timeZone !== 'string') return true
  return asDay(madeOn) === null || wallClock('2026-01-01T00:00:00Z', timeZone) === null
}
