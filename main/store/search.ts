import { bigrams, type FieldMark } from '#domain/people/bigrams.ts'
import { fold, foldAll, phoneDigits } from '#domain/people/fold.ts'
import { listedName } from '#domain/people/called.ts'
import { sortKey } from '#domain/people/sort-key.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { type NamedRow, toNamed } from './named.ts'

type ListingRow = {
  readonly customer: number
  readonly sort: string
  readonly name: string
  readonly kana: string
  readonly number: string | null
  readonly last_four: string
  readonly phone: string
  readonly address: string
  readonly tag: string
  readonly note: string
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
const SEARCHED = ['name', 'kana', 'phone', 'address', 'tag', 'note'] as const
const MARKS = { name: 'n', kana: 'n', phone: 'p', address: 'a', tag: 't', note: 'm' } as const satisfies Record<
  (typeof SEARCHED)[number],
  FieldMark
>

// One value a line. locked_notes is left out on purpose: 鍵 and 暗証番号 are never found by searching.
const SOURCES = query<SourceRow>(
  `SELECT c.key, c.kind, c.number, c.family_name, c.given_name, c.family_kana, c.given_kana, c.company, c.company_kana,
    concat_ws(char(10), c.note, c.likes, c.caution, c.usual, c.line_name, c.department, c.title,
      (SELECT group_concat(family_name || given_name || char(10) || kana || char(10) || note, char(10))
        FROM relatives WHERE customer = c.key),
      (SELECT group_concat(address, char(10)) FROM emails WHERE customer = c.key),
      (SELECT group_concat(text, char(10)) FROM notes WHERE customer = c.key)) AS words,
    coalesce((SELECT group_concat(number, char(10) ORDER BY position, key) FROM phones WHERE customer = c.key), '') AS phones,
    coalesce((SELECT group_concat(prefecture || city || street || building || char(10) || care_of || char(10) || postal_code,
      char(10) ORDER BY position, key) FROM addresses WHERE customer = c.key), '') AS addresses,
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
const SEARCH_TABLE = query<{ sql: string }>(`SELECT sql FROM sqlite_schema WHERE name = 'search'`, ['sql'])

const LISTED_COUNT = query<{ n: number }>('SELECT count(*) AS n FROM listing', ['n'])

/** How many people one step takes: some milliseconds. */
const STEP = 100

/** So few that counting everyone would cost more than it saves. */
const FEW = 20

/** Taking one person's words out costs as much as putting in those of so many. */
const WORTH_TAKING_OUT = 40

/**
 * Brings the list's lines and the search index of these customers up to date; those in the trash leave both.
 * Where the words of very many are other ones, both are written anew for everyone. Yields how many of them are done.
 */
export function* refreshSearch(db: WriteDb, customers: readonly number[]): Generator<number, void> {
  let takenOut = 0
  for (let at = 0; at < customers.length; at += STEP) {
    const changes = changesOf(db, customers.slice(at, at + STEP))
    takenOut += changes.filter(takesWordsOut).length
    if (isQuickerAnew(db, takenOut)) {
      yield* rebuildSearch(db)
      return
    }
    for (const change of changes) replace(db, change)
    yield Math.min(at + STEP, customers.length)
  }
}

/**
 * Words go securely out of the index in 2 to 8 ms a person, and everyone's come in anew in 0.06 to 0.09 ms each
 * (measured from 1,000 to 100,000 people).
 */
function isQuickerAnew(db: ReadDb, takenOut: number): boolean {
  return takenOut > FEW && takenOut * WORTH_TAKING_OUT > (db.one(LISTED_COUNT)?.n ?? 0)
}

/**
 * Writes both anew for everyone, as after a restore: dropping the index is far faster than emptying it word by word.
 * Yields up to which key they are done.
 */
export function* rebuildSearch(db: WriteDb): Generator<number, void> {
  db.exec('DELETE FROM listing')
  recreateIndex(db)
  let last = 0
  for (;;) {
    const keys = db.many(EVERYONE, [last, STEP]).map((row) => row.key)
    if (keys.length === 0) break
    for (const change of changesOf(db, keys)) replace(db, change)
    last = keys.at(-1) ?? last
    yield last
  }
  db.run(`INSERT INTO search (search) VALUES ('optimize')`)
}

function recreateIndex(db: WriteDb): void {
  const made = db.one(SEARCH_TABLE)
  if (made === null) throw new Error('the search table is missing')
  db.exec(`DROP TABLE search; ${made.sql}; INSERT INTO search (search, rank) VALUES ('secure-delete', 1)`)
}

type Change = { readonly before: ListingRow | null; readonly after: ListingRow | null }

function changesOf(db: ReadDb, customers: readonly number[]): readonly Change[] {
  const keys = JSON.stringify(customers)
  const before = new Map(db.many(LISTED, [keys]).map((row) => [row.customer, row]))
  const after = new Map(db.many(SOURCES, [keys]).map((source) => [source.key, asListing(source)]))
  return customers.map((key) => ({ before: before.get(key) ?? null, after: after.get(key) ?? null }))
}

function takesWordsOut({ before, after }: Change): boolean {
  return before !== null && !same(SEARCHED, before, after)
}

function replace(db: WriteDb, { before, after }: Change): void {
  // Most changes (a visit, a letter) touch no word of the search: they cost a comparison.
  const listed = !same(LISTING_COLUMNS, before, after)
  const searched = !same(SEARCHED, before, after)
  if (listed && before) db.run('DELETE FROM listing WHERE customer = ?', [before.customer])
  if (searched && before) db.run('DELETE FROM search WHERE rowid = ?', [before.customer])
  if (listed && after) db.run(INSERT_LISTING, after)
  if (searched && after)
    db.run(INSERT_SEARCH, [after.customer, ...SEARCHED.map((column) => bigrams(after[column], MARKS[column]))])
}

const INSERT_LISTING = `INSERT INTO listing (${LISTING_COLUMNS.join(', ')}) VALUES (${LISTING_COLUMNS.map((c) => `:${c}`).join(', ')})`
const INSERT_SEARCH = `INSERT INTO search (rowid, ${SEARCHED.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?)`

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

function lines(text: string): readonly string[] {
  return text.split('\n')
}

type IndexRow = Readonly<Record<(typeof SEARCHED)[number], string>> & { readonly rowid: number }
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
  return SEARCHED.every((column) => index[column] === bigrams(should[column], MARKS[column]))
}
