import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#domain/day.ts'
import { SOLAR_TERMS, solarTermBegins, solarTermOn } from '#domain/letters/solar-terms.ts'
import { day } from '../../support/clock.ts'

// As the National Astronomical Observatory of Japan published them (暦要項), in the order of SOLAR_TERMS.
const PUBLISHED = {
  2024: '01-06 01-20 02-04 02-19 03-05 03-20 04-04 04-19 05-05 05-20 06-05 06-21 07-06 07-22 08-07 08-22 09-07 09-22 10-08 10-23 11-07 11-22 12-07 12-21',
  2026: '01-05 01-20 02-04 02-19 03-05 03-20 04-05 04-20 05-05 05-21 06-06 06-21 07-07 07-23 08-07 08-23 09-07 09-23 10-08 10-23 11-07 11-22 12-07 12-22',
} as const

const year = fc.integer({ min: 1900, max: 2200 })

describe('the 24 half months', () => {
  test.each(Object.entries(PUBLISHED))('of %s begin on the days that were published', (of, days) => {
    const found = SOLAR_TERMS.map((term) => solarTermBegins(term, Number(of)).slice(5))
    expect(found.join(' ')).toBe(days)
  })

  test.each([
    ['立春', '1984-02-05'],
    ['立春', '2020-02-04'],
    ['立春', '2021-02-03'],
    ['立春', '2025-02-03'],
    ['立春', '2027-02-04'],
    ['春分', '1960-03-20'],
    ['春分', '2027-03-21'],
    ['秋分', '1979-09-24'],
    ['秋分', '2012-09-22'],
    ['秋分', '2027-09-23'],
    ['立冬', '2027-11-08'],
    ['冬至', '2027-12-22'],
  ] as const)('%s fell on %s', (term, on) => {
    expect(solarTermBegins(term, Number(on.slice(0, 4)))).toBe(on)
  })

  test('the last day of winter, 節分, is the second of February in 2021 and 2025', () => {
    for (const of of [2021, 2025]) expect(addDays(solarTermBegins('立春', of), -1)).toBe(`${of}-02-02`)
  })

  test('of any year follow each other 14 to 16 days apart, each within its half of a month', () => {
    fc.assert(
      fc.property(year, (of) => {
        const begins = SOLAR_TERMS.map((term) => solarTermBegins(term, of))
        for (const [at, on] of begins.entries()) {
          const next = begins[at + 1] ?? solarTermBegins('小寒', of + 1)
          expect(daysBetween(on, next)).toBeGreaterThanOrEqual(14)
          expect(daysBetween(on, next)).toBeLessThanOrEqual(16)
          expect(Number(on.slice(5, 7))).toBe(Math.floor(at / 2) + 1)
          expect(Number(on.slice(8)) > 15).toBe(at % 2 === 1)
        }
      }),
    )
  })

  test('a day lies in the half month that began last', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(...SOLAR_TERMS), (of, term) => {
        const on = solarTermBegins(term, of)
        expect(solarTermOn(on)).toBe(term)
        expect(solarTermOn(addDays(on, 13))).toBe(term)
        expect(solarTermOn(addDays(on, -1))).not.toBe(term)
      }),
    )
    expect(solarTermOn(day('2027-01-01'))).toBe('冬至')
  })

  test('a year that the calendar cannot hold is a bug', () => {
    expect(() => solarTermBegins('立春', 20260)).toThrow(RangeError)
  })
})
