import { addDays, asBirthday, asDay, type Birthday, type Day } from '#domain/day.ts'
import { fold } from '#domain/people/fold.ts'
import { calendarYearTyped, typedBirthday, typedDayInFull } from '#domain/people/typed-day.ts'

/** What a cell says of a day. `isSerial`: the number, or the English month, that Excel made of it. */
export type DayRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'day'; readonly day: Day; readonly time: string | null; readonly isSerial: boolean }

/** `year-only`: a year that no birthday can hold, with its month as far as one is named. */
export type BirthdayRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'birthday'; readonly birthday: Birthday; readonly isSerial: boolean }
  | { readonly kind: 'year-only'; readonly birthday: Birthday | null }

// What other programs write where no day is known: Outlook 0/0/00, databases zeros, Excel the day before its first.
const NO_DAY = /^(0{1,4}[/.-]0{1,2}[/.-]0{1,4}|1900[/.-]0?1[/.-]0{1,2})( 0{1,2}:00(:00)?)?$/
const DAY_AND_TIME = /^(.*?[^\s:])(?:\s+|(?<=\d)T(?=\d)|(?<=[日)]))((?:午前|午後|[AP]M)?\s*\d{1,2}[:時].*)$/i
const SERIAL = /^(\d{5})(\.\d+)?$/
const FRACTION = /^0?\.\d+$/
const MINUTES_OF_DAY = 1_440
const CLOCK =
  /^(午前|午後|am|pm)?(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?|時(半))(?::\d{2}(?:\.\d+)?|\d{1,2}秒)?(am|pm)?(?:[+-]\d{2}:?\d{2})?(?:[~〜-].*)?$/
const CLOCK_DIGITS = /^(\d{1,2})(\d{2})$/
const ENGLISH_DAY = /^(?:(\d{1,2})-([a-z]{3})|([a-z]{3})-(\d{1,2}))$/
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const BORN = /(生まれ|生)$/
const YEAR = /^(\D*)(\d{1,4}|元)(?:年(?:(\d{1,2})月)?|[/.-](\d{1,2}))?(?:頃|ごろ)?$/
const FIRST_BIRTHDAY = '1868-01-01' as Day

// Excel takes 1900 for a leap year: from 1 March 1900 on its days are one too many, so day 0 lies a day earlier.
const DAY_ZERO = '1899-12-30' as Day

/** A day with its year in any form that is written, and the time beside it. */
export function readDay(text: string): DayRead {
  const plain = asDay(text)
  if (plain !== null) return { kind: 'day', day: plain, time: null, isSerial: false }
  const written = text.normalize('NFKC').trim()
  if (written === '' || NO_DAY.test(written)) return { kind: 'none' }
  const serial = SERIAL.exec(written)
  if (serial !== null) return { ...ofSerial(serial), isSerial: true }
  const [, dayPart = written, timePart] = DAY_AND_TIME.exec(written) ?? []
  const day = typedDayInFull(dayPart)
  const time = timePart === undefined ? null : readTime(timePart)
  if (day === null || (timePart !== undefined && time === null)) return { kind: 'impossible' }
  return { kind: 'day', day, time, isSerial: false }
}

/** 'HH:MM' of 9:05, 0905, 9時5分, 午後3:05; null where no time can be told. */
export function readTime(text: string): string | null {
  const written = fold(text)
  const [, before, hour, minute, minuteWord, half, after] = CLOCK.exec(written) ?? []
  if (hour !== undefined) return clock(hour, minute ?? minuteWord ?? (half === undefined ? '0' : '30'), before ?? after)
  const [, hourDigits, minuteDigits] = CLOCK_DIGITS.exec(written) ?? []
  return hourDigits === undefined || minuteDigits === undefined ? null : clock(hourDigits, minuteDigits, undefined)
}

/** The time that Excel wrote as a part of the day: 0.375 is 09:00; null for any other text. */
export function timeOfFraction(text: string): string | null {
  const written = text.normalize('NFKC').trim()
  return FRACTION.test(written) ? ofMinutes(Math.round(Number(written) * MINUTES_OF_DAY)) : null
}

/** A birthday as far as it is known; impossible after today and before Meiji. */
export function readBirthday(text: string, today: Day): BirthdayRead {
  const inFull = readDay(text.replace(BORN, ''))
  if (inFull.kind === 'none') return inFull
  if (inFull.kind === 'day') {
    const birthday = inFull.day > today || inFull.day < FIRST_BIRTHDAY ? null : asBirthday(inFull.day)
    return birthday === null ? { kind: 'impossible' } : { kind: 'birthday', birthday, isSerial: inFull.isSerial }
  }
  const written = fold(text).replace(BORN, '')
  const english = englishDay(written)
  if (english !== null) return { kind: 'birthday', birthday: english, isSerial: true }
  const yearly = typedBirthday(written)
  // With a year it would have been read above, unless it is one that cannot be.
  if (yearly !== null && yearly.startsWith('--')) return { kind: 'birthday', birthday: yearly, isSerial: false }
  return yearOnly(written, today)
}

function ofSerial([, days = '', part = '']: RegExpExecArray): { kind: 'day'; day: Day; time: string | null } {
  const minutes = Math.round(Number(part) * MINUTES_OF_DAY)
  const day = addDays(DAY_ZERO, Number(days) + Math.floor(minutes / MINUTES_OF_DAY))
  return { kind: 'day', day, time: minutes === 0 ? null : ofMinutes(minutes % MINUTES_OF_DAY) }
}

function ofMinutes(minutes: number): string | null {
  return clock(String(Math.floor(minutes / 60)), String(minutes % 60), undefined)
}

function clock(hour: string, minute: string, half: string | undefined): string | null {
  const isAfternoon = half === '午後' || half === 'pm'
  const isHalf = half !== undefined
  if (isHalf && Number(hour) > 12) return null
  const hours = isHalf ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59) return null
  return `${String(hours).padStart(2, '0')}:${minute.padStart(2, '0')}`
}

/** 4/1 opened by an English Excel. */
function englishDay(written: string): Birthday | null {
  const [, dayFirst, monthSecond, monthFirst, daySecond] = ENGLISH_DAY.exec(written) ?? []
  const month = MONTHS.indexOf(monthSecond ?? monthFirst ?? '') + 1
  const day = dayFirst ?? daySecond ?? ''
  return month === 0 ? null : asBirthday(`--${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function yearOnly(written: string, today: Day): BirthdayRead {
  const [, era = '', year = '', ofYear, afterSign] = YEAR.exec(written) ?? []
  const inCalendar = String(calendarYearTyped(era, year) ?? '')
  if (inCalendar < FIRST_BIRTHDAY.slice(0, 4) || inCalendar > today.slice(0, 4)) return { kind: 'impossible' }
  const month = ofYear ?? afterSign
  if (month === undefined) return { kind: 'year-only', birthday: null }
  const birthday = asBirthday(`--${month.padStart(2, '0')}`)
  return birthday === null ? { kind: 'impossible' } : { kind: 'year-only', birthday }
}
