import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#domain/day.ts'
import { mailingsLeft } from '#domain/week/cap.ts'
import { inDays, TODAY } from './support.ts'

test.each([
  [0, 2],
  [2, 2],
  [3, 4],
  [5, 4],
  [6, 6],
  [11, 6],
  [12, 12],
  [400, 12],
])('P26 with %i visits in twelve months %i mailings may go in a year', (visitsLately, left) => {
  expect(mailingsLeft({ days: [], visitsLately }, TODAY)).toEqual({ left, from: null })
})

test('P26 the next one goes thirty days after the last, or when the oldest is a year old', () => {
  expect(mailingsLeft({ days: [inDays(-29)], visitsLately: 0 }, TODAY)).toEqual({ left: 1, from: inDays(1) })
  expect(mailingsLeft({ days: [inDays(-30)], visitsLately: 0 }, TODAY)).toEqual({ left: 1, from: null })
  const two = { days: [inDays(-200), inDays(-100)], visitsLately: 0 }
  expect(mailingsLeft(two, TODAY)).toEqual({ left: 0, from: inDays(165) })
  expect(mailingsLeft({ ...two, visitsLately: 3 }, TODAY)).toEqual({ left: 2, from: null })
})

test('P26 on the day that is named, and not a day before, one may go', () => {
  const mailings = fc.record({
    days: fc.array(fc.integer({ min: -400, max: 0 })).map((days) => days.toSorted((a, b) => a - b).map(inDays)),
    visitsLately: fc.integer({ min: 0, max: 20 }),
  })
  fc.assert(
    fc.property(mailings, (known) => {
      const { from } = mailingsLeft(known, TODAY)
      fc.pre(from !== null)
      expect(daysBetween(TODAY, from)).toBeGreaterThan(0)
      expect(mailingsLeft(known, from)).toMatchObject({ from: null })
      expect(mailingsLeft(known, addDays(from, -1))).not.toMatchObject({ from: null })
    }),
  )
})
