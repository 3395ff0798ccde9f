import type { Day } from '#domain/day.ts'
import type { CustomerRow, Id } from '#domain/people/customer.ts'
import { query, type Query, type ReadDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type LineRow = NamedRow & {
  readonly key: number
  readonly id: string
  readonly number: string | null
  readonly company_kana: string
  readonly honorific: string
  readonly phone: string | null
  readonly town: string | null
  readonly last_visit: string | null
  readonly visits: number | null
}

const COUNT = query<{ n: number }>('SELECT count(*) AS n FROM listing', ['n'])

// The narrow index alone is walked, from whichever end is nearer.
const FROM_START = inOrder('sort, customer')
const FROM_END = inOrder('sort DESC, customer DESC')

function inOrder(order: string): Query<{ customer: number }> {
  return query(`SELECT customer FROM listing INDEXED BY listing_in_order ORDER BY ${order} LIMIT ? OFFSET ?`, [
    'customer',
  ])
}

const LINES = query<LineRow>(
  `SELECT c.key, c.id, c.number, ${nameColumns('c')},
    c.company_kana, c.honorific,
    (SELECT number FROM phones WHERE customer = c.key ORDER BY position, key LIMIT 1) AS phone,
    (SELECT city FROM addresses WHERE customer = c.key ORDER BY position, key LIMIT 1) AS town,
    r.last AS last_visit, r.n AS visits
  FROM json_each(?) asked JOIN customers c ON c.key = asked.value LEFT JOIN rhythms r ON r.customer = c.key
  ORDER BY asked.key`,
  ['key', 'id', 'number', ...NAME_COLUMNS, 'company_kana', 'honorific', 'phone', 'town', 'last_visit', 'visits'],
)

/** Everyone who is not in the trash. */
export function countPeople(db: ReadDb): number {
  return db.one(COUNT)?.n ?? 0
}

/** Lines of the list from `offset` on, in kana order; none beyond its end. */
export function listPage(db: ReadDb, offset: number, limit: number): readonly CustomerRow[] {
  return [...linesOf(db, keysOfPage(db, offset, limit)).values()]
}

function keysOfPage(db: ReadDb, offset: number, limit: number): readonly number[] {
  const total = countPeople(db)
  const wanted = Math.min(limit, total - offset)
  if (wanted <= 0) return []
  if (offset <= total / 2) return db.many(FROM_START, [wanted, offset]).map((row) => row.customer)
  const backwards = db.many(FROM_END, [wanted, total - offset - wanted])
  return backwards.map((row) => row.customer).toReversed()
}

/** The lines of these customers by their keys, in the order given. */
export function linesOf(db: ReadDb, customers: readonly number[]): ReadonlyMap<number, CustomerRow> {
  return new Map(db.many(LINES, [JSON.stringify(customers)]).map((row) => [row.key, toRow(row)]))
}

function toRow(row: LineRow): CustomerRow {
  return {
    id: row.id as Id,
    number: row.number,
    ...toNamed(row),
    companyKana: row.company_kana,
    honorific: row.honorific,
    phone: row.phone ?? '',
    town: row.town ?? '',
    lastVisit: row.last_visit as Day | null,
    visits: row.visits ?? 0,
    why: null,
    found: '',
  }
}
