import { type ListLine, listLine, type SourcedWords } from '#domain/people/list-line.ts'
import { query, type ReadDb } from './db.ts'
import { type NamedRow, toNamed } from './named.ts'
import { indexed, SEARCHED, type Searched } from './search-index.ts'

export type ListingRow = Omit<ListLine, 'lastFour'> & { readonly customer: number; readonly last_four: string }

type SourceRow = NamedRow & {
  readonly key: number
  readonly number: string | null
  readonly company_kana: string
  readonly words: string
  readonly family: string
  readonly recipients: string
  readonly phones: string
  readonly addresses: string
  readonly tags: string
}

export const LISTING_COLUMNS = [
  'customer',
  'sort',
  'name',
  'kana',
  'number',
  'last_four',
  'phone',
  'address',
  'tag',
  'note',
] as const
// One value a line. locked_notes is left out on purpose: 鍵 and 暗証番号 are never found by searching.
const SOURCES = query<SourceRow>(
  `SELECT c.key, c.kind, c.number, c.family_name, c.given_name, c.family_kana, c.given_kana, c.company, c.company_kana,
    concat_ws(char(10), c.note, c.likes, c.caution, c.usual, c.line_name, c.department, c.title,
      (SELECT group_concat(note, char(10)) FROM relatives WHERE customer = c.key),
      (SELECT group_concat(address, char(10)) FROM emails WHERE customer = c.key),
      (SELECT group_concat(text, char(10)) FROM notes WHERE customer = c.key)) AS words,
    coalesce((SELECT group_concat(family_name || given_name || char(10) || kana, char(10))
      FROM relatives WHERE customer = c.key), '') AS family,
    coalesce((SELECT group_concat(name || char(10) || kana, char(10))
      FROM recipients WHERE customer = c.key), '') AS recipients,
    coalesce((SELECT group_concat(number, char(10))
      FROM (SELECT number FROM phones WHERE customer = c.key ORDER BY position, key)), '') AS phones,
    coalesce((SELECT group_concat(lines, char(10))
      FROM (SELECT prefecture || city || street || building || char(10) || care_of || char(10) || postal_code AS lines
        FROM addresses WHERE customer = c.key ORDER BY position, key)), '') AS addresses,
    coalesce((SELECT group_concat(t.name, char(10)) FROM customer_tags x JOIN tags t ON t.key = x.tag
      WHERE x.customer = c.key), '') AS tags
  FROM customers c WHERE c.key IN (SELECT value FROM json_each(?)) AND c.deleted_on IS NULL`,
  [
    'key',
    'kind',
    'number',
    'family_name',
    'given_name',
    'family_kana',
    'given_kana',
    'company',
    'company_kana',
    'words',
    'family',
    'recipients',
    'phones',
    'addresses',
    'tags',
  ],
)
const LISTED = query<ListingRow>(
  `SELECT ${LISTING_COLUMNS.join(', ')} FROM listing WHERE customer IN (SELECT value FROM json_each(?))`,
  LISTING_COLUMNS,
)
const KEYS = query<{ key: number }>('SELECT key FROM customers WHERE key BETWEEN :low AND :high ORDER BY key', ['key'])
const LISTED_IN = query<ListingRow>(
  `SELECT ${LISTING_COLUMNS.join(', ')} FROM listing WHERE customer BETWEEN :low AND :high`,
  LISTING_COLUMNS,
)

/** Keys of customers, both ends within. */
type Span = { readonly low: number; readonly high: number }

/** Lines of people who have just come in, by their keys. */
export type LinesReady = ReadonlyMap<number, ListLine>

/** What stands on the list of somebody, and what should; null for nothing. */
export type Change = {
  readonly customer: number
  readonly before: ListingRow | null
  readonly after: ListingRow | null
}

/** What should stand there is made of rows read back, but where it is `ready`. */
export function changesOf(db: ReadDb, customers: readonly number[], ready: LinesReady): readonly Change[] {
  const before = new Map(db.many(LISTED, [JSON.stringify(customers)]).map((row) => [row.customer, row]))
  const after = sourcesOf(db, JSON.stringify(customers.filter((customer) => !ready.has(customer))))
  return customers.map((customer) => {
    const line = ready.get(customer)
    const should = line === undefined ? after.get(customer) : asRow(customer, line)
    return { customer, before: before.get(customer) ?? null, after: should ?? null }
  })
}

