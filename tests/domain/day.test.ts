import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDays, asBirthday, asDay, daysBetween, type Day } from '#domain/day.ts'

const aDay = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day)

describe('a day', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00', '−2026-01-01'])(
    '%j is none',
    (text) => {
      expect(asDay(text)).toBeNull()
    },
  )

  test('is whatever the calendar has, in every century', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }))
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(asDay(text) !== null).toBe(isInCalendar(year, month, day))
      }),
      {
        examples: [
          [1900, 2, 29],
          [2000, 2, 29],
          [2100, 2, 29],
          [2024, 2, 29],
          [0, 2, 29],
          [2026, 0, 1],
          [2026, 4, 31],
        ].map(([y = 0, m = 0, d = 0]) => [[y, m, d]]),
      },
    )
  })

  test('counting there and back ends where it began', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })
})

describe('a birthday', () => {
  test.each(['2000-02-29', '--02-29', '--12', '1945-08-15'])('%s is one', (text) => {
    expect(asBirthday(text)).toBe(text)
  })

  test.each(['--13', '--00', '--02-30', '02-29', '--2-9', '2001-02-29'])('%s is none', (text) => {
    expect(asBirthday(text)).toBeNull()
  })
})

function isInCalendar(year: number, month: number, day: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
