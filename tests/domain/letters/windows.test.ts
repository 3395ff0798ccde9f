import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import {
  outOfWindow,
  WINDOW_CODES,
  WINDOW_DEFAULTS,
  type WindowCode,
  windowsIn,
  type WindowSettings,
  windowsOn,
} from '#domain/letters/windows.ts'
import { day } from '../../support/clock.ts'

const LATE: WindowSettings = { endOfMatsunouchi: 15, obon: 'july' }

// By the half months as the National Astronomical Observatory of Japan published them.
const KNOWN: Readonly<Record<number, Readonly<Record<WindowCode, string>>>> = {
  2024: {
    'new-year-late': '01-01–01-07',
    'mid-winter': '01-08–02-03',
    'late-winter': '02-04–02-29',
    higan: '03-17–03-23 09-19–09-25',
    'mid-summer': '07-06–08-06',
    obon: '08-13–08-16',
    'late-summer': '08-07–08-31',
    'new-year': '12-15–12-25',
  },
  2026: {
    'new-year-late': '01-01–01-07',
    'mid-winter': '01-08–02-03',
    'late-winter': '02-04–02-28',
    higan: '03-17–03-23 09-20–09-26',
    'mid-summer': '07-07–08-06',
    obon: '08-13–08-16',
    'late-summer': '08-07–08-31',
    'new-year': '12-15–12-25',
  },
  2027: {
    'new-year-late': '01-01–01-07',
    'mid-winter': '01-08–02-03',
    'late-winter': '02-04–02-28',
    higan: '03-18–03-24 09-20–09-26',
    'mid-summer': '07-07–08-07',
    obon: '08-13–08-16',
    'late-summer': '08-08–08-31',
    'new-year': '12-15–12-25',
  },
}

function said(code: WindowCode, year: number, settings = WINDOW_DEFAULTS): string {
  const spans = windowsIn(code, year, settings)
  return spans.map(({ from, until }) => `${from.slice(5)}–${until.slice(5)}`).join(' ')
}

describe('the days of a greeting', () => {
  test.each(Object.keys(KNOWN).map(Number))('of %s are those of its half months', (year) => {
    expect(Object.fromEntries(WINDOW_CODES.map((code) => [code, said(code, year)]))).toEqual(KNOWN[year])
  })

  test('寒中 begins where 松の内 ends and ends where 立春 begins, 2025 a day earlier than usual', () => {
    expect(said('mid-winter', 2025)).toBe('01-08–02-02')
    expect([said('new-year-late', 2027, LATE), said('mid-winter', 2027, LATE)]).toEqual(['01-01–01-15', '01-16–02-03'])
  })

  test('お盆 is in the month in which the house keeps it', () => {
    expect(said('obon', 2026, LATE)).toBe('07-13–07-16')
  })

  test('no day of winter and of summer belongs to two of the greetings that ask after somebody', () => {
    const asking = new Set<WindowCode>(['new-year-late', 'mid-winter', 'late-winter', 'mid-summer', 'late-summer'])
    for (let each = day('2024-01-01'); each <= '2027-12-31'; each = addDays(each, 1))
      expect(windowsOn(each, WINDOW_DEFAULTS).filter((code) => asking.has(code)).length).toBeLessThanOrEqual(1)
  })

  test.each([
    ['2026-01-07', ['new-year-late']],
    ['2026-01-08', ['mid-winter']],
    ['2026-02-03', ['mid-winter']],
    ['2026-02-04', ['late-winter']],
    ['2026-03-01', []],
    ['2026-09-26', ['higan']],
    ['2026-08-06', ['mid-summer']],
    ['2026-08-14', ['obon', 'late-summer']],
    ['2026-09-01', []],
    ['2026-12-25', ['new-year']],
    ['2026-12-26', []],
  ])('%s belongs to %j', (on, codes) => {
    expect(windowsOn(day(on), WINDOW_DEFAULTS)).toEqual(codes)
  })
})

