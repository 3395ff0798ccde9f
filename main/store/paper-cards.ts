import type { Day } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'

const ADDED_ON = query<{ n: number }>(
  'SELECT count(*) AS n FROM customers WHERE added_on = ? AND deleted_on IS NULL AND import_key IS NULL',
  ['n'],
)

/** How many were taken in by hand on a day and are still there: what a pile of paper cards shrinks by. */
export function countAddedByHand(db: ReadDb, day: Day): number {
  return db.one(ADDED_ON, [day])?.n ?? 0
}
