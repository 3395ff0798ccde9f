import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb } from './db.ts'

export type Erased = { readonly id: Id; readonly erasedOn: Day }

const BY_ID = query<{ id: string }>('SELECT id FROM tombstones WHERE id = ?', ['id'])
const ALL = query<{ id: string; erasedOn: string }>('SELECT id, erased_on AS erasedOn FROM tombstones ORDER BY key', [
  'id',
  'erasedOn',
])

/** Whether this person was erased for good. */
export function wasErased(db: ReadDb, id: Id): boolean {
  return db.one(BY_ID, [id]) !== null
}

/** People of this shop who were erased for good. */
export function listErased(db: ReadDb): readonly Erased[] {
  return db.many(ALL).map(({ id, erasedOn }) => ({ id: id as Id, erasedOn: erasedOn as Day }))
}
