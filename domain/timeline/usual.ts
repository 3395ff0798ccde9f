import { addDays, type Day } from '#domain/day.ts'

/** How often somebody comes by habit, and the days between which a silence is later than usual. */
export type Usual = {
  /** The median of the last gaps, in days. */
  readonly everyDays: number
  readonly last: Day
  readonly lateFrom: Day
  readonly lateUntil: Day
}

/** The median of the last gaps, and between which of them eight in ten lie; in whole days. */
export type Spread = { readonly everyDays: number; readonly fromDays: number; readonly untilDays: number }

/** A rhythm is spoken of from two gaps on. */
const GAPS_NEEDED = 2
/** ◇ Later than nine gaps of ten, and than the usual gap by half of it: one day more is not yet late. */
const HIGH = 0.9
const LOW = 0.1
const HALF_MORE = 1.5
/** ◇ After twice that silence somebody is not late but gone for long, and never past two years. */
const LONG = 2
const TWO_YEARS = 730

/** `gaps` in days, the last ones; from the rows alone, never from today. Null where there are too few. */
export function usualOf({ gaps, last }: { readonly gaps: readonly number[]; readonly last: Day }): Usual | null {
  if (gaps.length < GAPS_NEEDED) return null
  const sorted = gaps.toSorted((a, b) => a - b)
  const median = quantile(sorted, 0.5)
  const late = Math.ceil(Math.max(quantile(sorted, HIGH), HALF_MORE * median)) + 1
  if (late > TWO_YEARS) return null
  return {
    everyDays: Math.max(1, Math.round(median)),
    last,
    lateFrom: addDays(last, late),
    lateUntil: addDays(last, Math.min(LONG * late, TWO_YEARS)),
  }
}

/** The same gaps as they were, however long; null where there are too few. */
export function spreadOf(gaps: readonly number[]): Spread | null {
  if (gaps.length < GAPS_NEEDED) return null
  const sorted = gaps.toSorted((a, b) => a - b)
  const [fromDays = 0, everyDays = 0, untilDays = 0] = [LOW, 0.5, HIGH].map((share) =>
    Math.round(quantile(sorted, share)),
  )
  return { fromDays, everyDays, untilDays }
}

/** With straight lines between the values, as in R's type 7. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}
