import { containing, type FieldMark } from '#domain/people/bigrams.ts'
import { asQuestion, type PlacesRead, type Question, type Tier, type Word } from '#domain/people/search-order.ts'
import { afterAll, sortRange } from '#domain/people/sort-key.ts'
import { query, type Query, type ReadDb, type SqlValue } from './db.ts'
import { keysFrom, type Listed } from './listed.ts'

/** `customer` is the key. */
export type Hit = { readonly customer: number; readonly why: Tier }

type Found = { readonly customer: number }
type Placed = Found & { readonly sort: string }

const BY_NUMBER = query<Found>('SELECT customer FROM listing WHERE number = ? ORDER BY sort, customer LIMIT ?', [
  'customer',
])
const BY_NUMBER_START = startQuery('number', 'listing_by_number')
const BY_LAST_FOUR_START = startQuery('last_four', 'listing_by_last_four')
const BY_NAME_START = startQuery('name', 'listing_by_name')
const BY_KANA_START = query<Placed>(
  `SELECT customer, sort FROM listing NOT INDEXED
  WHERE sort >= ? AND sort < ? AND kana >= ? AND kana < ? ORDER BY sort, customer LIMIT ?`,
  ['customer', 'sort'],
)

function startQuery(column: string, index: string): Query<Placed> {
  return query<Placed>(
    `SELECT customer, sort FROM listing INDEXED BY ${index}
    WHERE ${column} >= ? AND ${column} < ? AND ${column} <> '' ORDER BY sort, customer LIMIT ?`,
    ['customer', 'sort'],
  )
}

// Each tier asks its own field and those before it, for a second word may stand in an earlier one; who was found
// before is left out. Phone numbers are compared as digits.
// `mostSorted`: up to so many candidates are fetched and sorted; more of them lie so thick in the list that walking it
// in order soon meets enough. Names alone go with the order of the list (every 渡辺 lies in one place), so the walk
// waits there until they must be spread.
const INSIDE = [
  { why: 'name', marks: ['n'], fields: ['name', 'kana'], phone: false, mostSorted: 5000 },
  { why: 'phone', marks: ['n'], fields: ['name', 'kana'], phone: true, mostSorted: 2500 },
  { why: 'address', marks: ['n', 'a'], fields: ['name', 'kana', 'address'], phone: true, mostSorted: 2500 },
  { why: 'tag', marks: ['n', 'a', 't'], fields: ['name', 'kana', 'address', 'tag'], phone: true, mostSorted: 2500 },
  {
    why: 'note',
    marks: ['n', 'a', 't', 'm'],
    fields: ['name', 'kana', 'address', 'tag', 'note'],
    phone: true,
    mostSorted: 2500,
  },
] as const satisfies readonly InsideTier[]

const LAST_TIER = INSIDE[INSIDE.length - 1] ?? INSIDE[0]

type InsideTier = {
  readonly why: Tier
  readonly marks: readonly FieldMark[]
  readonly fields: readonly string[]
  readonly phone: boolean
  readonly mostSorted: number
}

// As JSON in one row, so that the index is gone through once, whether its answer is then sorted or too large to be.
const SOME_MATCHES = query<{ keys: string }>(
  'SELECT json_group_array(rowid) AS keys FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)',
  ['keys'],
)
const SORTED = query<Found>(
  `SELECT l.customer FROM json_each(?) found CROSS JOIN listing l INDEXED BY listing_by_customer
    ON l.customer = found.value ORDER BY l.sort, l.customer LIMIT ?`,
  ['customer'],
)

const ALL_MATCHES = query<{ keys: string }>('SELECT json_group_array(rowid) AS keys FROM search WHERE search MATCH ?', [
  'keys',
])

const WALKED_WORDS = 4
const WALKS = new Map<Tier, Query<Found>>(INSIDE.map((tier) => [tier.why, walkQuery(tier, false)]))
const WALKS_BY_PLACE = new Map<Tier, Query<Found>>(
  INSIDE.filter(asksPlaces).map((tier) => [tier.why, walkQuery(tier, true)]),
)

function walkQuery(tier: InsideTier, byPlace: boolean): Query<Found> {
  const field = tier.fields.join(` || ' ' || `)
  const phone = tier.phone ? 'phone' : 'NULL'
  const place = byPlace ? ` OR EXISTS (SELECT 1 FROM json_each(?) WHERE instr(address, value))` : ''
  const holds = Array.from({ length: WALKED_WORDS }, () => `(instr(${field}, ?) OR instr(${phone}, ?)${place})`)
  return query<Found>(
    `SELECT customer FROM listing NOT INDEXED WHERE ${holds.join(' AND ')} ORDER BY sort, customer LIMIT ?`,
    ['customer'],
  )
}

