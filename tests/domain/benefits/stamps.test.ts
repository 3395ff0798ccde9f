import { expect, test } from 'vitest'
import { codeOf, stateOf } from '#domain/benefits/benefit.ts'
import { stampedVisits, stampsAtFirst, stampsOf } from '#domain/benefits/stamps.ts'
import { day } from '../../support/clock.ts'

const TODAY = day('2026-11-24')
const KEPT = { ...stampsAtFirst(day('2026-04-01')), isKept: true, reward: '500円引き' }
const visit = (on: string) => ({ day: day(on), amount: null })

test('visits from the day on that the shop counts from are stamps, and what the paper card held is added', () => {
  const visits = [visit('2026-03-31'), visit('2026-04-01'), visit('2026-11-24')]
  expect(stampedVisits(visits, KEPT)).toBe(2)
  expect(stampsOf(2, 5, KEPT)).toEqual({ count: 7, perReward: 10, toGo: 3, reward: '500円引き' })
})

test('one more visit to a reward is said, and from then on it can be given', () => {
  expect([8, 9, 10, 11].map((visits) => stampsOf(visits, 0, KEPT).toGo)).toEqual([2, 1, 0, 0])
})

test('a visit taken off after its reward was given leaves no debt in sight, and the next one makes it up', () => {
  expect(stampsOf(9, -10, KEPT)).toMatchObject({ count: 0, toGo: 10 })
  expect(stampsOf(10, -10, KEPT)).toMatchObject({ count: 0 })
  expect(stampsOf(11, -10, KEPT)).toMatchObject({ count: 1 })
})

test('a benefit may be used on its last day, and is over the day after', () => {
  const until = (on: string | null) => stateOf({ usedOn: null, useUntil: on === null ? null : day(on) }, TODAY)
  expect(['2026-11-23', '2026-11-24', null].map(until)).toEqual(['expired', 'valid', 'valid'])
  expect(stateOf({ usedOn: TODAY, useUntil: day('2026-11-01') }, TODAY)).toBe('used')
})

test('a coupon is found by its number however it is typed', () => {
  expect(['a-12', 'Ａ－１２', ' a - 12 ', 'A-12'].map(codeOf)).toEqual(['A-12', 'A-12', 'A-12', 'A-12'])
})
