import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb } from './db.ts'

const BY_ID = query<{ id: string }>('SELECT id FROM tombstones WHERE id = ?', ['id'])

/** Whether this person was erased for good. */
export function wasErased(db: ReadDb, id: Id): boolean {
  return db.one(BY_ID, [id]) !== null
}
