import { fold, foldAll, phoneDigits } from '#domain/people/fold.ts'
import { listedName } from '#domain/people/called.ts'
import { sortKey } from '#domain/people/sort-key.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { type NamedRow, toNamed } from './named.ts'
import { indexed, inBulk, putWords, recreateIndex, SEARCHED, type Searched, takeWordsOut } from './search-index.ts'

type ListingRow = Searched & {
  readonly customer: number
  readonly sort: string
  readonly number: string | null
  readonly last_four: string
}

type SourceRow = NamedRow & {
  readonly key: number
  readonly number: string | null
  readonly company_kana: string
  readonly words: string
  readonly phones: string
  readonly addresses: string
  readonly tags: string
}

const LISTING_COLUMNS = [
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
      (SELECT group_concat(family_name || given_name || char(10) || kana || char(10) || note, char(10))
        FROM relatives WHERE customer = c.key),
      (SELECT group_concat(address, char(10)) FROM emails WHERE customer = c.key),
      (SELECT group_concat(text, char(10)) FROM notes WHERE customer = c.key)) AS words,
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
    'phones',
    'addresses',
    'tags',
  ],
)
const LISTED = query<ListingRow>(
  `SELECT ${LISTING_COLUMNS.join(', ')} FROM listing WHERE customer IN (SELECT value FROM json_each(?))`,
  LISTING_COLUMNS,
)
const EVERYONE = query<{ key: number }>('SELECT key FROM customers WHERE key > ? ORDER BY key LIMIT ?', ['key'])
const LAST_KEY = query<{ last: number }>('SELECT coalesce(max(key), 0) AS last FROM customers', ['last'])
const LISTED_COUNT = query<{ n: number }>('SELECT count(*) AS n FROM listing', ['n'])

/** How many people one step takes: some milliseconds. */
const STEP = 100

/** The same of those whose words are taken out of the index. */
const SLOW_STEP = 4

/** So many at once are worth putting the parts of the index together afterwards. */
const MANY = 2_000

/** So few that counting everyone would cost more than it saves. */
const FEW = 20

/** Taking one person's words out costs as much as putting in those of so many. */
const WORTH_TAKING_OUT = 40

/**
 * Brings the list's lines and the search index of these customers, in rising order, up to date; those in the trash leave
 * both. Where the words of very many are other ones, both are written anew for everyone. Yields the share that is done.
 */
export function* refreshSearch(db: WriteDb, customers: readonly number[]): Generator<number, void> {
  const steps = refreshLines(db, customers)
  yield* customers.length > MANY ? inBulk(db, steps) : steps
}

/** Whose words have to be taken out comes last: by then it is known how many they are. */
function* refreshLines(db: WriteDb, customers: readonly number[]): Generator<number, void> {
  const slow: number[] = []
  for (let at = 0; at < customers.length; at += STEP) {
    const some = customers.slice(at, at + STEP)
    for (const change of changesOf(db, some)) {
      if (takesWordsOut(change)) slow.push(change.customer)
      else replace(db, change)
    }
    if (isQuickerAnew(db, slow.length)) {
      yield* rebuildSearch(db)
      return
    }
    yield (at + some.length - slow.length) / customers.length
  }
  for (let at = 0; at < slow.length; at += SLOW_STEP) {
    for (const change of changesOf(db, slow.slice(at, at + SLOW_STEP))) replace(db, change)
    yield 1 - (slow.length - at) / customers.length
  }
}

/**
 * Words go securely out of the index in 2 to 8 ms a person, and everyone's come in anew in 0.06 to 0.09 ms each
 * (measured from 1,000 to 100,000 people).
 */
function isQuickerAnew(db: ReadDb, takenOut: number): boolean {
  return takenOut > FEW && takenOut * WORTH_TAKING_OUT > (db.one(LISTED_COUNT)?.n ?? 0)
}

/** Writes both anew for everyone, as after a restore. Yields the share that is done. */
export function* rebuildSearch(db: WriteDb): Generator<number, void> {
  db.exec('DELETE FROM listing')
  recreateIndex(db)
  yield* inBulk(db, listEveryone(db))
}

function* listEveryone(db: WriteDb): Generator<number, void> {
  const end = db.one(LAST_KEY)?.last ?? 0
  let last = 0
  for (;;) {
    const keys = db.many(EVERYONE, [last, STEP]).map((row) => row.key)
    if (keys.length === 0) return
    for (const change of changesOf(db, keys)) replace(db, change)
    last = keys.at(-1) ?? last
    yield last / end
  }
}

type Change = { readonly customer: number; readonly before: ListingRow | null; readonly after: ListingRow | null }

