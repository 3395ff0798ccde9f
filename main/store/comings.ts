import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Rhythm } from '#domain/timeline/rhythm.ts'
import { query, type ReadDb } from './db.ts'

/** How one person came, by name and number. */
export type Coming = Pick<Rhythm, 'n' | 'first' | 'last' | 'litt'> & {
  readonly id: Id
  readonly number: string | null
}

type Row = { id: string; number: string | null; n: number; first: string; last: string; litt: number }

const COMINGS = query<Row>(
  `SELECT c.id, c.number, r.n, r.first, r.last, r.litt FROM rhythms r JOIN customers c ON c.key = r.customer
   WHERE c.deleted_on IS NULL ORDER BY r.customer`,
  ['id', 'number', 'n', 'first', 'last', 'litt'],
)

/** Everyone who ever came and is not in the trash, in the order in which they were added. */
export function listComings(db: ReadDb): readonly Coming[] {
  return db.many(COMINGS).map(({ id, number, n, first, last, litt }) => {
    return { id: id as Id, number, n, first: first as Day, last: last as Day, litt }
  })
}
