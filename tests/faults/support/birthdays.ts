import { addDays, asBirthday, type Birthday, daysBetween } from '#domain/day.ts'
import { day } from '../../support/clock.ts'

// Every birthday that a card may hold: each day of 1900 to 2030, each day of a year that is not known, each month.

const FIRST = day('1900-01-01')
const DAYS = daysBetween(FIRST, day('2030-12-31')) + 1
/** A leap year, so that 29 February is among them. */
const LEAP = day('2000-01-01')
const YEARLY = 366
const MONTHS = 12

export const BIRTHDAYS = DAYS + YEARLY + MONTHS

/** Of this number, from 0 on. */
export function birthdayOf(number: number): Birthday {
  const found = asBirthday(written(number))
  if (found === null) throw new Error(`no birthday of number ${number}`)
  return found
}

function written(number: number): string {
  if (number < DAYS) return addDays(FIRST, number)
  if (number < DAYS + YEARLY) return `--${addDays(LEAP, number - DAYS).slice('2000-'.length)}`
  return `--${String(number - DAYS - YEARLY + 1).padStart(2, '0')}`
}
