import { addDays, type Day, daysBetween, yearOf } from '#domain/day.ts'
import { solarTermBegins } from '#domain/letters/solar-terms.ts'
import { type WindowCode, type WindowSettings, windowsIn } from '#domain/letters/windows.ts'
import type { Span } from './calendar.ts'

/** 年賀・寒中・余寒・お彼岸・お盆・暑中・残暑 */
export const SEASONS = [
  'new-year',
  'mid-winter',
  'late-winter',
  'higan',
  'obon',
  'mid-summer',
  'late-summer',
] as const satisfies readonly WindowCode[]

export type Season = (typeof SEASONS)[number]

/** Whom a greeting of a season is proposed for, 年賀 apart: 大切な方 alone, or お得意様 as well. Never everybody. */
export const SEASONAL_TO = ['dear', 'dear-and-best'] as const

export type SeasonalTo = (typeof SEASONAL_TO)[number]

/** The last day of 寒中: the one before 立春. */
export function endOfMidWinter(year: number): Day {
  return addDays(solarTermBegins('立春', year), -1)
}

/** ◇ So long before its window a greeting is listed: to be written, and for the post to carry it. 年賀 takes longer. */
const LISTED_AHEAD = 10
const NEW_YEAR_AHEAD = 14

/** A day is written with four figures of a year. */
const LAST_YEAR = 9999

/** From which day on it is listed. */
export function listedFrom(season: Season, { from }: Span): Day {
  return addDays(from, -(season === 'new-year' ? NEW_YEAR_AHEAD : LISTED_AHEAD))
}

/** The windows of a season that lie around a day: those of its year and the first of the next. */
export function windowsAround(season: Season, today: Day, customs: WindowSettings): readonly Span[] {
  const year = yearOf(today)
  const years = year < LAST_YEAR ? [year, year + 1] : [year]
  return years.flatMap((each) => windowsIn(season, each, customs))
}

/** A season comes once a year, お彼岸 twice: half a year apart it is another. */
const SAME_WINDOW = 60

export function isSameWindow(one: Span, other: Span): boolean {
  return Math.abs(daysBetween(one.until, other.until)) <= SAME_WINDOW
}

/** Who has had one of these has had the other: nobody is greeted twice in one winter, or in one summer. */
const AFTER: Readonly<Partial<Record<Season, Season>>> = {
  'mid-winter': 'new-year',
  'late-winter': 'new-year',
  'late-summer': 'mid-summer',
}

/** From which day on a greeting is the one of this window, or another that stands for it. */
export function greetedFrom(season: Season, window: Span, customs: WindowSettings): Day {
  const own = listedFrom(season, window)
  const first = AFTER[season]
  if (first === undefined) return own
  const year = yearOf(window.until) - (first === 'new-year' ? 1 : 0)
  const [before] = windowsIn(first, year, customs)
  return before === undefined ? own : listedFrom(first, before)
}
