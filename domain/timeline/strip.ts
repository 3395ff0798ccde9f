import { addDays, type Day } from '#domain/day.ts'
import type { Rhythm } from './rhythm.ts'
import { type Spread, spreadOf } from './usual.ts'
import type { VisitDay } from './visits.ts'

/** How far back the strip on the card goes. */
export const STRIP_DAYS = 730

/** How somebody came, as a picture: facts alone, and nothing of what will be. */
export type Strip = Spread & {
  /** Visits of the last two years, oldest first. */
  readonly days: readonly Day[]
  readonly last: Day
}

/** Null for who came fewer than three times: of one gap nobody says that it is usual. */
export function stripOf(visits: readonly VisitDay[], rhythm: Rhythm | null, today: Day): Strip | null {
  const spread = rhythm === null ? null : spreadOf(rhythm.gaps)
  if (rhythm === null || spread === null) return null
  const from = addDays(today, -STRIP_DAYS)
  return { ...spread, days: visits.map(({ day }) => day).filter((day) => day >= from), last: rhythm.last }
}
