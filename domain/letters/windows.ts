import { addDays, type Day, daysBetween, yearOf } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { Span } from '#domain/week/calendar.ts'
import type { MatsunouchiEnd } from './new-year.ts'
import { type SolarTerm, solarTermBegins } from './solar-terms.ts'

/** Greetings that belong to a few days of the year, the earlier first. */
export const WINDOW_CODES = [
  'new-year-late',
  'mid-winter',
  'late-winter',
  'higan',
  'mid-summer',
  'obon',
  'late-summer',
  'new-year',
] as const

export type WindowCode = (typeof WINDOW_CODES)[number]

export const OBON_MONTHS = ['july', 'august'] as const

/** The last day of 松の内 in January, and the month of お盆: both go by the part of the country. */
export type WindowSettings = {
  readonly endOfMatsunouchi: MatsunouchiEnd
  readonly obon: (typeof OBON_MONTHS)[number]
}

export const WINDOW_DEFAULTS: WindowSettings = { endOfMatsunouchi: 7, obon: 'august' }

/** The days that it should have kept to, of posting for 年賀, of arrival for all others. */
export type OutOfWindow = Span & { readonly by: 'posting' | 'arrival' }

const HIGAN_DAYS = 3
// 残暑見舞い is still one in the first week of September, though August is better.
const LATE_SUMMER_GRACE = 7

/**
 * When it should be there, within one calendar year; お彼岸 comes twice in it. 年賀 is there on 1 January if it is posted
 * on one of these days of December, and from 松の内 on a greeting of January is 寒中見舞い.
 */
export function windowsIn(code: WindowCode, year: number, settings: WindowSettings): readonly Span[] {
  const on = (date: string): Day => `${year}-${date}` as Day
  const begins = (term: SolarTerm): Day => solarTermBegins(term, year)
  const dayBefore = (term: SolarTerm): Day => addDays(begins(term), -1)
  switch (code) {
    case 'new-year':
      return [{ from: on('12-15'), until: on('12-25') }]
    case 'new-year-late':
      return [{ from: on('01-01'), until: addDays(on('01-01'), settings.endOfMatsunouchi - 1) }]
    case 'mid-winter':
      return [{ from: addDays(on('01-01'), settings.endOfMatsunouchi), until: dayBefore('立春') }]
    case 'late-winter':
      return [{ from: begins('立春'), until: addDays(on('03-01'), -1) }]
    case 'higan':
      return [aroundEquinox(begins('春分')), aroundEquinox(begins('秋分'))]
    case 'mid-summer':
      return [{ from: begins('小暑'), until: dayBefore('立秋') }]
    case 'obon': {
      const month = settings.obon === 'july' ? '07' : '08'
      return [{ from: on(`${month}-13`), until: on(`${month}-16`) }]
    }
    case 'late-summer':
      return [{ from: begins('立秋'), until: on('08-31') }]
    default:
      return never(code, 'a greeting of the year without its days')
  }
}

/** Which of them a day belongs to, as its day of arrival (年賀: of posting). */
export function windowsOn(day: Day, settings: WindowSettings): readonly WindowCode[] {
  return WINDOW_CODES.filter((code) => windowsIn(code, yearOf(day), settings).some((window) => isWithin(window, day)))
}

/**
 * Posted on this day it is not there in its days: the nearest of them, those to come where two are as near. Null where
 * it is in time. `daysByPost`: from posting to arrival.
 */
export function outOfWindow(
  code: WindowCode,
  { postedOn, daysByPost }: { readonly postedOn: Day; readonly daysByPost: number },
  settings: WindowSettings,
): OutOfWindow | null {
  const by = code === 'new-year' ? 'posting' : 'arrival'
  const day = by === 'posting' ? postedOn : addDays(postedOn, daysByPost)
  const year = yearOf(day)
  const near = [year + 1, year, year - 1].flatMap((each) => windowsIn(code, each, settings))
  const grace = code === 'late-summer' ? LATE_SUMMER_GRACE : 0
  if (near.some(({ from, until }) => isWithin({ from, until: addDays(until, grace) }, day))) return null
  const nearest = near.reduce((best, each) => (apart(each, day) < apart(best, day) ? each : best))
  return { ...nearest, by }
}

function aroundEquinox(equinox: Day): Span {
  return { from: addDays(equinox, -HIGAN_DAYS), until: addDays(equinox, HIGAN_DAYS) }
}

function isWithin({ from, until }: Span, day: Day): boolean {
  return from <= day && day <= until
}

function apart({ from, until }: Span, day: Day): number {
  return day < from ? daysBetween(day, from) : daysBetween(until, day)
}
