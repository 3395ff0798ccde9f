/** A calendar day of the shop, 'YYYY-MM-DD'. Text orders as time does, so days compare with `<`. */
export type Day = string & { readonly day: unique symbol }

/** A birthday as far as it is known: 'YYYY-MM-DD', '--MM-DD' (no year) or '--MM' (month only). */
export type Birthday = string & { readonly birthday: unique symbol }

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_OF_YEAR = /^--(\d{2})-(\d{2})$/
// February in a leap year.
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const MONTH = /^--(0[1-9]|1[0-2])$/

/** The day a text names, or null when it names none (a 30th of February, another form). */
export function asDay(text: string): Day | null {
  return FULL_DAY.test(text) && isInCalendar(text) ? (text as Day) : null
}

/** The birthday a text names, or null; 29 February without a year is one. */
export function asBirthday(text: string): Birthday | null {
  if (asDay(text) !== null || MONTH.test(text)) return text as Birthday
  const found = DAY_OF_YEAR.exec(text)
  if (found === null) return null
  // 2000 was a leap year, so every day that can be a birthday exists in it.
  return isInCalendar(`2000-${found[1]}-${found[2]}`) ? (text as Birthday) : null
}

/** The first and the last day that a file can hold, 0000-01-01 and 9999-12-31, as dayNumber() counts them. */
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

/**
 * Stops at the ends of the calendar of four-figure years: a list may bring 9999-12-31 for "never", and a rule that counts
 * on from there must not stop everyone else's.
 */
export function addDays(day: Day, days: number): Day {
  return dayOf(Math.min(Math.max(dayNumber(day) + days, FIRST_DAY), LAST_DAY))
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

const DAYS_PER_ERA = 146_097
/** From 0000-03-01, where the eras of 400 years begin, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468

/** From Monday, 1, to Sunday, 7, as ISO 8601 counts them. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

export type Weekday = (typeof WEEKDAYS)[number]

/** 1970-01-01, day number 0, was a Thursday. */
const THURSDAY = 3

export function weekday(day: Day): Weekday {
  const fromMonday = (((dayNumber(day) + THURSDAY) % WEEKDAYS.length) + WEEKDAYS.length) % WEEKDAYS.length
  return WEEKDAYS[fromMonday] ?? 1
}

/**
 * Days since 1970-01-01 in the Gregorian calendar, by integers alone: millions of sales are counted with it.
 * After Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil and civil_from_days.
 */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7))
  // The year begins in March, so that the leap day is its last.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970
}

function dayOf(number: number): Day {
  const days = number + DAYS_BEFORE_1970
  const era = Math.floor(days / DAYS_PER_ERA)
  const dayOfEra = days - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dayOfMonth(year, month, date)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The date of that month, or its last day where the month is shorter. */
export function dayOfMonth(year: number, month: number, date: number): Day {
  const day = Math.min(date, lastDateOf(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

/** By counting, since a file may hold millions of days. */
function isInCalendar(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return day >= 1 && day <= lastDateOf(year, month)
}

/** 0 for what is no month. */
function lastDateOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && !isLeap ? 28 : (LAST_DAYS[month - 1] ?? 0)
}
