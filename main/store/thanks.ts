import type { Day } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'
import { FIRST_TIMERS, IS_FIRST_TIMER } from './first-timers.ts'

const CAME_FIRST = query<{ key: number }>(
  `SELECT c.key FROM ${FIRST_TIMERS}
   WHERE ${IS_FIRST_TIMER} AND r.first BETWEEN :from AND :until
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
  return db.many(CAME_FIRST, { from, until }).map(({ key }) => key)
}

/** Keys of those to whom something was promised by this day or earlier, and not yet kept. */
export function listPromised(db: ReadDb, until: Day): readonly number[] {
  return db.many(PROMISED, [until]).map(({ key }) => key)
}
