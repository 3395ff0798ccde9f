import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimise, type Objective } from '#domain/week/return-model/minimise.ts'

/** A bowl drawn out along its axes; lowest at 1, 2, 3, … */
const BOWL: Objective = (at) => ({
  value: at.reduce((sum, each, i) => sum + 10 ** i * (each - i - 1) ** 2, 5),
  gradient: at.map((each, i) => 2 * 10 ** i * (each - i - 1)),
})

/** Rosenbrock's valley: curved, and flat along its floor. */
const VALLEY: Objective = ([x = 0, y = 0]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
})

test('the bottom of a bowl is found from anywhere', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 }), (start) => {
      const { at, value } = minimise(BOWL, start)
      expect(value).toBeCloseTo(5, 8)
      for (const [i, each] of at.entries()) expect(each).toBeCloseTo(i + 1, 4)
    }),
  )
})

test('a curved valley is followed to its end', () => {
  const { at } = minimise(VALLEY, [-1.2, 1])
  expect(at[0]).toBeCloseTo(1, 4)
  expect(at[1]).toBeCloseTo(1, 4)
})

test('who starts at the bottom stays there', () => {
  expect(minimise(BOWL, [1, 2, 3, 4]).at).toEqual([1, 2, 3, 4])
})

test.each([
  ['points uphill', (gradient: readonly number[]) => gradient.map((each) => -each)],
  ['says nothing', (gradient: readonly number[]) => gradient.map(() => Number.NaN)],
])('where the gradient %s, the values alone lead to the bottom', (_, spoil) => {
  const spoiled: Objective = (at) => ({ value: BOWL(at).value, gradient: spoil(BOWL(at).gradient) })
  const { at } = minimise(spoiled, [0, 0, 0, 0])
  for (const [i, each] of at.entries()) expect(each).toBeCloseTo(i + 1, 3)
})

test('a slope without end is followed as far as e^12 and no further', () => {
  const slope: Objective = (at) => ({ value: -(at[0] ?? 0), gradient: [-1] })
  const { at } = minimise(slope, [0])
  expect(at[0]).toBeCloseTo(12, 3)
})
