import { addDays, asDay, daysBetween, type Day } from '#domain/day.ts'
import { apparentLongitude } from './sun.ts'

/** 二十四節気 in the order of a calendar year; each begins where the sun has gone on by another 15°. */
export const SOLAR_TERMS = [
  '小寒',
  '大寒',
  '立春',
  '雨水',
  '啓蟄',
  '春分',
  '清明',
  '穀雨',
  '立夏',
  '小満',
  '芒種',
  '夏至',
  '小暑',
  '大暑',
  '立秋',
  '処暑',
  '白露',
  '秋分',
  '寒露',
  '霜降',
  '立冬',
  '小雪',
  '大雪',
  '冬至',
] as const

export type SolarTerm = (typeof SOLAR_TERMS)[number]

const DEGREES = 15
// 小寒
const FIRST_DEGREE = 285
const JULIAN_DAY_OF_2000 = 2451545
const FIRST_OF_2000 = '2000-01-01' as Day
// A day of Japan ends at 15:00 UT, an eighth of a day after the noon at which the Julian day turns.
const END_OF_DAY = 0.125

/** The half month of a day; it begins on the day on which, by Japan's clock, the sun comes to its degree. */
export function solarTermOn(day: Day): SolarTerm {
  const longitude = apparentLongitude(JULIAN_DAY_OF_2000 + daysBetween(FIRST_OF_2000, day) + END_OF_DAY)
  const steps = Math.floor((longitude - FIRST_DEGREE + 360) / DEGREES) % SOLAR_TERMS.length
  return termAt(steps)
}

/** The day on which a half month begins in a calendar year: 2026 立春 is 2026-02-04. @throws RangeError for a year without four digits */
export function solarTermBegins(term: SolarTerm, year: number): Day {
  const at = SOLAR_TERMS.indexOf(term)
  const newYear = asDay(`${year}-01-01`)
  if (newYear === null) throw new RangeError(`not a year of the calendar: ${year}`)
  // Each falls within a few days of its even share of the year, the first one around the fifth of January.
  let day = addDays(newYear, Math.round((at * 365) / SOLAR_TERMS.length) - 4)
  while (solarTermOn(day) !== term) day = addDays(day, 1)
  return day
}

function termAt(steps: number): SolarTerm {
  const term = SOLAR_TERMS[steps]
  if (term === undefined) throw new RangeError(`the sun stands at no half month: ${steps}`)
  return term
}
