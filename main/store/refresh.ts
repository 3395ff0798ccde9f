import type { Day } from '#domain/day.ts'
import type { Progress } from '#domain/progress.ts'
import { type Rhythm, rhythmOf } from '#domain/timeline/rhythm.ts'
import type { Charge, SaleFacts, SaleStatus, VisitDay } from '#domain/timeline/visits.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { rebuildSearch, refreshSearch } from './search.ts'

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

/** So few that counting everyone would cost more than it saves. */
const FEW = 20

const SALE_COLUMNS = ['customer', 'day', 'status', 'charge', 'amount'] as const
const SALES_OF = query<SaleRow>(
  `SELECT customer, day, status, charge, amount FROM sales WHERE customer = ? AND deleted_on IS NULL ORDER BY day, time, key`,
  SALE_COLUMNS,
)
const SALES_OF_SPAN = query<SaleRow>(
  `SELECT customer, day, status, charge, amount FROM sales
    WHERE customer BETWEEN :low AND :high AND deleted_on IS NULL ORDER BY customer, day, time, key`,
  SALE_COLUMNS,
)
const PEOPLE = query<{ key: number }>(
  'SELECT key FROM customers WHERE key BETWEEN :low AND :high AND deleted_on IS NULL ORDER BY key',
  ['key'],
)
const IS_THERE = query<{ key: number }>('SELECT key FROM customers WHERE key = ? AND deleted_on IS NULL', ['key'])
const EVERYONE = query<{ n: number }>('SELECT count(*) AS n FROM customers', ['n'])
const LAST_KEY = query<{ last: number }>('SELECT coalesce(max(key), 0) AS last FROM customers', ['last'])

/**
 * Brings search text, visits and rhythm of these people in step with their rows; who is in the trash or gone has none.
 * In steps of some milliseconds; `customers` in rising order.
 */
export function* refreshInSteps(db: WriteDb, customers: readonly number[]): Generator<Progress, void> {
  if (isMostOfAll(db, customers.length)) yield* refreshAllInSteps(db)
  else yield* refreshThese(db, customers)
}

/**
 * From half of the shop on, one pass over everyone is quicker. Measured at 20,000 and 100,000 people: 0.2 to 0.3 ms each
 * of whom no word changed, against 0.14 ms each in the pass.
 */
function isMostOfAll(db: ReadDb, count: number): boolean {
  return count > FEW && count * 2 > (db.one(EVERYONE)?.n ?? 0)
}

function* refreshThese(db: WriteDb, customers: readonly number[]): Generator<Progress, void> {
  // Their figures are half of the work, their words the other.
  const total = customers.length * 2
  for (const [at, key] of customers.entries()) {
    clearFigures(db, key)
    if (db.one(IS_THERE, [key]) !== null) insertFigures(db, figuresOf(key, db.many(SALES_OF, [key])))
    if (at % STEP === STEP - 1) yield { done: at + 1, total, what: 'listing' }
  }
  for (const done of refreshSearch(db, customers)) yield { done: customers.length + done, total, what: 'listing' }
}

/** The same for everyone; 100,000 people are a matter of seconds. */
export function* refreshAllInSteps(db: WriteDb): Generator<Progress, void> {
  const last = db.one(LAST_KEY)?.last ?? 0
  const total = last * 2
  // Whole, so that rows of nobody go too.
  db.exec('DELETE FROM visit_days; DELETE FROM rhythms')
  for (const span of spans(db, STEP)) {
    for (const figures of figuresOfSpan(db, span)) insertFigures(db, figures)
    yield { done: span.high, total, what: 'listing' }
  }
  for (const done of rebuildSearch(db)) yield { done: last + done, total, what: 'listing' }
}

/** The keys of everyone, so many to a pass. */
export function* spans(db: ReadDb, size: number): Generator<Span> {
  const last = db.one(LAST_KEY)?.last ?? 0
  for (let low = 1; low <= last; low += size) yield { low, high: Math.min(low + size - 1, last) }
}

/** What should stand there for the people of a span, by key; one without visits has no rhythm. */
export function figuresOfSpan(db: ReadDb, span: Span): Figures[] {
  const sales = new Map<number, SaleRow[]>(db.many(PEOPLE, span).map(({ key }) => [key, []]))
  for (const row of db.many(SALES_OF_SPAN, span)) sales.get(row.customer)?.push(row)
  return [...sales].map(([customer, rows]) => figuresOf(customer, rows))
}

function figuresOf(customer: number, rows: readonly SaleRow[]): Figures {
  return { customer, ...rhythmOf(rows.map(toSale)) }
}

function toSale(row: SaleRow): SaleFacts {
  return { day: row.day as Day, status: row.status as SaleStatus, charge: row.charge as Charge, amount: row.amount }
}

function clearFigures(db: WriteDb, customer: number): void {
  db.run('DELETE FROM visit_days WHERE customer = ?', [customer])
  db.run('DELETE FROM rhythms WHERE customer = ?', [customer])
}

function insertFigures(db: WriteDb, { customer, visits, rhythm }: Figures): void {
  for (const { day, amount } of visits) {
    db.run('INSERT INTO visit_days (customer, day, amount) VALUES (?, ?, ?)', [customer, day, amount])
  }
  if (rhythm === null) return
  const { n, first, last, litt, gaps, total } = rhythm
  db.run('INSERT INTO rhythms (customer, n, first, last, litt, gaps, total) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    customer,
    n,
    first,
    last,
    litt,
    JSON.stringify(gaps),
    total,
  ])
}
