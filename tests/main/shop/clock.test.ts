import { expect, test } from 'vitest'
import { watchClock } from '#main/shop/clock.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

test('a date before the last saved change, or a year after it, is doubted at the start', () => {
  const { session, clock } = openTestDb()
  aCustomer(session)
  expect(watchClock(session).verdict()).toBe('fine')
  clock.pass(-1)
  expect(watchClock(session).verdict()).toBe('behind')
  clock.pass(400)
  expect(watchClock(session).verdict()).toBe('far-ahead')
})

test('a date that jumps while the shop is open is doubted, and believed again once it is right', () => {
  const { session, clock } = openTestDb()
  aCustomer(session)
  const watch = watchClock(session)
  clock.pass(-4_000)
  expect([watch.look(), watch.verdict()]).toEqual([true, 'behind'])
  expect(watch.look()).toBe(false)
  clock.pass(4_001)
  expect([watch.look(), watch.verdict()]).toEqual([true, 'fine'])
})

test('what is saved under a doubted date does not make it believed; the owner does', () => {
  const { session, clock } = openTestDb()
  aCustomer(session)
  const watch = watchClock(session)
  clock.pass(3_650)
  aCustomer(session)
  expect([watch.saved(), watch.verdict()]).toEqual([true, 'far-ahead'])
  expect([watch.look(), watch.verdict()]).toEqual([false, 'far-ahead'])
  watch.confirm()
  clock.pass(2)
  expect([watch.look(), watch.verdict()]).toEqual([false, 'fine'])
})

test('a shop in use for years is never doubted', () => {
  const { session, clock } = openTestDb()
  const watch = watchClock(session)
  for (let month = 0; month < 40; month += 1) {
    clock.pass(30)
    aCustomer(session)
    expect(watch.saved()).toBe(false)
  }
  expect(watch.verdict()).toBe('fine')
})