function changesOf(db: ReadDb, customers: readonly number[]): readonly Change[] {
  const keys = JSON.stringify(customers)
  const before = new Map(db.many(LISTED, [keys]).map((row) => [row.customer, row]))
  const after = new Map(db.many(SOURCES, [keys]).map((source) => [source.key, asListing(source)]))
  return customers.map((customer) => ({
    customer,
    before: before.get(customer) ?? null,
    after: after.get(customer) ?? null,
  }))
}

function takesWordsOut({ before, after }: Change): boolean {
  return before !== null && !same(SEARCHED, before, after)
}

function replace(db: WriteDb, { customer, before, after }: Change): void {
  // Most changes (a visit, a letter) touch no word of the search: they cost a comparison.
  const listed = !same(LISTING_COLUMNS, before, after)
  const searched = !same(SEARCHED, before, after)
  if (listed && before) db.run('DELETE FROM listing WHERE customer = ?', [customer])
  if (searched && before) takeWordsOut(db, customer)
  if (listed && after) db.run(INSERT_LISTING, after)
  if (searched && after) putWords(db, customer, after)
}

const INSERT_LISTING = `INSERT INTO listing (${LISTING_COLUMNS.join(', ')}) VALUES (${LISTING_COLUMNS.map((c) => `:${c}`).join(', ')})`

function same(columns: readonly (keyof ListingRow)[], one: ListingRow | null, other: ListingRow | null): boolean {
  if (one === null || other === null) return one === other
  return columns.every((column) => one[column] === other[column])
}

function asListing(row: SourceRow): ListingRow {
  const of = { ...toNamed(row), companyKana: row.company_kana }
  const listed = listedName(of)
  const number = row.number === null ? '' : fold(row.number)
  const phones = lines(row.phones).map(phoneDigits)
  return {
    customer: row.key,
    sort: sortKey(of),
    name: ownAndOther(listed.name, [row.family_name + row.given_name, row.company]),
    kana: ownAndOther(listed.kana, [row.family_kana + row.given_kana, row.company_kana]),
    number: number === '' ? null : number,
    last_four: (phones[0] ?? '').slice(-4),
    phone: foldAll(phones),
    address: foldAll(lines(row.addresses)),
    tag: foldAll(lines(row.tags)),
    note: foldAll(lines(row.words)),
  }
}

/** The name of the list goes first, since beginnings are asked of it alone. */
function ownAndOther(listed: readonly string[], all: readonly string[]): string {
  const own = listed.join('')
  return foldAll([own, ...all.filter((name) => name !== own)])
}

/** What is searched of one person beside names, value by value, as it was typed. */
export type SearchedWords = {
  readonly phone: readonly string[]
  readonly address: readonly string[]
  readonly tag: readonly string[]
  readonly note: readonly string[]
}

/** By the keys of those asked for who are on the list. */
export function listSearchedWords(db: ReadDb, customers: readonly number[]): ReadonlyMap<number, SearchedWords> {
  const sources = db.many(SOURCES, [JSON.stringify(customers)])
  return new Map(
    sources.map((row) => [
      row.key,
      { phone: lines(row.phones), address: lines(row.addresses), tag: lines(row.tags), note: lines(row.words) },
    ]),
  )
}

function lines(text: string): readonly string[] {
  return text.split('\n')
}

type IndexRow = Searched & { readonly rowid: number }
type Span = { readonly low: number; readonly high: number }

const KEYS = query<{ key: number }>('SELECT key FROM customers WHERE key BETWEEN :low AND :high', ['key'])
const LISTED_IN = query<ListingRow>(
  `SELECT ${LISTING_COLUMNS.join(', ')} FROM listing WHERE customer BETWEEN :low AND :high`,
  LISTING_COLUMNS,
)
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
  const listed = new Map(db.many(LISTED_IN, span).map((row) => [row.customer, row]))
  const indexed = new Map(db.many(INDEXED_IN, span).map((row) => [row.rowid, row]))
  const keys = JSON.stringify(db.many(KEYS, span).map(({ key }) => key))
  const right = new Map(db.many(SOURCES, [keys]).map((source) => [source.key, asListing(source)]))
  const isWrong = (customer: number): boolean => {
    const should = right.get(customer) ?? null
    const isListed = same(LISTING_COLUMNS, listed.get(customer) ?? null, should)
    return !isListed || !indexHolds(indexed.get(customer), should)
  }
  return [...new Set([...listed.keys(), ...indexed.keys(), ...right.keys()])].filter(isWrong).length
}

function indexHolds(index: IndexRow | undefined, should: ListingRow | null): boolean {
  if (index === undefined || should === null) return index === undefined && should === null
  return SEARCHED.every((column) => index[column] === indexed(should, column))
}
