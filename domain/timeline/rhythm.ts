import type { Day } from '#domain/day.ts'
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
  }
  return { visits, rhythm }
}

/**
 * Days since 1970-01-01 in the Gregorian calendar, by integers alone: millions of sales are counted with it.
 * After Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7))
  // The year begins in March, so that the leap day is its last.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
