import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outOfTen, speechOf, tierOf } from '#domain/week/return-model/tiers.ts'

test.each([
  [1, 'late'],
  [0.5, 'late'],
  [0.4999, 'drifting'],
  [0.3, 'drifting'],
  [0.2999, 'nearlyGone'],
  [0.1501, 'nearlyGone'],
  [0.15, 'away'],
  [0, 'away'],
] as const)('a chance of %d is %s', (chance, tier) => {
  expect(tierOf(chance)).toBe(tier)
})

test.each([
  [{ weeks: 12, closedGaps: 500, repeaters: 90 }, 'silent'],
  [{ weeks: 200, closedGaps: 9, repeaters: 9 }, 'silent'],
  [{ weeks: 200, closedGaps: 400, repeaters: 4 }, 'silent'],
  [{ weeks: 13, closedGaps: 10, repeaters: 5 }, 'words'],
  [{ weeks: 200, closedGaps: 29, repeaters: 20 }, 'words'],
  [{ weeks: 13, closedGaps: 30, repeaters: 5 }, 'figures'],
] as const)('a shop that has seen %o says: %s', (seen, speech) => {
  expect(speechOf(seen)).toBe(speech)
})

test('nobody of ten and all of ten are never said', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      const number = outOfTen(chance)
      expect(number).toBeGreaterThanOrEqual(1)
      expect(number).toBeLessThanOrEqual(9)
      expect(Math.abs(number - Math.min(9, Math.max(1, chance * 10)))).toBeLessThanOrEqual(0.5 + 1e-9)
    }),
  )
  expect([outOfTen(0), outOfTen(0.31), outOfTen(1)]).toEqual([1, 3, 9])
})