/** The same of everyone of a span, and of lines of nobody. */
export function changesWithin(db: ReadDb, span: Span): readonly Change[] {
  const before = new Map(db.many(LISTED_IN, span).map((row) => [row.customer, row]))
  const after = sourcesOf(db, JSON.stringify(db.many(KEYS, span).map(({ key }) => key)))
  return [...new Set([...after.keys(), ...before.keys()])].map((customer) => ({
    customer,
    before: before.get(customer) ?? null,
    after: after.get(customer) ?? null,
  }))
}

export function isOtherLine({ before, after }: Change): boolean {
  return !same(LISTING_COLUMNS, before, after)
}

/** Most changes (a visit, a letter) touch no word of the search: they cost a comparison. */
export function hasOtherWords({ before, after }: Change): boolean {
  return !same(SEARCHED, before, after)
}

/** `keys` is a JSON list. */
function sourcesOf(db: ReadDb, keys: string): ReadonlyMap<number, ListingRow> {
  return new Map(db.many(SOURCES, [keys]).map((source) => [source.key, asListing(source)]))
}

function same(columns: readonly (keyof ListingRow)[], one: ListingRow | null, other: ListingRow | null): boolean {
  if (one === null || other === null) return one === other
  return columns.every((column) => one[column] === other[column])
}

function asListing(row: SourceRow): ListingRow {
  const named = { ...toNamed(row), companyKana: row.company_kana, number: row.number }
  return asRow(row.key, listLine({ ...named, ...wordsOf(row) }))
}

function asRow(customer: number, { lastFour, ...line }: ListLine): ListingRow {
  return { customer, ...line, last_four: lastFour }
}

/** By the keys of those asked for who are on the list. */
export function listSearchedWords(db: ReadDb, customers: readonly number[]): ReadonlyMap<number, SourcedWords> {
  const sources = db.many(SOURCES, [JSON.stringify(customers)])
  return new Map(sources.map((row) => [row.key, wordsOf(row)]))
}

function wordsOf(row: SourceRow): SourcedWords {
  const family = lines(row.family)
  const recipient = lines(row.recipients)
  const note = [...lines(row.words), ...family, ...recipient]
  return { phone: lines(row.phones), address: lines(row.addresses), tag: lines(row.tags), note, family, recipient }
}

function lines(text: string): readonly string[] {
  return text.split('\n')
}

type IndexRow = Searched & { readonly rowid: number }

// The driver hands numbers over as floating ones, for which FTS5 would read the whole table.
const INDEXED_IN = query<IndexRow>(
  `SELECT rowid, ${SEARCHED.join(', ')} FROM search WHERE rowid BETWEEN CAST(:low AS INTEGER) AND CAST(:high AS INTEGER)`,
  ['rowid', ...SEARCHED],
)
const BEYOND = query<{ n: number }>(
  `SELECT count(*) AS n FROM (
    SELECT customer FROM listing WHERE customer NOT BETWEEN 1 AND (SELECT coalesce(max(key), 0) FROM customers)
    UNION SELECT rowid FROM search WHERE rowid NOT BETWEEN 1 AND (SELECT coalesce(max(key), 0) FROM customers))`,
  ['n'],
)

/** How many lines or index rows stand beyond everyone's keys. */
export function searchFaultsBeyond(db: ReadDb): number {
  return db.one(BEYOND)?.n ?? 0
}

/** How many of these customers' lines or index rows differ from what their rows say; rows of nobody count too. */
export function searchFaults(db: ReadDb, span: Span): number {
  const found = new Map(db.many(INDEXED_IN, span).map((row) => [row.rowid, row]))
  const changes = changesWithin(db, span)
  const wrong = changes.filter((change) => isOtherLine(change) || !indexHolds(found.get(change.customer), change.after))
  const known = new Set(changes.map(({ customer }) => customer))
  return wrong.length + [...found.keys()].filter((customer) => !known.has(customer)).length
}

function indexHolds(index: IndexRow | undefined, should: ListingRow | null): boolean {
  if (index === undefined || should === null) return index === undefined && should === null
  return SEARCHED.every((column) => index[column] === indexed(should, column))
}
