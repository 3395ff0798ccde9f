import fc from 'fast-check'
import { expect, test } from 'vitest'
import { historiesOf, type History } from '#domain/week/return-model/histories.ts'
import { aliveOf, gapTailOf, logLikelihood, type Parameters, returnOf } from '#domain/week/return-model/likelihood.ts'
import { slopesOf, sumsOf } from '#domain/week/return-model/slopes.ts'
import { aHistory } from './histories-arbitrary.ts'

// BG/NBD as Fader, Hardie & Lee published it for CDNOW; MBG/NBD of the same customers; two stages.
const BG: Parameters = { k: 1, r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, z: 0 }
const MBG: Parameters = { k: 1, r: 0.525, alpha: 6.183, a: 0.891, b: 1.614, z: 1 }
const TWO: Parameters = { k: 2, r: 1.329, alpha: 2.813, a: 0.425, b: 0.79, z: 1 }

const MODELS: Readonly<Record<string, Parameters>> = { bg: BG, mbg: MBG, k2: TWO }

// Worked out with fifty digits: model, x, tx, T, lnL (of two stages without litt), P(alive), P(return in 13 weeks), gap tail.
const CHECKED = `
bg  0   0     38.86 -0.554713276438 1                0.0618368316408  0.57423688484
bg  1   1.71  38.86 -4.46909327503  0.212100985377   0.0590837611423  0.0879942957078
bg  2   30.43 38.86 -9.45860630707  0.726578570081   0.323490938531   0.615086029519
bg  26  30.86 31    -37.7265794734  0.968915649718   0.968651048407   0.901269951716
bg  4   12    52    -13.4042362266  0.0350533972092  0.0205120453918  0.00530909174734
bg  500 150   200   73.9144823222   7.23350426870e-59 7.23350426870e-59 1.14397117124e-61
mbg 0   0     38.86 -0.539837463531 0.389735080919   0.0485773916009  0.352553692489
mbg 0   0     0     0               0.644311377246   0.288725725816   1
k2  0   0     30    -0.904314889281 0.13592464502    0.0474208015888  0.0846268991111
k2  3   12    20    -13.2923275966  0.573410910409   0.542192166919   0.150732161997
`
const ROWS = CHECKED.trim()
  .split('\n')
  .map((line) => line.split(/ +/))

const SOME_PARAMETERS: fc.Arbitrary<Parameters> = fc
  .record({
    k: fc.integer({ min: 1, max: 4 }),
    logs: fc.tuple(aLog(), aLog(), aLog(), aLog()),
    z: fc.constantFrom<0 | 1>(0, 1),
  })
  .map(({ k, logs: [r, alpha, a, b], z }) => ({
    k,
    r: Math.exp(r),
    alpha: Math.exp(alpha),
    a: Math.exp(a),
    b: Math.exp(b),
    z,
  }))

test.each(ROWS)('%s of %s visits until week %s, seen in week %s, is as it was worked out', (name, ...figures) => {
  const [x = 0, tx = 0, T = 0, ln, alive, back, tail] = figures.map(Number)
  const parameters = MODELS[name ?? ''] ?? BG
  const person = { x, tx, T, litt: 0 }
  expectNear(logLikelihood(parameters, oneOf(person)), ln)
  expectNear(aliveOf(parameters, person), alive)
  expectNear(returnOf(parameters, person, 13), back)
  expectNear(gapTailOf(parameters, person), tail)
})

test('litt counts once for each stage beyond the first', () => {
  const person = { x: 3, tx: 12, T: 20, litt: 1.25 }
  for (const k of [1, 2, 3, 4]) {
    const without = logLikelihood({ ...TWO, k }, oneOf({ ...person, litt: 0 }))
    expect(logLikelihood({ ...TWO, k }, oneOf(person))).toBeCloseTo(without + (k - 1) * 1.25, 10)
  }
})