describe('what would miss its days', () => {
  const missed = (code: WindowCode, postedOn: string, settings = WINDOW_DEFAULTS): string | null => {
    const found = outOfWindow(code, { postedOn: day(postedOn), daysByPost: 2 }, settings)
    return found === null ? null : `${found.by} ${found.from} ${found.until}`
  }

  test.each<[WindowCode, string, string | null]>([
    ['new-year', '2026-12-14', 'posting 2026-12-15 2026-12-25'],
    ['new-year', '2026-12-15', null],
    ['new-year', '2026-12-25', null],
    ['new-year', '2026-12-26', 'posting 2026-12-15 2026-12-25'],
    ['new-year', '2027-01-03', 'posting 2026-12-15 2026-12-25'],
    ['new-year-late', '2027-01-05', null],
    ['new-year-late', '2027-01-06', 'arrival 2027-01-01 2027-01-07'],
    ['mid-winter', '2027-01-05', 'arrival 2027-01-08 2027-02-03'],
    ['mid-winter', '2027-01-06', null],
    ['mid-winter', '2027-02-02', 'arrival 2027-01-08 2027-02-03'],
    ['late-winter', '2027-02-01', 'arrival 2027-02-04 2027-02-28'],
    ['late-winter', '2027-02-02', null],
    ['late-winter', '2028-02-27', null],
    ['late-winter', '2028-02-28', 'arrival 2028-02-04 2028-02-29'],
    ['higan', '2026-03-14', 'arrival 2026-03-17 2026-03-23'],
    ['higan', '2026-03-21', null],
    ['higan', '2026-09-18', null],
    ['higan', '2026-07-01', 'arrival 2026-09-20 2026-09-26'],
    ['mid-summer', '2026-07-04', 'arrival 2026-07-07 2026-08-06'],
    ['mid-summer', '2026-08-04', null],
    ['mid-summer', '2026-08-05', 'arrival 2026-07-07 2026-08-06'],
    ['obon', '2026-08-11', null],
    ['obon', '2026-08-15', 'arrival 2026-08-13 2026-08-16'],
    ['late-summer', '2026-08-04', 'arrival 2026-08-07 2026-08-31'],
    ['late-summer', '2026-08-05', null],
    ['late-summer', '2026-09-05', null],
    ['late-summer', '2026-09-06', 'arrival 2026-08-07 2026-08-31'],
  ])('%s posted on %s: %s', (code, postedOn, window) => {
    expect(missed(code, postedOn)).toBe(window)
  })

  test('follows 松の内 and お盆 of the shop', () => {
    expect(missed('mid-winter', '2027-01-13', LATE)).toBe('arrival 2027-01-16 2027-02-03')
    expect(missed('new-year-late', '2027-01-13', LATE)).toBeNull()
    expect(missed('obon', '2026-07-12', LATE)).toBeNull()
  })

  test('in its days it is in time, and the days that are said lie near, whenever it is posted', () => {
    const days = fc.integer({ min: 0, max: 365 * 60 }).map((after): Day => addDays(day('1990-01-01'), after))
    fc.assert(
      fc.property(days, fc.constantFrom(...WINDOW_CODES), (postedOn, code) => {
        const onThatDay = (on: Day) => outOfWindow(code, { postedOn: on, daysByPost: 0 }, WINDOW_DEFAULTS)
        const found = onThatDay(postedOn)
        const isIn = windowsOn(postedOn, WINDOW_DEFAULTS).includes(code)
        // The first week of September is late for 残暑見舞い, and not too late.
        const isGrace = code === 'late-summer' && postedOn.slice(5) >= '09-01' && postedOn.slice(5) <= '09-07'
        expect(found === null).toBe(isIn || isGrace)
        const { from, until } = found ?? { from: postedOn, until: postedOn }
        expect(addDays(from, -190) < postedOn && postedOn < addDays(until, 190)).toBe(true)
        expect(found === null || onThatDay(until) === null).toBe(true)
      }),
    )
  })
})
