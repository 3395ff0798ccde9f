import type { Day } from '#domain/day.ts'
import type { VisitDay } from './visits.ts'

/** まだご利用のない方, 新規, 2回目, 常連, お得意様, 以前の常連: computed from visits, never stored. */
export const STAGES = ['none', 'first', 'second', 'regular', 'best', 'former'] as const

export type Stage = (typeof STAGES)[number]

/** Days after the first up to the second, both of the shop's calendar. */
type Months = { readonly after: Day; readonly until: Day }

const REGULAR = 3
/** So many visits in twelve months make an お得意様. */
export const BEST = 6

/** Today and all of the twelve months before it. By text alone: the week asks it of a thousand people. */
export function lastTwelveMonths(today: Day): Months {
  const dayOfYear = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)
  return { after: `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${dayOfYear}` as Day, until: today }
}

/** The visits of the last twelve months. */
export function visitsLately(visits: readonly VisitDay[], today: Day): readonly VisitDay[] {
  const { after, until } = lastTwelveMonths(today)
  return visits.filter(({ day }) => after < day && day <= until)
}

/**
 * A person's stage, from the visits up to `today`. `topTenthFrom` answers how many yen in the last twelve months make
 * the top tenth of the shop (null: too few people to speak of a tenth); it is asked only where it decides.
 */
export function stageOf(visits: readonly VisitDay[], today: Day, topTenthFrom: () => number | null): Stage {
  const lately = visitsLately(visits, today)
  return stageOfFigures({ visits: visits.length, lately: lately.length, spent: spent(lately) }, topTenthFrom)
}

/** Visits up to today, those of the last twelve months, and the yen of these. */
export type VisitFigures = { readonly visits: number; readonly lately: number; readonly spent: number }

/** The same from figures alone, as the list asks it of everyone. */
export function stageOfFigures({ visits, lately, spent }: VisitFigures, topTenthFrom: () => number | null): Stage {
  if (visits === 0) return 'none'
  if (visits === 1) return 'first'
  if (visits === 2) return 'second'
  if (lately >= BEST) return 'best'
  if (lately < REGULAR) return 'former'
  const from = topTenthFrom()
  return from !== null && spent >= from ? 'best' : 'regular'
}

/** How high a stage stands; who was a regular once stands below whoever comes for the second time now. */
const HEIGHT = { none: 0, former: 1, first: 1, second: 2, regular: 3, best: 4 } as const satisfies Readonly<
  Record<Stage, number>
>

/**
 * あと一歩: one more visit would make the next stage. Somebody who was not here for twelve months is not one step away
 * from anything, and whoever was known before the program is not counted up to a second visit.
 */
export function isOneStepBelow(
  { visits, lately, spent }: VisitFigures,
  isKnownBefore: boolean,
  topTenthFrom: () => number | null,
): boolean {
  if (lately === 0) return false
  const next = stageOfFigures({ visits: visits + 1, lately: lately + 1, spent }, topTenthFrom)
  if (isKnownBefore && next === 'second') return false
  return HEIGHT[next] > HEIGHT[stageOfFigures({ visits, lately, spent }, topTenthFrom)]
}

function spent(visits: readonly VisitDay[]): number {
  return visits.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}
