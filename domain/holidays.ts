import { addDays, type Day, weekday } from './day.ts'
import { solarTermBegins } from './letters/solar-terms.ts'

// 国民の祝日に関する法律 as it stands since 2022; those of earlier years are asked for by nobody.
const FIXED: ReadonlySet<string> = new Set([
  '01-01',
  '02-11',
  '02-23',
  '04-29',
  '05-03',
  '05-04',
  '05-05',
  '08-11',
  '11-03',
  '11-23',
])

/** Month → which Monday of it: 成人の日, 海の日, 敬老の日, スポーツの日. */
const MONDAYS: ReadonlyMap<number, number> = new Map([
  [1, 2],
  [7, 3],
  [9, 3],
  [10, 2],
])

const WEEK = 7
const MONDAY = 1
const SATURDAY = 6
const SUNDAY = 7

/** Whether it is a national holiday of Japan, substitutes and days between two of them included. */
export function isHoliday(day: Day): boolean {
  if (isNamed(day)) return true
  return isSubstitute(day) || (weekday(day) !== SUNDAY && isNamed(addDays(day, -1)) && isNamed(addDays(day, 1)))
}

/** Letters and cards are not delivered on Saturdays, Sundays and holidays: the last day before that on which they are. */
export function lastDelivery(day: Day): Day {
  let last = day
  while (weekday(last) >= SATURDAY || isHoliday(last)) last = addDays(last, -1)
  return last
}

/** 振替休日: the first day after a holiday on a Sunday that is none itself. */
function isSubstitute(day: Day): boolean {
  for (let before = addDays(day, -1); isNamed(before); before = addDays(before, -1)) {
    if (weekday(before) === SUNDAY) return true
  }
  return false
}

function isNamed(day: Day): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (FIXED.has(day.slice(5))) return true
  const nth = MONDAYS.get(month)
  if (nth !== undefined && weekday(day) === MONDAY && Math.ceil(date / WEEK) === nth) return true
  return isEquinox(day, year, month, date)
}

/** Reckoned only in the days in which they can fall. */
function isEquinox(day: Day, year: number, month: number, date: number): boolean {
  if (date < 19 || date > 25) return false
  if (month === 3) return solarTermBegins('春分', year) === day
  return month === 9 && solarTermBegins('秋分', year) === day
}
