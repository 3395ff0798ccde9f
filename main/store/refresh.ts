import type { Day } from '#domain/day.ts'
import type { Progress } from '#domain/progress.ts'
import { type Rhythm, rhythmOf } from '#domain/timeline/rhythm.ts'
import { CHARGES, SALE_STATUSES, type SaleFacts, type VisitDay } from '#domain/timeline/visits.ts'
import { wordOf } from './closed-words.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import type { Touched } from './journal.ts'
import { type Ahead, rebuildSearch, refreshSearch } from './search-refresh.ts'
import { noteTouched } from './touched.ts'

/** A person's visits and rhythm as they should stand in visit_days and rhythms. */
export type Figures = {
  readonly customer: number
  readonly visits: readonly VisitDay[]
  readonly rhythm: Rhythm | null
}

type SaleRow = { customer: number; day: string; status: string; charge: string; amount: number | null }
/** Keys of customers, both ends within. */
export type Span = { low: number; high: number }

/** How many people one step takes: some milliseconds in a shop of 100,000. */
const STEP = 100

const SALE_COLUMNS = ['customer', 'day', 'status', 'charge', 'amount'] as const
const SALES_OF = query<SaleRow>(
  `SELECT customer, day, status, charge, amount FROM sales
    WHERE customer IN (SELECT value FROM json_each(?)) AND deleted_on IS NULL`,
  SALE_COLUMNS,
)
const SALES_OF_SPAN = query<SaleRow>(
  `SELECT customer, day, status, charge, amount FROM sales
    WHERE customer BETWEEN :low AND :high AND deleted_on IS NULL`,
  SALE_COLUMNS,
)
const THERE = query<{ key: number }>(
  'SELECT key FROM customers WHERE key IN (SELECT value FROM json_each(?)) AND deleted_on IS NULL',
  ['key'],
)
const PEOPLE = query<{ key: number }>(
  'SELECT key FROM customers WHERE key BETWEEN :low AND :high AND deleted_on IS NULL ORDER BY key',
  ['key'],
)
const EVERYONE = query<{ n: number }>('SELECT count(*) AS n FROM customers', ['n'])
const LAST_KEY = query<{ last: number }>('SELECT coalesce(max(key), 0) AS last FROM customers', ['last'])

/**
 * Brings visits and rhythm of some people, search text of others, in step with their rows; who is in the trash or gone has
 * none. In steps of some milliseconds.
 */
export function refreshInSteps(
  db: WriteDb,
  { figures, words }: Pick<Touched, 'figures' | 'words'>,
  ahead?: Ahead,
): Generator<Progress, void> {
  return inHalves(Math.max(figures.length, words.length), refreshFigures(db, figures), refreshSearch(db, words, ahead))
}

/** The same for everyone; rows of nobody go too. 100,000 people are a matter of seconds. */
export function refreshAllInSteps(db: WriteDb): Generator<Progress, void> {
  return inHalves(db.one(EVERYONE)?.n ?? 0, allFigures(db), rebuildSearch(db))
}

/** Figures are the first half of the work, words the second; each says which share of it is done. */
function* inHalves(
  total: number,
  figures: Generator<number, void>,
  words: Generator<number, void>,
): Generator<Progress, void> {
  let done = 0
  for (const [half, shares] of [figures, words].entries()) {
    for (const share of shares) {
      // Work that turns out to be begun anew for everyone does not go back before their eyes.
      done = Math.max(done, Math.floor(((half + share) / 2) * total))
      yield { done, total, what: 'listing' }
    }
  }
}

function* refreshFigures(db: WriteDb, customers: readonly number[]): Generator<number, void> {
  for (let at = 0; at < customers.length; at += STEP) {
    const some = customers.slice(at, at + STEP)
    const keys = JSON.stringify(some)
    clearFigures(db, keys)
    for (const customer of some) noteTouched(db, 'figures', customer)
    for (const figures of figuresOf(db.many(THERE, [keys]), db.many(SALES_OF, [keys]))) insertFigures(db, figures)
    yield (at + some.length) / customers.length
  }
}

function* allFigures(db: WriteDb): Generator<number, void> {
  const last = db.one(LAST_KEY)?.last ?? 0
  noteTouched(db, 'figures', 'many')
  db.exec('DELETE FROM visit_days; DELETE FROM rhythms')
  for (const span of spans(db, STEP)) {
    for (const figures of figuresOfSpan(db, span)) insertFigures(db, figures)
    yield span.high / last
  }
}

/** The keys of everyone, so many to a pass. */
export function* spans(db: ReadDb, size: number): Generator<Span> {
  const last = db.one(LAST_KEY)?.last ?? 0
  for (let low = 1; low <= last; low += size) yield { low, high: Math.min(low + size - 1, last) }
}

/** What should stand there for the people of a span, by key; one without visits has no rhythm. */
export function figuresOfSpan(db: ReadDb, span: Span): readonly Figures[] {
  return figuresOf(db.many(PEOPLE, span), db.many(SALES_OF_SPAN, span))
}

function figuresOf(people: readonly { readonly key: number }[], sales: readonly SaleRow[]): readonly Figures[] {
  const byPerson = new Map<number, SaleFacts[]>(people.map(({ key }) => [key, []]))
  for (const row of sales) byPerson.get(row.customer)?.push(toSale(row))
  return [...byPerson].map(([customer, facts]) => {
    const { visits, rhythm } = rhythmOf(facts)
    return { customer, visits, rhythm }
  })
}

function toSale(row: SaleRow): SaleFacts {
  const status = wordOf(SALE_STATUSES, row.status)
  const charge = wordOf(CHARGES, row.charge)
  return { day: row.day as Day, status, charge, amount: row.amount }
}

/** `keys` is a JSON list. */
function clearFigures(db: WriteDb, keys: string): void {
  for (const table of ['visit_days', 'rhythms']) {
    db.run(`DELETE FROM ${table} WHERE customer IN (SELECT value FROM json_each(?))`, [keys])
  }
}

const INSERT_RHYTHM = `INSERT INTO rhythms (customer, n, first, last, litt, gaps, total, late_from, late_until)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

function insertFigures(db: WriteDb, { customer, visits, rhythm }: Figures): void {
  for (const { day, amount } of visits) {
    db.run('INSERT INTO visit_days (customer, day, amount) VALUES (?, ?, ?)', [customer, day, amount])
  }
  if (rhythm === null) return
  const { n, first, last, litt, gaps, total, usual } = rhythm
  db.run(INSERT_RHYTHM, [
    customer,
    n,
    first,
    last,
    litt,
    JSON.stringify(gaps),
    total,
    usual?.lateFrom ?? null,
    usual?.lateUntil ?? null,
  ])
}
