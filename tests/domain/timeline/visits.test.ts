import { expect, test } from 'vitest'
import { chargeTyped, faultOfDay, visitDays } from '#domain/timeline/visits.ts'
import { day } from '../../support/clock.ts'

const TODAY = day('2026-11-20')

test('an amount of 0 that was paid is お代なし, an empty one is unknown, and what a ticket covers stays with the ticket', () => {
  expect(chargeTyped('paid', 0)).toBe('free')
  expect(chargeTyped('paid', null)).toBe('paid')
  expect(chargeTyped('paid', 1)).toBe('paid')
  expect(chargeTyped('paid', -500)).toBe('paid')
  expect(chargeTyped('ticket', 0)).toBe('ticket')
})

test('a day entered with 0 is no visit, one entered without an amount is', () => {
  const sale = (amount: number | null) => ({
    day: TODAY,
    status: 'done' as const,
    charge: chargeTyped('paid', amount),
    amount,
  })
  expect(visitDays([sale(0)])).toEqual([])
  expect(visitDays([sale(null)])).toEqual([{ day: TODAY, amount: null }])
})

test.each([
  ['done', '2026-11-19', null],
  ['done', '2026-11-20', null],
  ['done', '2026-11-21', 'day-ahead'],
  ['no-show', '2026-11-21', 'day-ahead'],
  ['booked', '2026-11-19', 'day-over'],
  ['booked', '2026-11-20', null],
  ['booked', '2026-11-21', null],
] as const)('%s on %s: %s', (status, on, fault) => {
  expect(faultOfDay(status, day(on), TODAY)).toBe(fault)
})