test('gaps of k stages have the density of the Erlang distribution with that rate', () => {
  // Where everyone comes at one known rate and nobody leaves, a visit after a gap g and today at it: Erlang's density.
  const [rate, gap] = [0.5, 3]
  const heavy = 1e7
  for (const [k, factorial] of [
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 6],
  ] as const) {
    const parameters: Parameters = { k, r: heavy, alpha: heavy / rate, a: 1e-9, b: 1, z: 1 }
    const ln = logLikelihood(parameters, oneOf({ x: 1, tx: gap, T: gap, litt: Math.log(gap) }))
    expect(ln).toBeCloseTo(k * Math.log(rate) + (k - 1) * Math.log(gap) - rate * gap - Math.log(factorial), 5)
    expect(gapTailOf(parameters, { x: 1, tx: 2, T: 2 + gap })).toBeCloseTo(erlangTail(k, rate, gap), 5)
  }
})

test('the gradient is that of the value', () => {
  fc.assert(
    fc.property(SOME_PARAMETERS, fc.array(aHistory, { minLength: 1, maxLength: 8 }), (parameters, list) => {
      const sums = sumsOf(historiesOf(list))
      const slopes = slopesOf(parameters, sums)
      for (const name of ['r', 'alpha', 'a', 'b'] as const) {
        const step = parameters[name] * 1e-5
        const up = slopesOf({ ...parameters, [name]: parameters[name] + step }, sums).value
        const down = slopesOf({ ...parameters, [name]: parameters[name] - step }, sums).value
        // Rounding of the value itself is all that may part them, beside the third order of the step.
        const allowed = 1e-6 * (Math.abs(slopes[name]) + list.length / parameters[name]) + (1e-14 * Math.abs(up)) / step
        expect(Math.abs((up - down) / (2 * step) - slopes[name])).toBeLessThan(20 * allowed)
      }
    }),
  )
})

test('what is asked of many together is the sum of what is asked of each', () => {
  fc.assert(
    fc.property(SOME_PARAMETERS, fc.array(aHistory, { minLength: 1, maxLength: 8 }), (parameters, list) => {
      const alone = list.reduce((sum, history) => sum + logLikelihood(parameters, oneOf(history)), 0)
      expect(logLikelihood(parameters, historiesOf(list))).toBeCloseTo(alone, 6)
    }),
  )
})

test('a longer silence never makes it likelier that somebody still comes', () => {
  fc.assert(
    fc.property(SOME_PARAMETERS, aHistory, fc.integer({ min: 1, max: 500 }), (parameters, history, weeks) => {
      const later = { ...history, T: history.T + weeks }
      expect(aliveOf(parameters, later)).toBeLessThanOrEqual(aliveOf(parameters, history))
      expect(gapTailOf(parameters, later)).toBeLessThanOrEqual(gapTailOf(parameters, history))
    }),
  )
})

test('more time to come back never makes it less likely, and nobody comes back who stays away', () => {
  fc.assert(
    fc.property(
      SOME_PARAMETERS,
      aHistory,
      fc.double({ min: 0, max: 200, noNaN: true }),
      (parameters, history, weeks) => {
        const sooner = returnOf(parameters, history, weeks)
        const later = returnOf(parameters, history, weeks + 1)
        expect(sooner).toBeGreaterThanOrEqual(0)
        expect(later).toBeGreaterThanOrEqual(sooner - 1e-12)
        expect(later).toBeLessThanOrEqual(aliveOf(parameters, history))
        expect(returnOf(parameters, history, 0)).toBe(0)
      },
    ),
  )
})

test('the unit of time does not matter', () => {
  fc.assert(
    fc.property(SOME_PARAMETERS, aHistory, (parameters, history) => {
      const inDays = { ...parameters, alpha: parameters.alpha * 7 }
      const days = { ...history, tx: history.tx * 7, T: history.T * 7 }
      expect(returnOf(inDays, days, 91)).toBeCloseTo(returnOf(parameters, history, 13), 9)
    }),
  )
})

function aLog(): fc.Arbitrary<number> {
  return fc.double({ min: -2.5, max: 3, noNaN: true })
}

function oneOf(history: History): ReturnType<typeof historiesOf> {
  return historiesOf([history])
}

/** The chance that a gap of k stages is longer than that. */
function erlangTail(k: number, rate: number, gap: number): number {
  let term = Math.exp(-rate * gap)
  let sum = term
  for (let j = 1; j < k; j++) {
    term *= (rate * gap) / j
    sum += term
  }
  return sum
}

/** Twelve digits stand in the table; what is nothing may be off by the last bit of what it is made of. */
function expectNear(found: number, expected = Number.NaN): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(expected === 0 ? 1e-13 : 1e-10 * Math.abs(expected))
}
