import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { isOneStepBelow, lastTwelveMonths, stageOf, STAGES, visitsLately } from '#domain/timeline/stage.ts'
import { day } from '../../support/clock.ts'

const TODAY = day('2026-11-20')
const LONG_AGO = ['2020-01-01', '2020-02-01', '2020-03-01']
const never = (): number | null => {
  throw new Error('asked for the top tenth without need')
}

const visits = (days: readonly string[], amount: number | null = 5_000) => days.map((on) => ({ day: day(on), amount }))
const lately = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => addDays(TODAY, -20 * at)).toReversed()

test.each([
  ['none', []],
  ['first', ['2026-11-20']],
  ['first', ['2019-01-01']],
  ['second', ['2019-01-01', '2026-11-20']],
  ['former', LONG_AGO],
  ['former', [...LONG_AGO, ...lately(2)]],
  ['best', lately(6)],
  ['best', [...LONG_AGO, ...lately(12)]],
])('%s: %j', (stage, days) => {
  expect(stageOf(visits(days), TODAY, never)).toBe(stage)
})

test.each([3, 4, 5])('with %i visits in twelve months it depends on the top tenth of the shop', (count) => {
  const spent = visits(lately(count))
  expect(stageOf(spent, TODAY, () => null)).toBe('regular')
  expect(stageOf(spent, TODAY, () => count * 5_000)).toBe('best')
  expect(stageOf(spent, TODAY, () => count * 5_000 + 1)).toBe('regular')
})

test('only what was paid within the twelve months counts for the top tenth, and an unknown amount counts nothing', () => {
  const old = visits(['2020-01-01'], 1_000_000)
  expect(stageOf([...old, ...visits(lately(3))], TODAY, () => 15_001)).toBe('regular')
  expect(stageOf([...visits(lately(3), null)], TODAY, () => 1)).toBe('regular')
})

test('the twelve months end today and begin the day after today of last year', () => {
  expect(lastTwelveMonths(TODAY)).toEqual({ after: '2025-11-20', until: '2026-11-20' })
  expect(lastTwelveMonths(day('2028-02-29'))).toEqual({ after: '2027-02-28', until: '2028-02-29' })
  const around = visits(['2025-11-19', '2025-11-20', '2025-11-21', '2026-11-20'])
  expect(visitsLately(around, TODAY).map((visit) => visit.day)).toEqual(['2025-11-21', '2026-11-20'])
})

test('a visit today never lowers a stage', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 12 })
  fc.assert(
    fc.property(days, (ago) => {
      const before = ago.toSorted((a, b) => b - a).map((away) => addDays(TODAY, -away))
      const stages = [before, [...before, TODAY]].map((all: readonly Day[]) =>
        stageOf(visits(all), TODAY, () => 20_000),
      )
      const order = ['none', 'first', 'second', 'former', 'regular', 'best']
      expect(order.toSorted()).toEqual(STAGES.toSorted())
      const [was = '', is = ''] = stages
      expect(order.indexOf(is)).toBeGreaterThanOrEqual(order.indexOf(was))
    }),
  )
})

describe('あと一歩', () => {
  const nobodyAtTheTop = () => null
  test.each([
    ['the first visit lately', { visits: 1, lately: 1, spent: 5_000 }, true],
    ['the first visit, over a year ago', { visits: 1, lately: 0, spent: 0 }, false],
    ['two visits lately', { visits: 2, lately: 2, spent: 0 }, true],
    ['two visits, one of them long ago', { visits: 2, lately: 1, spent: 0 }, false],
    ['a regular of before who came twice lately', { visits: 20, lately: 2, spent: 0 }, true],
    ['a regular of before who came once lately', { visits: 20, lately: 1, spent: 0 }, false],
    ['three visits lately', { visits: 3, lately: 3, spent: 0 }, false],
    ['five visits lately', { visits: 9, lately: 5, spent: 0 }, true],
    ['six visits lately', { visits: 9, lately: 6, spent: 0 }, false],
    ['no visit', { visits: 0, lately: 0, spent: 0 }, false],
  ])('P1 %s', (_, figures, isBelow) => {
    expect(isOneStepBelow(figures, false, nobodyAtTheTop)).toBe(isBelow)
  })

  test('P1 a customer from before is not counted up to a second visit, and is one step from a regular all the same', () => {
    expect(isOneStepBelow({ visits: 1, lately: 1, spent: 0 }, true, nobodyAtTheTop)).toBe(false)
    expect(isOneStepBelow({ visits: 2, lately: 2, spent: 0 }, true, nobodyAtTheTop)).toBe(true)
  })
})
