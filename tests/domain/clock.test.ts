import { expect, test } from 'vitest'
import { judgeClock } from '#domain/clock.ts'
import type { Day } from '#domain/day.ts'

const day = (text: string) => text as Day

test('a new shop believes its clock', () => {
  expect(judgeClock(null, day('1980-01-01'))).toBe('fine')
})

test('a clock before the last saved change is asked about', () => {
  expect(judgeClock(day('2026-11-21'), day('2026-11-20'))).toBe('behind')
  expect(judgeClock(day('2026-11-21'), day('2026-11-21'))).toBe('fine')
})

test('a clock more than a year ahead of it is asked about', () => {
  expect(judgeClock(day('2026-11-21'), day('2027-11-21'))).toBe('fine')
  expect(judgeClock(day('2026-11-21'), day('2027-11-22'))).toBe('far-ahead')
})
