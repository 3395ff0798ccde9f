import { asDay, type Day } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'

const NEWEST = query<{ at: string }>('SELECT at FROM changes ORDER BY key DESC LIMIT 1', ['at'])

/** The UTC day of the newest change, or null where nothing was ever saved. */
export function lastSavedOn(db: ReadDb): Day | null {
  const at = db.one(NEWEST)?.at
  return at === undefined ? null : asDay(at.slice(0, 10))
}
