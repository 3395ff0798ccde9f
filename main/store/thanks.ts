import type { Day } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'

// The narrow rows of the rhythms are walked, which CROSS JOIN asks for: by itself the planner walks the wide ones of everyone.
const FIRST_TIMERS = query<{ key: number }>(
  `SELECT c.key FROM rhythms r CROSS JOIN customers c ON c.key = r.customer
   WHERE r.first BETWEEN :from AND :until AND c.known = 'first-timer' AND c.deleted_on IS NULL
   ORDER BY r.first DESC, c.key`,
  ['key'],
)

const PROMISED = query<{ key: number }>(
  `SELECT DISTINCT p.customer AS key FROM promises p
   WHERE p.kept_on IS NULL AND p.dropped_on IS NULL AND p.due_on <= ? ORDER BY key`,
  ['key'],
)

/** Keys of the 初めての方 whose first visit lies between these days, both within. */
export function listFirstTimers(db: ReadDb, from: Day, until: Day): readonly number[] {
  return db.many(FIRST_TIMERS, { from, until }).map(({ key }) => key)
}

/** Keys of those to whom something was promised by this day or earlier, and not yet kept. */
export function listPromised(db: ReadDb, until: Day): readonly number[] {
  return db.many(PROMISED, [until]).map(({ key }) => key)
}
