import { wallClock } from '#domain/moment.ts'
import { asDay } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'
import { PAGE_BYTES } from './page-bytes.ts'
import { getShop, type Settings, type ShopFacts } from './settings.ts'
import { type Fault, faultsOf, GREATEST_KEY, WORD_FAULTS } from './strange-columns.ts'
import { CARRIED, JOURNALED_TABLES } from './tables.ts'
import { columnsOf } from './triggers.ts'

// What SQLite lets stand in a row and no program of ours ever wrote: of a copy that comes from elsewhere nothing else is
// known than that its schema is ours and its pages belong together.

/** What kind of JSON each setting is, as SQLite calls it. */
const SETTINGS = {
  shop: 'object',
  sender: 'object',
  'shop-kind': 'text',
  'letters-a-week': 'integer',
  'calls-a-week': 'integer',
  'current-days': 'integer',
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
  stamps: 'object',
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

// Anything may be called so by whoever writes the schema by hand, and the comparison with ours passes over it.
const FOREIGN = query<{ n: number }>(
  `SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name LIKE 'sqlite~_%' ESCAPE '~' AND sql IS NOT NULL
    AND name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')) AS n`,
  ['n'],
)
/** Numbers after which none could be given. */
const NUMBERS = query<{ n: number }>(
  `SELECT EXISTS (SELECT 1 FROM changes WHERE key NOT BETWEEN 1 AND ${GREATEST_KEY})
    OR EXISTS (SELECT 1 FROM backups WHERE sequence NOT BETWEEN 1 AND ${GREATEST_KEY}) AS n`,
  ['n'],
)
/** As every file of ours, and as whoever salvages one takes them for. */
const FORM = query<{ size: number; encoding: string }>(
  'SELECT (SELECT page_size FROM pragma_page_size) AS size, (SELECT encoding FROM pragma_encoding) AS encoding',
  ['size', 'encoding'],
)

/** Whether any row holds such a thing. Reads every row once; `tell` hears of each table. */
export function holdsStrangeRows(db: ReadDb, tell: () => void): boolean {
  const { size, encoding } = db.one(FORM) ?? {}
  if (size !== PAGE_BYTES || encoding !== 'UTF-8') return true
  if ([FOREIGN, NUMBERS, IMAGES].some((question) => db.one(question)?.n === 1)) return true
  const isOneStrange = CARRIED.some((table) => {
    tell()
    return isStrange(db, table, columnsOf(db, table))
  })
  return isOneStrange || strangeSettings(db).length > 0 || !isShopSound(db)
}

/** Whether any row of a table holds such a thing in these columns. */
export function isStrange(db: ReadDb, table: string, columns: readonly Parameters<typeof faultsOf>[1][]): boolean {
  return hasFaults(
    db,
    table,
    columns.flatMap((column) => faultsOf(table, column)),
  )
}

/** Whether any row says a word that none of our programs has, in a column that holds nothing but such words. */
export function holdsUnknownWords(db: ReadDb): boolean {
  return WORD_FAULTS.some(({ table, fault }) => hasFaults(db, table, [fault]))
}

function hasFaults(db: ReadDb, table: string, faults: readonly Fault[]): boolean {
  const any = faults.map(({ sql }) => sql).join(' OR ')
  return db.one<{ n: number }>({ text: `SELECT 1 AS n FROM ${table} WHERE ${any} LIMIT 1`, columns: [] }) !== null
}

/** Names of those that are not of their kind of JSON. */
export function strangeSettings(db: ReadDb): readonly string[] {
  const kinds: Readonly<Record<string, string | undefined>> = SETTINGS
  return db.many(KINDS).flatMap(({ name, kind }) => ((kinds[name] ?? kind) === kind ? [] : [name]))
}

/** Whether the file says which shop it is, in a way that one can reckon with. */
export function isShopSound(db: ReadDb): boolean {
  const shop: { readonly [Fact in keyof ShopFacts]?: unknown } | null = getShop(db)
  if (shop === null || typeof shop !== 'object') return false
  const { id, name, madeOn, timeZone } = shop
  if (typeof id !== 'string' || typeof name !== 'string') return false
  if (typeof madeOn !== 'string' || typeof timeZone !== 'string') return false
  return asDay(madeOn) !== null && wallClock('2026-01-01T00:00:00Z', timeZone) !== null
}
