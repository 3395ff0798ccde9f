import { asDay, type Day } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'

/**
 * Moments, UTC, both ends within. What a clock that ran ahead wrote down lies after `until` and is not counted: by it
 * nothing would ever be old.
 */
export type Span = { readonly from: string; readonly until: string }

/** As SQL: the first change made within :from and :until; null where there is none. */
export const FIRST_CHANGE_WITHIN = '(SELECT min(key) FROM changes WHERE at BETWEEN :from AND :until)'

const NEWEST = query<{ at: string }>('SELECT at FROM changes ORDER BY key DESC LIMIT 1', ['at'])

/** The UTC day of the newest change, or null where nothing was ever saved. */
export function lastSavedOn(db: ReadDb): Day | null {
  const at = db.one(NEWEST)?.at
  return at === undefined ? null : asDay(at.slice(0, 10))
}
