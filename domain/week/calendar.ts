import { addDays, type Day, dayNumber } from '#domain/day.ts'

const DAYS = 7
/** 1970-01-01, day number 0, was a Thursday. */
const THURSDAY = 3

/** Weeks counted from the one of 1970-01-01: earlier weeks have smaller numbers. */
export function weekNumber(day: Day): number {
  return Math.floor((dayNumber(day) + THURSDAY) / DAYS)
}

/** The Monday of the week in which a day lies. */
export function weekOf(day: Day): Day {
  return addDays(day, -((((dayNumber(day) + THURSDAY) % DAYS) + DAYS) % DAYS))
}

/** The Sunday that ends the week beginning on `monday`. */
export function lastDayOf(monday: Day): Day {
  return addDays(monday, DAYS - 1)
}
