import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { type Need, type NeedFound, type NeedTyped, speaksOf } from '#domain/voices/need.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { linesOf } from './listing.ts'

type NeedRow = { key: number; customer: number; day: string; request: string; wish: string; proposal: string }

const COLUMNS = ['key', 'customer', 'day', 'request', 'wish', 'proposal'] as const
const FIELDS = COLUMNS.map((column) => `n.${column}`).join(', ')

const OF_CUSTOMER = query<NeedRow>(
  `SELECT ${FIELDS} FROM needs n WHERE n.customer = ? ORDER BY n.day DESC, n.key DESC`,
  COLUMNS,
)
const BY_KEY = query<NeedRow>(
  `SELECT ${FIELDS} FROM needs n JOIN customers c ON c.key = n.customer WHERE n.key = ? AND c.deleted_on IS NULL`,
  COLUMNS,
)
// All of them: they are written by hand, one for a few of the customers.
const ALL = query<NeedRow>(
  `SELECT ${FIELDS} FROM needs n JOIN customers c ON c.key = n.customer
    WHERE c.deleted_on IS NULL ORDER BY n.day DESC, n.key DESC`,
  COLUMNS,
)

/** The newest first. */
export function listNeeds(db: ReadDb, customer: number): readonly Need[] {
  return db.many(OF_CUSTOMER, [customer]).map(toNeed)
}

/** False where there is none, or where its person lies in the trash. */
export function hasNeed(db: ReadDb, key: RowKey): boolean {
  return db.one(BY_KEY, [key]) !== null
}

/** Of everyone who is there, the newest first. */
export function findNeeds(db: ReadDb, text: string): readonly NeedFound[] {
  const rows = db.many(ALL).filter((row) => speaksOf(row, text))
  const people = linesOf(db, [...new Set(rows.map(({ customer }) => customer))])
  return rows.flatMap((row) => {
    const person = people.get(row.customer)
    return person === undefined ? [] : [{ need: toNeed(row), customer: person.id, called: calledBy(person) }]
  })
}

/** The key of the new row. */
export function insertNeed(db: WriteDb, customer: number, need: NeedTyped): RowKey {
  return db.insert(
    `INSERT INTO needs (customer, day, request, wish, proposal) VALUES (:customer, :day, :request, :wish, :proposal)`,
    { ...need, customer },
  )
}

export function updateNeed(db: WriteDb, key: RowKey, need: NeedTyped): void {
  db.run(`UPDATE needs SET day = :day, request = :request, wish = :wish, proposal = :proposal WHERE key = :key`, {
    ...need,
    key,
  })
}

export function deleteNeed(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM needs WHERE key = ?', [key])
}

function toNeed({ key, day, request, wish, proposal }: NeedRow): Need {
  return { key, day: day as Day, request, wish, proposal }
}
