import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay, type Day } from '#domain/day.ts'
import { historiesOf, type History, historyOf, scaleOf, seenIn } from '#domain/week/return-model/histories.ts'
import { aHistory } from './histories-arbitrary.ts'

const FINE: History = { x: 2, tx: 6, T: 10, litt: 2.1 }

test('a rhythm becomes a history in weeks', () => {
  const rhythm = { n: 4, first: day('2026-01-01'), last: day('2026-03-26'), litt: 4.1 }
  expect(historyOf(rhythm, day('2026-04-09'))).toEqual({ x: 3, tx: 12, T: 14, litt: 4.1 })
})

test('a clock before the last visit counts as the day of that visit', () => {
  const rhythm = { n: 2, first: day('2026-01-01'), last: day('2026-01-15'), litt: 0.7 }
  for (const today of ['2026-01-10', '2025-12-01', '2016-01-01']) {
    expect(historyOf(rhythm, day(today))).toEqual({ x: 1, tx: 2, T: 2, litt: 0.7 })
  }
})

test('columns hold what the people were', () => {
  fc.assert(
    fc.property(fc.array(aHistory, { maxLength: 20 }), (list) => {
      const { n, x, tx, T, litt } = historiesOf(list)
      expect(n).toBe(list.length)
      expect(list.map((_, at) => ({ x: x[at], tx: tx[at], T: T[at], litt: litt[at] }))).toEqual(list)
    }),
  )
})

test.each([
  ['a time that is no number', { ...FINE, T: Number.NaN }],
  ['visits that are no number', { ...FINE, x: Number.NaN }],
  ['a sum of logs that is no number', { ...FINE, litt: Number.NaN }],
  ['a time without end', { ...FINE, T: Infinity }],
  ['a last visit after today', { ...FINE, tx: 11 }],
  ['a first visit after the last', { ...FINE, tx: -1 }],
  ['fewer visits than none', { ...FINE, x: -1 }],
  ['half a visit', { ...FINE, x: 1.5 }],
  ['one visit that took time', { ...FINE, x: 0 }],
  ['more visits than days', { ...FINE, x: 43 }],
])('%s is refused', (_, history) => {
  expect(() => historiesOf([FINE, history])).toThrow(RangeError)
})

test('a visit on every day is no more than there are days', () => {
  expect(() => historiesOf([{ ...FINE, x: 42 }])).not.toThrow()
  for (const x of [1, 3, 6, 13, 29, 365, 21_914])
    expect(() => historiesOf([{ x, tx: x / 7, T: x / 7, litt: 0 }])).not.toThrow()
})

test('what a shop has seen: its weeks, its closed gaps, who came again', () => {
  const shop = historiesOf([FINE, { x: 0, tx: 0, T: 30.9, litt: 0 }, { x: 5, tx: 8, T: 8, litt: 1 }])
  expect(seenIn(shop)).toEqual({ weeks: 30, closedGaps: 7, repeaters: 2 })
  expect(scaleOf(shop)).toBe(2)
})

test('a shop where nobody came twice reckons with four weeks', () => {
  expect(scaleOf(historiesOf([{ x: 0, tx: 0, T: 9, litt: 0 }]))).toBe(4)
  expect(seenIn(historiesOf([]))).toEqual({ weeks: 0, closedGaps: 0, repeaters: 0 })
})

function day(text: string): Day {
  const found = asDay(text)
  if (found === null) throw new Error(`no day: ${text}`)
  return found
}
