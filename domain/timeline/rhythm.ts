import { type Day, dayNumber } from '#domain/day.ts'
import { type Usual, usualOf } from './usual.ts'
import { paidInAll, type SaleFacts, visitDays, type VisitDay } from './visits.ts'

/** How a person comes, from rows alone and never from today. */
export type Rhythm = {
  /** Visit days; the model's x is n − 1. */
  readonly n: number
  readonly first: Day
  readonly last: Day
  /** Sum of ln(gap in weeks) over the closed gaps. */
  readonly litt: number
  /** The last eight gaps in days, oldest first. */
  readonly gaps: readonly number[]
  /** Yen paid in all, refunds taken off. */
  readonly total: number
  /** Null where there are too few gaps to speak of a habit. */
  readonly usual: Usual | null
}

const GAPS_KEPT = 8
const DAYS_PER_WEEK = 7

/** A person's visits and rhythm; null for someone who has not visited yet. */
export function rhythmOf(sales: readonly SaleFacts[]): {
  readonly visits: readonly VisitDay[]
  readonly rhythm: Rhythm | null
} {
  const visits = visitDays(sales)
  const first = visits[0]
  const last = visits.at(-1)
  if (first === undefined || last === undefined) return { visits, rhythm: null }
  const numbers = visits.map(({ day }) => dayNumber(day))
  const gaps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? number))
  const litt = gaps.reduce((sum, gap) => sum + Math.log(gap / DAYS_PER_WEEK), 0)
  const rhythm = {
    n: visits.length,
    first: first.day,
    last: last.day,
    litt,
    gaps: gaps.slice(-GAPS_KEPT),
    total: paidInAll(sales),
    usual: usualOf({ gaps: gaps.slice(-GAPS_KEPT), last: last.day }),
  }
  return { visits, rhythm }
}
