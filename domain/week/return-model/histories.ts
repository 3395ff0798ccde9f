import { type Day, daysBetween } from '#domain/day.ts'
import type { Rhythm } from '#domain/timeline/rhythm.ts'

/** What the model knows of one person; times in weeks. */
export type History = {
  /** Visit days after the first. */
  readonly x: number
  /** From the first visit to the last; 0 exactly where x is 0. */
  readonly tx: number
  /** From the first visit until today. */
  readonly T: number
  /** Sum of ln(gap in weeks) over the closed gaps. */
  readonly litt: number
}

/** The same of many people, in columns: 100,000 are gone through some fifty times for one fit. */
export type Histories = {
  readonly n: number
  readonly x: Float64Array
  readonly tx: Float64Array
  readonly T: Float64Array
  readonly litt: Float64Array
}

/** How much a shop has seen so far. */
export type Seen = {
  /** Whole weeks since the first visit of all. */
  readonly weeks: number
  readonly closedGaps: number
  /** People who came more than once. */
  readonly repeaters: number
}

export const DAYS_PER_WEEK = 7
// Days divided by seven are exact to the last bits only.
const ROUNDING = 1e-9

/** A clock that stands before the last visit counts as that day: nobody has been away for less than no time. */
export function historyOf(
  { n, first, last, litt }: Pick<Rhythm, 'n' | 'first' | 'last' | 'litt'>,
  today: Day,
): History {
  return {
    x: n - 1,
    tx: daysBetween(first, last) / DAYS_PER_WEEK,
    T: daysBetween(first, today < last ? last : today) / DAYS_PER_WEEK,
    litt,
  }
}

/** @throws RangeError where a history cannot be: not a number, away before she came, more visits than days. */
export function historiesOf(list: readonly History[]): Histories {
  for (const history of list) refuseImpossible(history)
  return {
    n: list.length,
    x: Float64Array.from(list, ({ x }) => x),
    tx: Float64Array.from(list, ({ tx }) => tx),
    T: Float64Array.from(list, ({ T }) => T),
    litt: Float64Array.from(list, ({ litt }) => litt),
  }
}

export function seenIn({ x, T }: Histories): Seen {
  return {
    weeks: Math.floor(T.reduce((longest, weeks) => Math.max(longest, weeks), 0)),
    closedGaps: x.reduce((sum, visits) => sum + visits, 0),
    repeaters: x.reduce((count, visits) => count + (visits > 0 ? 1 : 0), 0),
  }
}

/** The usual gap of a shop: its repeat visits spread over their time, in weeks; 4 where nobody came twice. */
export function scaleOf({ x, tx }: Histories): number {
  const visits = x.reduce((sum, each) => sum + each, 0)
  return visits === 0 ? 4 : tx.reduce((sum, each) => sum + each, 0) / visits
}

function refuseImpossible({ x, tx, T, litt }: History): void {
  const isCount = Number.isSafeInteger(x) && x >= 0
  const isOrdered = tx >= 0 && tx <= T && T < Infinity
  // Two visits of one day are one, so each later one takes a day at least.
  const fits = x === 0 ? tx === 0 : tx >= (x / DAYS_PER_WEEK) * (1 - ROUNDING)
  if (isCount && isOrdered && fits && Number.isFinite(litt)) return
  throw new RangeError(`no history of visits: x ${x}, tx ${tx}, T ${T}, litt ${litt}`)
}
