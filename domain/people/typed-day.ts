import { addDays, asBirthday, asDay, daysBetween, type Birthday, type Day } from '#domain/day.ts'
import { fold } from './fold.ts'
import { calendarYear, eraWritten } from './wareki.ts'

// As the folded text has them; all are days counted from today.
const NEAR_DAYS: ReadonlyMap<string, number> = new Map(
  [
    ['さきおととい', -3],
    ['おととい', -2],
    ['一昨日', -2],
    ['きのう', -1],
    ['昨日', -1],
    ['yesterday', -1],
    ['きょう', 0],
    ['今日', 0],
    ['本日', 0],
    ['today', 0],
    ['あした', 1],
    ['あす', 1],
    ['明日', 1],
    ['tomorrow', 1],
    ['あさって', 2],
    ['明後日', 2],
  ].map(([word, days]) => [fold(String(word)), Number(days)] as const),
)

const WEEKDAY = /\([日月火水木金土](曜日?)?\)$/
const DAYS_AWAY = /^(\d{1,4})日(前|後)$/
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/
const YEAR_MONTH_DAY = /^(\D*)(\d{1,4}|元)[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/
const MONTH_DAY = /^(\d{1,2})[月/.-](\d{1,2})日?$/
const MONTH_ALONE = /^(\d{1,2})月$/

// The longest way from one 29 February to another, over a year that is divisible by 100.
const YEARS_TO_LEAP = 8

// A proposal: so far ahead appointments are made, and so far back a day is rather written with its year.
const NEAR_AHEAD_DAYS = 60

/** On which side of today a month and day without a year lie; 'near' is ahead within two months, else behind. */
export type Meant = 'behind' | 'ahead' | 'near'

/**
 * The day that somebody means: きのう, 3日前, 11/3, 11月3日(火), 2026.11.3, R8.11.3, 令和8年11月3日, 20261103, in any width.
 * A month and day without a year are the latest such day up to today, or as `meant` says.
 * Null where the text names no day of the calendar.
 */
export function typedDay(text: string, today: Day, meant: Meant = 'behind'): Day | null {
  const typed = plain(text)
  const near = NEAR_DAYS.get(typed)
  if (near !== undefined) return addDays(today, near)
  const away = DAYS_AWAY.exec(typed)
  if (away !== null) return addDays(today, away[2] === '前' ? -Number(away[1]) : Number(away[1]))
  return dayInFull(typed) ?? dayOfYear(typed, today, meant)
}

/** A day that is written with its year, in any of those forms; null for any other. */
export function typedDayInFull(text: string): Day | null {
  return dayInFull(plain(text))
}

/** 4月1日, 4/1 or --04-01 → --04-01, 4月 → --04, S45.4.1 → 1970-04-01; null where no birthday can be told. */
export function typedBirthday(text: string): Birthday | null {
  const typed = plain(text)
  const known = asBirthday(dayInFull(typed) ?? typed)
  if (known !== null) return known
  const [, month, day] = MONTH_DAY.exec(typed) ?? MONTH_ALONE.exec(typed) ?? []
  if (month === undefined) return null
  return asBirthday(day === undefined ? `--${two(month)}` : `--${two(month)}-${two(day)}`)
}

/** The calendar year of an era, '' where none is written, and its folded year. 26/11/3 may be 2026, or 平成26年: nobody guesses. */
export function calendarYearTyped(era: string, year: string): number | null {
  if (era === '') return year.length === 4 ? Number(year) : null
  const written = eraWritten(era)
  return written === null ? null : calendarYear({ era: written, year: year === '元' ? 1 : Number(year) })
}

function plain(text: string): string {
  return fold(text).replace(WEEKDAY, '')
}

function dayInFull(typed: string): Day | null {
  const found = YEAR_MONTH_DAY.exec(typed)
  if (found === null) return asDay(typed.replace(EIGHT_DIGITS, '$1-$2-$3'))
  const [, era = '', year = '', month = '', day = ''] = found
  const inCalendar = calendarYearTyped(era, year)
  return inCalendar === null ? null : asDay(`${inCalendar}-${two(month)}-${two(day)}`)
}

function dayOfYear(typed: string, today: Day, meant: Meant): Day | null {
  if (meant === 'near') {
    const next = dayOfYear(typed, today, 'ahead')
    const isSoon = next !== null && daysBetween(today, next) <= NEAR_AHEAD_DAYS
    return isSoon ? next : dayOfYear(typed, today, 'behind')
  }
  const [, month, day] = MONTH_DAY.exec(typed) ?? []
  if (month === undefined || day === undefined) return null
  const step = meant === 'behind' ? -1 : 1
  for (let years = 0; years <= YEARS_TO_LEAP; years += 1) {
    const found = asDay(`${Number(today.slice(0, 4)) + years * step}-${two(month)}-${two(day)}`)
    const isOnThatSide = found !== null && (meant === 'behind' ? found <= today : found >= today)
    if (isOnThatSide) return found
  }
  return null
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
