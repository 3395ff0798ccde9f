import { addDays, type Day, dayOfMonth, daysBetween, weekday, yearOf } from '#domain/day.ts'
import { solarTermBegins } from '#domain/letters/solar-terms.ts'
import { isOccasionCode, type OccasionCode } from '#domain/timeline/delivery.ts'

/** The day on which a feast falls in a year. */
type Feast = (year: number) => Day

const SUNDAY = 0
const MONDAY = 1

/** Second Sunday of May, third of June, and 敬老の日, the third Monday of September (国民の祝日に関する法律). */
const MOVING: Readonly<Partial<Record<OccasionCode, Feast>>> = {
  'mothers-day': (year) => nth(2, SUNDAY, year, 5),
  'fathers-day': (year) => nth(3, SUNDAY, year, 6),
  'respect-day': (year) => nth(3, MONDAY, year, 9),
}

/** Farther from it than that, whatever was sent was not sent for its sake. */
const AROUND = 14

/**
 * The day of the next year on which something of `day` comes round: as many days before or after a moving feast as then,
 * and else the same date, in a common year 28 February for the 29th.
 */
export function nextYearsDay(day: Day, occasion: string): Day {
  const year = yearOf(day)
  const feast = feastOf(day, occasion)
  const after = feast === null ? null : daysBetween(feast(year), day)
  return feast === null || after === null || Math.abs(after) > AROUND
    ? dayOfMonth(year + 1, Number(day.slice(5, 7)), Number(day.slice(8)))
    : addDays(feast(year + 1), after)
}

/** お彼岸 has no code of its own, and comes twice a year. */
function feastOf(day: Day, occasion: string): Feast | null {
  if (isOccasionCode(occasion)) return MOVING[occasion] ?? null
  if (!occasion.includes('彼岸')) return null
  const term = Number(day.slice(5, 7)) <= 6 ? '春分' : '秋分'
  return (year) => solarTermBegins(term, year)
}

function nth(count: number, on: number, year: number, month: number): Day {
  const first = dayOfMonth(year, month, 1)
  return addDays(first, ((on - weekday(first) + 7) % 7) + (count - 1) * 7)
}
