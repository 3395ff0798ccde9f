import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { calendarYear, eraWritten, warekiOf } from '#domain/people/wareki.ts'
import { day } from '../../support/clock.ts'

test.each([
  ['2026-11-20', { era: 'reiwa', year: 8 }],
  ['2019-05-01', { era: 'reiwa', year: 1 }],
  ['2019-04-30', { era: 'heisei', year: 31 }],
  ['1989-01-08', { era: 'heisei', year: 1 }],
  ['1989-01-07', { era: 'showa', year: 64 }],
  ['1926-12-25', { era: 'showa', year: 1 }],
  ['1926-12-24', { era: 'taisho', year: 15 }],
  ['1912-07-30', { era: 'taisho', year: 1 }],
  ['1912-07-29', { era: 'meiji', year: 45 }],
  ['1868-01-25', { era: 'meiji', year: 1 }],
  ['1868-01-24', null],
])('%s stands in its era', (text, expected) => {
  expect(warekiOf(day(text))).toEqual(expected)
})

test('a year that its era never reached is none', () => {
  expect(calendarYear({ era: 'showa', year: 64 })).toBe(1989)
  expect(calendarYear({ era: 'showa', year: 65 })).toBeNull()
  expect(calendarYear({ era: 'heisei', year: 31 })).toBe(2019)
  expect(calendarYear({ era: 'heisei', year: 32 })).toBeNull()
  expect(calendarYear({ era: 'reiwa', year: 0 })).toBeNull()
  expect(calendarYear({ era: 'reiwa', year: 1.5 })).toBeNull()
})

test('an era is known in full, by one character and by its letter', () => {
  for (const written of ['昭和', '昭', 's']) expect(eraWritten(written)).toBe('showa')
  for (const written of ['', '和', 'x', 'st']) expect(eraWritten(written)).toBeNull()
})

test('the year of an era leads back to the calendar year of any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (away) => {
      const on = addDays(day('1868-01-25'), away)
      const era = warekiOf(on)
      if (era === null) throw new Error('a day before Meiji')
      expect(calendarYear(era)).toBe(Number(on.slice(0, 4)))
    }),
  )
})