/**
 * Customers in the order of the tiers, at most `limit`; nothing typed finds nobody. `among` narrows them: then whom a
 * question finds is fetched whole, for nobody knows how many must be passed over.
 */
export function searchCustomers(
  db: ReadDb,
  typed: string,
  limit: number,
  among: Listed | null = null,
  placesRead: PlacesRead = () => [],
): readonly Hit[] {
  const question = asQuestion(typed, placesRead)
  const hits = new Hits(limit, among)
  if (question.joined === '') return []
  hits.add('number', db.many(BY_NUMBER, [question.joined, hits.asked]))
  if (question.singleDigit) addDigitStarts(db, question.joined, hits)
  else {
    addStarts(db, question.joined, hits)
    const lived = livedIn(db, question)
    for (const tier of INSIDE) {
      if (!hits.full) addInside(db, asksPlaces(tier) ? lived() : question, tier, hits)
    }
  }
  return hits.list
}

const ANYBODY = query<Found>('SELECT rowid AS customer FROM search WHERE search MATCH ? LIMIT 1', ['customer'])

/**
 * The question with those places alone where somebody lives, once it is asked for: most names that are read so lie elsewhere,
 * and every one of them would be looked for at each line of a walk.
 */
function livedIn(db: ReadDb, question: Question): () => Question {
  let asked: Question | null = null
  const isLivedIn = (name: string): boolean => db.one(ANYBODY, [containing(name, 'a')]) !== null
  const word = ({ text, digits, places }: Word): Word => ({ text, digits, places: places.filter(isLivedIn) })
  return () => (asked ??= { ...question, words: question.words.map(word) })
}

/** How many of `among` they are, in no order and so without the time that an order takes. */
export function countCustomers(db: ReadDb, typed: string, among: Listed, placesRead: PlacesRead = () => []): number {
  const { joined, words, singleDigit } = asQuestion(typed, placesRead)
  if (joined === '') return 0
  const all = <R extends Found>(asked: Query<R>, ...params: SqlValue[]): readonly number[] =>
    db.many(asked, [...params, -1]).map(({ customer }) => customer)
  const digits = words.length === 1 && words[0]?.digits !== null
  const found = new Set([
    ...all(BY_NUMBER, joined),
    ...(digits || singleDigit ? all(BY_NUMBER_START, joined, afterAll(joined)) : []),
    // The last tier asks the fields of all the others.
    ...(singleDigit ? all(BY_LAST_FOUR_START, joined, afterAll(joined)) : allMatches(db, inAnyField(words, LAST_TIER))),
  ])
  return [...found].filter((customer) => among.has(customer)).length
}

function addDigitStarts(db: ReadDb, digit: string, hits: Hits): void {
  hits.add('number', db.many(BY_NUMBER_START, [digit, afterAll(digit), hits.asked]))
  if (!hits.full) hits.add('phone', db.many(BY_LAST_FOUR_START, [digit, afterAll(digit), hits.asked]))
}

function addStarts(db: ReadDb, start: string, hits: Hits): void {
  if (hits.full) return
  const { from, before } = sortRange(start)
  const byName = db.many(BY_NAME_START, [start, afterAll(start), hits.asked])
  const byKana = db.many(BY_KANA_START, [from, before, start, afterAll(start), hits.asked])
  const named = new Set(byName.map((row) => row.customer))
  const placed = [...byName, ...byKana].toSorted((a, b) =>
    a.sort === b.sort ? a.customer - b.customer : a.sort < b.sort ? -1 : 1,
  )
  for (const row of placed) hits.add(named.has(row.customer) ? 'name-start' : 'kana-start', [row])
}

function addInside(db: ReadDb, { words, joined }: Question, tier: InsideTier, hits: Hits): void {
  if (tier.why === 'phone' && words.every((word) => word.digits === null)) return
  if (tier.why === 'phone' && words.length === 1) {
    hits.add('number', db.many(BY_NUMBER_START, [joined, afterAll(joined), hits.asked]))
  }
  const found = hits.among === null ? matches(db, words, tier, hits.limit) : matchesAmong(db, words, tier, hits.among)
  if (tier.why === 'name') addNames(db, words, found, hits)
  else hits.add(tier.why, found)
}

/** Of a walk that asks fewer words than it might: every text contains ''. */
const ANY_WORD: Word = { text: '', digits: null, places: [] }

