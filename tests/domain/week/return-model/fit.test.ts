import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitModel } from '#domain/week/return-model/fit.ts'
import { type Histories, historiesOf, type History } from '#domain/week/return-model/histories.ts'
import { aliveOf, gapTailOf } from '#domain/week/return-model/likelihood.ts'
import { chanceOf, chancesOf, meanOf, WEEKS_AHEAD } from '#domain/week/return-model/score.ts'
import { aHistory, historyOfDays } from './histories-arbitrary.ts'
import { MADE_UP_SHOP, MADE_UP_TODAY as TODAY } from './made-up-shop.ts'

test('a small shop gives the figures worked out for it', () => {
  const histories = historiesOf(Object.values(MADE_UP_SHOP).map((days) => historyOfDays(days, TODAY)))
  const fit = fitModel(histories)
  const { parameters, scale } = fit
  expect(scale).toBeCloseTo(5.79443, 5)
  expect(parameters.k).toBe(2)
  expectWithin({ ...parameters }, { r: 1.3135, alpha: 3.2421, a: 0.35759, b: 2.6479 }, 1e-4)
  const chances = chancesOf(fit, histories, WEEKS_AHEAD)
  const named = Object.fromEntries(Object.keys(MADE_UP_SHOP).map((name, at) => [name, chances[at] ?? Number.NaN]))
  expectWithin(named, { A: 0.5134, C: 0.8808, I: 0.0626, K: 0.345 }, 1e-4)
})

test('one person asked alone has the chance that she has among all', () => {
  const list = Object.values(MADE_UP_SHOP).map((days) => historyOfDays(days, TODAY))
  const histories = historiesOf(list)
  const fit = fitModel(histories)
  const mean = meanOf(fit, histories, WEEKS_AHEAD)
  expect([...chancesOf(fit, histories, WEEKS_AHEAD)]).toEqual(
    list.map((history) => chanceOf(fit, mean, history, WEEKS_AHEAD)),
  )
})

const ONE_TIMERS = Array.from({ length: 40 }, (_, at) => historyOfDays([at * 9], TODAY))
const EDGES: Readonly<Record<string, readonly History[]>> = {
  'a shop without anybody': [],
  'one person who came today': [historyOfDays([TODAY], TODAY)],
  'one person who comes every month': [historyOfDays([10, 40, 70, 100], TODAY)],
  'people who came once each': ONE_TIMERS,
  'people who are all alike': Array.from({ length: 200 }, () => historyOfDays([0, 30, 60, 90, 120], 130)),
  'somebody who came nine hundred times': [
    historyOfDays(
      Array.from({ length: 901 }, (_, at) => at),
      1000,
    ),
    ...ONE_TIMERS,
  ],
  'somebody who came every day for sixty years': [
    historyOfDays(
      Array.from({ length: 21_915 }, (_, at) => at),
      21_915,
    ),
  ],
  'people who have all been away for thirty years': Array.from({ length: 50 }, (_, at) =>
    historyOfDays([at, at + 20, at + 45, at + 60], 11_000),
  ),
}

test.each(Object.keys(EDGES))('%s has a model, and chances within [0, 1]', (name) => {
  expectSound(historiesOf(EDGES[name] ?? []))
})

test('any shop has a model, and chances within [0, 1]', () => {
  fc.assert(
    fc.property(fc.array(aHistory, { maxLength: 30 }), (list) => expectSound(historiesOf(list))),
    { numRuns: 50 },
  )
})

test('in whatever order people stand, the model is the same', () => {
  fc.assert(
    fc.property(fc.array(aHistory, { minLength: 2, maxLength: 20 }), (list) => {
      const [there, back] = [fitModel(historiesOf(list)), fitModel(historiesOf(list.toReversed()))]
      expect(back.parameters.k).toBe(there.parameters.k)
      expect(back.penalised).toBeCloseTo(there.penalised, 6)
    }),
    { numRuns: 30 },
  )
})

test('those who have been gone for thirty years are hardly expected', () => {
  const histories = historiesOf(EDGES['people who have all been away for thirty years'] ?? [])
  for (const chance of chancesOf(fitModel(histories), histories, WEEKS_AHEAD)) expect(chance).toBeLessThan(0.01)
})

function expectSound(histories: Histories): void {
  const fit = fitModel(histories)
  const { parameters, scale, penalised } = fit
  for (const figure of [...Object.values(parameters), scale, penalised]) expect(figure).toBeTypeOf('number')
  expect([...Object.values(parameters), scale, penalised].every(Number.isFinite)).toBe(true)
  for (const chance of chancesOf(fit, histories, WEEKS_AHEAD)) expectChance(chance)
  for (let at = 0; at < histories.n; at++) {
    const person = { x: histories.x[at] ?? 0, tx: histories.tx[at] ?? 0, T: histories.T[at] ?? 0, litt: 0 }
    expectChance(aliveOf(parameters, person))
    expectChance(gapTailOf(parameters, person))
  }
}

function expectChance(chance: number): void {
  expect(chance).toBeGreaterThanOrEqual(0)
  expect(chance).toBeLessThanOrEqual(1)
}

function expectWithin(
  found: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
  tolerance: number,
): void {
  for (const [name, value] of Object.entries(expected)) {
    expect(Math.abs((found[name] ?? Number.NaN) - value), name).toBeLessThanOrEqual(tolerance)
  }
}
