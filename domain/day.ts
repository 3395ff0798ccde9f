import { Temporal } from 'temporal-polyfill'

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

/** @throws RangeError where a number leaves the calendar (a bug: input is checked at the door). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** By counting, since a file may hold millions of days. */
function isInCalendar(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && !isLeap ? 28 : (LAST_DAYS[month - 1] ?? 0)
  return day >= 1 && day <= last
}
