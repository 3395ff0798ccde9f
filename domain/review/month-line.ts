import { addDays, type Day, dayNumber } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { quantile } from '#domain/timeline/usual.ts'
import { firstDayOf, lastDayOf, type Month } from './months.ts'

/** By key of everyone who came: the numbers of the days of their visits, the earliest first. */
export type DaysOfAll = ReadonlyMap<number, Int32Array>

/** 先月末 + 新しい方 + 戻られた方 − 離れた方 = 今月末. */
export type MonthCounts = {
  readonly month: Month
  readonly opening: number
  readonly new: number
  readonly returned: number
  readonly lost: number
  readonly closing: number
}

/** The same in people, by their keys; closing of one month is opening of the next. */
export type MonthPeople = {
  readonly month: Month
  readonly opening: readonly number[]
  readonly new: readonly number[]
  readonly returned: readonly number[]
  readonly lost: readonly number[]
  readonly closing: readonly number[]
}

/** The numbers of a month that have names, in the order in which they are told: kept and lost before new. */
export const LINE_PARTS = ['opening', 'kept', 'lost', 'returned', 'new', 'closing'] as const

export type LinePart = (typeof LINE_PARTS)[number]

/** As the page shows it. `ownDays` by the gaps of the shop, `chosenDays` where the owner said otherwise; postage in yen. */
export type MonthLineView = {
  readonly currentDays: number
  readonly ownDays: number
  readonly chosenDays: number | null
  readonly months: readonly (MonthCounts & { readonly postage: number })[]
}

/** `day`: any of the month. */
export type LineNamesAsked = {
  readonly day: Day
  readonly of: LinePart
  readonly offset: number
  readonly limit: number
}

export type LineNames = {
  readonly total: number
  readonly people: readonly { readonly customer: Id; readonly called: Called }[]
}

/** ◇ Shorter than any habit, and five years. */
export const CURRENT_DAYS_MIN = 10
export const CURRENT_DAYS_MAX = 1_826

/** What a line is drawn by: whoever came within `currentDays` is current; a month that is not over ends with `today`. */
export type LineBy = {
  readonly currentDays: number
  readonly today: Day
  /** 以前からのお客様 are never new: whose first visit on file was not the first came back. */
  readonly isFirstTimer: (customer: number) => boolean
}

/** contact-rules: twice the time within which nine of ten come again, within these bounds. */
const NINE_OF_TEN = 0.9
const TWICE = 2
const LEAST_DAYS = 90
const MOST_DAYS = 730

/** Within how many days somebody counts as a customer of now, by the gaps of the whole shop up to `today`. */
export function currentDaysOf(comings: DaysOfAll, today: Day): number {
  const gaps = sortedGaps(comings, dayNumber(today))
  const days = gaps.length === 0 ? 0 : Math.ceil(TWICE * quantile(gaps, NINE_OF_TEN))
  return Math.min(Math.max(days, LEAST_DAYS), MOST_DAYS)
}

/** Millions of gaps in order, by counting them. */
function sortedGaps(comings: DaysOfAll, until: number): Int32Array {
  const counts: number[] = []
  let all = 0
  for (const days of comings.values()) {
    for (let at = 1; at < days.length && (days[at] ?? 0) <= until; at += 1) {
      const gap = (days[at] ?? 0) - (days[at - 1] ?? 0)
      counts[gap] = (counts[gap] ?? 0) + 1
      all += 1
    }
  }
  const sorted = new Int32Array(all)
  let from = 0
  // Not every length occurs: the list has holes, which forEach leaves out.
  counts.forEach((count, gap) => {
    sorted.fill(gap, from, from + count)
    from += count
  })
  return sorted
}

/** `months` follow each other, none of them after that of today. */
export function monthLine(comings: DaysOfAll, months: readonly Month[], by: LineBy): readonly MonthPeople[] {
  const [first] = months
  if (first === undefined) return []
  const before = { ends: dayNumber(addDays(firstDayOf(first), -1)), current: [] }
  let opening: Standing = before
  const line = months.map((month) => {
    const filling = { month, opening, new: [], returned: [], lost: [], closing: standingAt(month, by.today) }
    opening = filling.closing
    return filling
  })
  for (const [customer, days] of comings) walk(customer, days, before, line, by)
  return line.map(({ month, opening: was, new: fresh, returned, lost, closing }) => {
    return { month, opening: was.current, new: fresh, returned, lost, closing: closing.current }
  })
}

/** One person through all the months: each visit is passed once. */
function walk(customer: number, days: Int32Array, before: Standing, line: readonly Filling[], by: LineBy): void {
  let at = countUpTo(days, before.ends)
  let was = isCurrent(days, at, before.ends, by.currentDays)
  if (was) before.current.push(customer)
  for (const month of line) {
    const { ends, current } = month.closing
    const cameBefore = at > 0
    while (at < days.length && (days[at] ?? 0) <= ends) at += 1
    const is = isCurrent(days, at, ends, by.currentDays)
    if (is) current.push(customer)
    if (was && !is) month.lost.push(customer)
    if (is && !was) month[!cameBefore && by.isFirstTimer(customer) ? 'new' : 'returned'].push(customer)
    was = is
  }
}

export function countsOf({ month, opening, new: first, returned, lost, closing }: MonthPeople): MonthCounts {
  return {
    month,
    opening: opening.length,
    new: first.length,
    returned: returned.length,
    lost: lost.length,
    closing: closing.length,
  }
}

/** Who is current on the last day that counts, by its number. */
type Standing = { readonly ends: number; readonly current: number[] }

type Filling = {
  readonly month: Month
  readonly opening: Standing
  readonly closing: Standing
} & Readonly<Record<'new' | 'returned' | 'lost', number[]>>

function standingAt(month: Month, today: Day): Standing {
  const last = lastDayOf(month)
  return { ends: dayNumber(last < today ? last : today), current: [] }
}

/** Whether the last of the first `count` visits lies in the days up to `on`. */
function isCurrent(days: Int32Array, count: number, on: number, currentDays: number): boolean {
  return count > 0 && (days[count - 1] ?? 0) > on - currentDays
}

function countUpTo(days: Int32Array, on: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) <= on) low = middle + 1
    else high = middle
  }
  return low
}
