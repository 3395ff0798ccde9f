import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BirthdayRead, readBirthday, readDay, readTime, timeOfFraction } from '#domain/exchange/dates.ts'
import { addDays, asDay, daysBetween } from '#domain/day.ts'
import { day } from '../../support/clock.ts'

const TODAY = day('2026-11-20')

/** In short: what is read, with what it is where Excel or a missing year needs a word. */
function inShort(read: BirthdayRead): string {
  if (read.kind === 'birthday') return read.isSerial ? `${read.birthday} of Excel` : read.birthday
  return read.kind === 'year-only' ? `year-only ${read.birthday ?? ''}`.trim() : read.kind
}

describe('a birthday in a list', () => {
  test.each([
    ['2001-04-01', '2001-04-01'],
    ['2001/4/1', '2001-04-01'],
    ['２００１／０４／０１', '2001-04-01'],
    ['2001.4.1', '2001-04-01'],
    ['20010401', '2001-04-01'],
    ['2001年4月1日', '2001-04-01'],
    ['2001/04/01 0:00:00', '2001-04-01'],
    ['2001-04-01T00:00:00', '2001-04-01'],
    ['2001-04-01T00:00:00+09:00', '2001-04-01'],
    ['平成13年4月1日', '2001-04-01'],
    ['平成１３年０４月０１日', '2001-04-01'],
    ['H13.4.1', '2001-04-01'],
    ['H13/04/01', '2001-04-01'],
    ['h13.4.1', '2001-04-01'],
    ['S45.4.1', '1970-04-01'],
    ['昭和45年4月1日生', '1970-04-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['R元.5.1', '2019-05-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['大正10年3月3日', '1921-03-03'],
    ['明治45年7月1日', '1912-07-01'],
    ['4月1日', '--04-01'],
    ['4/1', '--04-01'],
    ['04-01', '--04-01'],
    ['--04-01', '--04-01'],
    ['2月29日', '--02-29'],
    ['4月', '--04'],
    ['--04', '--04'],
    ['36982', '2001-04-01 of Excel'],
    ['２８９７１', '1979-04-26 of Excel'],
    ['1-Apr', '--04-01 of Excel'],
    ['Apr-01', '--04-01 of Excel'],
    ['29-feb', '--02-29 of Excel'],
    ['1979年', 'year-only'],
    ['1979', 'year-only'],
    ['昭和54年', 'year-only'],
    ['S45', 'year-only'],
    ['昭和54年頃', 'year-only'],
    ['S54年生まれ', 'year-only'],
    ['平成元年', 'year-only'],
    ['1979年4月', 'year-only --04'],
    ['1979/4', 'year-only --04'],
    ['S54.4', 'year-only --04'],
    ['', 'none'],
    ['0/0/00', 'none'],
    ['0000-00-00', 'none'],
    ['0000/00/00 00:00:00', 'none'],
    ['1900/1/0', 'none'],
    ['2001/2/30', 'impossible'],
    ['2001/13/1', 'impossible'],
    ['2/30', 'impossible'],
    ['13月1日', 'impossible'],
    ['13月', 'impossible'],
    ['平成40年4月1日', 'impossible'],
    ['2026/11/21', 'impossible'],
    ['1867/12/31', 'impossible'],
    ['1867年', 'impossible'],
    ['2027', 'impossible'],
    ['99999', 'impossible'],
    ['Apr-79', 'impossible'],
    ['30-Feb', 'impossible'],
    ['79/4/1', 'impossible'],
    ['4/1/2001', 'impossible'],
    ['50代', 'impossible'],
    ['春ごろ', 'impossible'],
    ['きのう', 'impossible'],
    ['2001/4/1 25:00', 'impossible'],
  ])('%j is %s', (text, expected) => {
    expect(inShort(readBirthday(text, TODAY))).toBe(expected)
  })

  test('is today at the latest', () => {
    expect(inShort(readBirthday('2026/11/20', TODAY))).toBe('2026-11-20')
  })
})

describe('the day of a visit or contact', () => {
  test.each([
    ['2026-04-01', '2026-04-01', null],
    ['2026/4/1 9:05', '2026-04-01', '09:05'],
    ['2026/4/1　９：０５', '2026-04-01', '09:05'],
    ['2026-04-01T09:05:30', '2026-04-01', '09:05'],
    ['2026-04-01 09:05:30.123', '2026-04-01', '09:05'],
    ['2026年4月1日9時5分', '2026-04-01', '09:05'],
    ['2026年4月1日 9時半', '2026-04-01', '09:30'],
    ['2026/4/1(水) 18:30', '2026-04-01', '18:30'],
    ['R8.4.1 午後3:05', '2026-04-01', '15:05'],
    ['2026/4/1 3:05 PM', '2026-04-01', '15:05'],
    ['2026/4/1 12:05 AM', '2026-04-01', '00:05'],
    ['2026/04/01 10:00～11:00', '2026-04-01', '10:00'],
    ['46113', '2026-04-01', null],
    ['46113.375', '2026-04-01', '09:00'],
    ['46113.99999', '2026-04-02', '00:00'],
  ])('%j is %s at %s', (text, expected, time) => {
    expect(readDay(text)).toMatchObject({ kind: 'day', day: expected, time })
  })

  test.each([
    '4/1',
    '4月1日',
    'きのう',
    '26/4/1',
    '2026/4/31',
    '2026/4/1 24:00',
    '2026/4/1 9:75',
    '2026/4/1 朝',
    '2026-04-01T00:30:00Z',
  ])('%j is none that can be told', (text) => {
    expect(readDay(text)).toEqual({ kind: 'impossible' })
  })

  test('every day since 1927 is found again from the number that Excel makes of it', () => {
    const days = fc.integer({ min: 0, max: 80_000 }).map((after) => addDays(day('1927-05-18'), after))
    fc.assert(
      fc.property(days, (on) => {
        // Excel's own: 1 January 1900 is 1, and a 29 February 1900 is counted.
        const serial = daysBetween(day('1900-01-01'), on) + 1 + 1
        expect(readDay(String(serial))).toEqual({ kind: 'day', day: on, time: null, isSerial: true })
      }),
    )
  })

  test('whatever is written answers, and a day is one of the calendar', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[HSR昭和平成]?[0-9]{1,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}[日 T]?[0-9:]{0,5}$/),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const read = readDay(text)
        const found = read.kind === 'day' ? read.day : null
        expect(found === null || asDay(found) === found).toBe(true)
        expect(inShort(readBirthday(text, TODAY))).not.toBe('')
      }),
    )
  })
})

describe('a time', () => {
  test.each([
    ['9:05', '09:05'],
    ['09:05:00', '09:05'],
    ['0905', '09:05'],
    ['905', '09:05'],
    ['９：０５', '09:05'],
    ['9時', '09:00'],
    ['9時5分', '09:05'],
    ['午前9時半', '09:30'],
    ['午後12:30', '12:30'],
    ['午前0:30', '00:30'],
    ['23:59', '23:59'],
  ])('%j is %s', (text, expected) => {
    expect(readTime(text)).toBe(expected)
  })

  test.each(['', '24:00', '9:60', '2460', '午後13:00', '朝', '9', '12345', '9:5'])('%j is none', (text) => {
    expect(readTime(text)).toBeNull()
  })

  test('as the part of a day that Excel wrote', () => {
    expect(timeOfFraction('0.375')).toBe('09:00')
    expect(timeOfFraction('.5')).toBe('12:00')
    expect(timeOfFraction('9:00')).toBeNull()
    expect(timeOfFraction('0.99999')).toBeNull()
  })
})
