import { addDays, type Day, dayOfMonth, daysBetween } from '#domain/day.ts'
import { endOfMatsunouchi, type MatsunouchiEnd } from '#domain/letters/new-year.ts'
import { solarTermBegins } from '#domain/letters/solar-terms.ts'
import { never } from '#domain/never.ts'
import type { Span } from './calendar.ts'

/** 年賀・寒中・余寒・お彼岸・お盆・暑中・残暑 */
export const SEASONS = ['new-year', 'mid-winter', 'late-winter', 'higan', 'obon', 'mid-summer', 'late-summer'] as const

export type Season = (typeof SEASONS)[number]

/** Whom a greeting of a season is proposed for, 年賀 apart: 大切な方 alone, or お得意様 as well. Never everybody. */
export const SEASONAL_TO = ['dear', 'dear-and-best'] as const

export type SeasonalTo = (typeof SEASONAL_TO)[number]

/** 年賀 that is posted by then arrives on the first of January. */
const NEW_YEAR_POSTED = { from: 15, until: 25 } as const
const HIGAN_AROUND = 3

/** As many days as the calendar gives a season in a year: on which a greeting arrives, 年賀 on which it is posted. */
export function windowsOf(season: Season, year: number, matsunouchi: MatsunouchiEnd): readonly Span[] {
  switch (season) {
    case 'new-year':
      return [span(dayOfMonth(year, 12, NEW_YEAR_POSTED.from), dayOfMonth(year, 12, NEW_YEAR_POSTED.until))]
    case 'mid-winter':
      return [span(addDays(endOfMatsunouchi(year, matsunouchi), 1), endOfMidWinter(year))]
    case 'late-winter':
      return [span(solarTermBegins('立春', year), dayOfMonth(year, 2, 29))]
    case 'higan':
      return [around(solarTermBegins('春分', year)), around(solarTermBegins('秋分', year))]
    case 'obon':
      return [span(dayOfMonth(year, 8, 13), dayOfMonth(year, 8, 16))]
    case 'mid-summer':
      return [span(solarTermBegins('小暑', year), addDays(solarTermBegins('立秋', year), -1))]
    case 'late-summer':
      return [span(solarTermBegins('立秋', year), dayOfMonth(year, 8, 31))]
    default:
      return never(season, 'a season without its days')
  }
}

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
export function windowsAround(season: Season, today: Day, matsunouchi: MatsunouchiEnd): readonly Span[] {
  const year = Number(today.slice(0, 4))
  const years = year < LAST_YEAR ? [year, year + 1] : [year]
  return years.flatMap((each) => windowsOf(season, each, matsunouchi))
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
export function greetedFrom(season: Season, window: Span, matsunouchi: MatsunouchiEnd): Day {
  const own = listedFrom(season, window)
  const first = AFTER[season]
  if (first === undefined) return own
  const year = Number(window.until.slice(0, 4)) - (first === 'new-year' ? 1 : 0)
  const [before] = windowsOf(first, year, matsunouchi)
  return before === undefined ? own : listedFrom(first, before)
}

function around(day: Day): Span {
  return span(addDays(day, -HIGAN_AROUND), addDays(day, HIGAN_AROUND))
}

function span(from: Day, until: Day): Span {
  return { from, until }
}