function matches(db: ReadDb, words: readonly Word[], tier: InsideTier, wanted: number): readonly Found[] {
  const canWalk = words.length <= WALKED_WORDS
  const some = db.one(SOME_MATCHES, [expressionOf(words, tier), canWalk ? tier.mostSorted + 1 : -1])?.keys ?? '[]'
  if (!canWalk || keysFrom(some).length <= tier.mostSorted) return db.many(SORTED, [some, wanted])
  const byPlace = asksPlaces(tier) && words.some(({ places }) => places.length > 0)
  const walk = (byPlace ? WALKS_BY_PLACE : WALKS).get(tier.why)
  if (walk === undefined) throw new Error(`no walk for ${tier.why}`)
  const asked = Array.from({ length: WALKED_WORDS }, (_, at) => words[at] ?? ANY_WORD)
  const params = asked.flatMap(({ text, digits, places }) =>
    byPlace ? [text, digits, JSON.stringify(places)] : [text, digits],
  )
  return db.many(walk, [...params, wanted])
}

/** The index alone gives everyone it finds in some milliseconds; only those who are meant are then put in order. */
function matchesAmong(db: ReadDb, words: readonly Word[], tier: InsideTier, among: Listed): readonly Found[] {
  return among.inOrder(allMatches(db, expressionOf(words, tier))).map((customer) => ({ customer }))
}

function allMatches(db: ReadDb, expression: string): readonly number[] {
  return keysFrom(db.one(ALL_MATCHES, [expression])?.keys)
}

/** One word in a field of an earlier tier was found there: whoever is left has it in the tier's own. */
function expressionOf(words: readonly Word[], tier: InsideTier): string {
  const [only] = words
  if (only !== undefined && words.length === 1) {
    if (tier.why === 'phone') return containing(only.digits ?? '', 'p')
    const read = tier.why === 'address' ? placed(only) : []
    return [containing(only.text, ownMark(tier)), ...read].join(' OR ')
  }
  return inAnyField(words, tier)
}

function inAnyField(words: readonly Word[], tier: InsideTier): string {
  return words.map((word) => holding(word, tier)).join(' AND ')
}

function ownMark({ marks }: InsideTier): FieldMark {
  return marks[marks.length - 1] ?? 'n'
}

function holding(word: Word, tier: InsideTier): string {
  const inText = tier.marks.map((mark) => containing(word.text, mark))
  const inPhone = tier.phone && word.digits !== null ? [containing(word.digits, 'p')] : []
  const inPlace = asksPlaces(tier) ? placed(word) : []
  return `(${[...inText, ...inPhone, ...inPlace].join(' OR ')})`
}

/** What is read as a word is looked for where addresses are. */
function asksPlaces(tier: InsideTier): boolean {
  return tier.marks.includes('a')
}

function placed({ places }: Word): readonly string[] {
  return places.map((name) => containing(name, 'a'))
}

const NAMES = query<Found & { name: string }>(
  'SELECT customer, name FROM listing WHERE customer IN (SELECT value FROM json_each(?))',
  ['customer', 'name'],
)

function addNames(db: ReadDb, words: readonly Word[], found: readonly Found[], hits: Hits): void {
  const fresh = hits.without(found).slice(0, hits.room)
  const names = new Map(db.many(NAMES, [JSON.stringify(fresh)]).map((row) => [row.customer, row.name]))
  for (const customer of fresh) {
    const name = names.get(customer) ?? ''
    hits.add(words.every((word) => name.includes(word.text)) ? 'name' : 'kana', [{ customer }])
  }
}

/**
 * Hits in order, each customer once, no more than the limit. A tier is asked for as many rows as the limit: those found
 * before may be among them, and enough others are left.
 */
class Hits {
  readonly list: Hit[] = []
  readonly limit: number
  readonly among: Listed | null
  readonly #customers = new Set<number>()

  constructor(limit: number, among: Listed | null) {
    this.limit = limit
    this.among = among
  }

  /** How many rows are asked for; -1 for all. */
  get asked(): number {
    return this.among === null ? this.limit : -1
  }

  get room(): number {
    return this.limit - this.list.length
  }

  get full(): boolean {
    return this.room <= 0
  }

  without(found: readonly Found[]): readonly number[] {
    const { among } = this
    return found
      .map((row) => row.customer)
      .filter((customer) => !this.#customers.has(customer) && (among === null || among.has(customer)))
  }

  add(why: Tier, found: readonly Found[]): void {
    for (const customer of this.without(found)) {
      if (this.full) return
      this.#customers.add(customer)
      this.list.push({ customer, why })
    }
  }
}
