import { expect, test } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { makePromise } from '#main/service/promises.ts'
import { receive, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import { aCustomer, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aFirstTimer, rowOf, rowsOf } from '../../support/week.ts'

const NO_ANSWER = { receipt: 'no-answer', channel: null, word: '' } as const
const TOLD = { receipt: 'in-person', channel: null, word: '' } as const

test('P43 nobody at home: the row stays, says when that was, and proposes another way', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session, { address: null })
  edited(session, customer, { lineName: 'はな' })
  makePromise(session, { customer: customer.id, kind: 'promise', text: '見本', dueOn: day('2026-11-20') })
  const { item, way } = rowOf(session, customer)
  expect(way).toBe('phone')
  const { change } = receive(session, { item, ...NO_ANSWER })
  expect(rowOf(session, customer)).toMatchObject({
    state: 'open',
    way: 'line',
    tried: { on: '2026-11-20', channel: 'phone' },
  })
  undoChange(session, { change })
  expect(rowOf(session, customer)).toMatchObject({ way: 'phone', tried: null })
})

test('P43 where the telephone is the only way it is to be tried on another day, also next week, and then anew', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session, { address: null, phone: '027-000-0001' })
  makePromise(session, { customer: customer.id, kind: 'promise', text: '見本', dueOn: day('2026-11-20') })
  receive(session, { item: rowOf(session, customer).item, ...NO_ANSWER })
  expect(rowOf(session, customer)).toMatchObject({ way: 'phone', tried: { on: '2026-11-20' } })
  clock.pass(7)
  expect(rowOf(session, customer)).toMatchObject({ way: 'phone', tried: { on: '2026-11-20' } })
  clock.pass(7)
  expect(rowOf(session, customer)).toMatchObject({ way: 'phone', tried: null })
})

test('P43 a call for another reason says nothing about this one', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  makePromise(session, { customer: customer.id, kind: 'promise', text: '見本', dueOn: day('2026-11-20') })
  const { item } = rowOf(session, customer)
  receive(session, { item, ...NO_ANSWER })
  receive(session, { item, ...TOLD })
  expect(rowOf(session, customer)).toMatchObject({ sentence: { reason: 'first-visit-thanks' }, tried: null })
})

test('P33 what waits on the band is told in person in the week it was put there, or in a later one', () => {
  const { session, clock } = openTestDb()
  const [now, later] = [aFirstTimer(session), aFirstTimer(session, '2026-11-18', { familyName: '𠮷野' })]
  const [rowNow, rowLater] = [rowOf(session, now), rowOf(session, later)]
  for (const { item } of [rowNow, rowLater]) tellAtNextVisit(session, { item })
  const { change } = receive(session, { item: rowNow.item, ...TOLD })
  expect(rowOf(session, now)).toMatchObject({ state: 'done', receipt: 'in-person' })
  undoChange(session, { change })
  expect(rowOf(session, now)).toMatchObject({ state: 'at-next-visit' })
  clock.pass(7)
  receive(session, { item: rowLater.item, ...TOLD })
  expect(rowsOf(session, later)).toEqual([])
})

test('P26 a row keeps its number all week, whoever joins, is done, goes to the trash or is erased', () => {
  const { session, clock } = openTestDb('2026-11-16')
  for (const familyName of ['髙﨑', '𠮷野', '森', '林']) aFirstTimer(session, '2026-11-15', { familyName })
  const numbers = () => new Map(weekView(session).rows.map(({ customer, number }) => [customer, number]))
  const before = numbers()
  expect([...before.values()]).toEqual([1, 2, 3, 4])
  const [done, trashed, erased, open] = weekView(session).rows
  if (done === undefined || trashed === undefined || erased === undefined || open === undefined) throw new Error('four')
  clock.pass(2)
  receive(session, { item: done.item, ...TOLD })
  trashCustomer(session, trashed.customer)
  eraseCustomer(session, erased.customer)
  const joined = aCustomer(session)
  makePromise(session, { customer: joined.id, kind: 'promise', text: '見本', dueOn: day('2026-11-18') })
  const after = weekView(session).rows
  expect(after[0]).toMatchObject({ customer: joined.id, number: 5 })
  expect(numbers().get(done.customer)).toBe(1)
  expect(numbers().get(open.customer)).toBe(4)
})

test('P26 the numbers of a new week begin with 1, also for what was put off into it', () => {
  const { session, clock } = openTestDb()
  const customer = aFirstTimer(session)
  snooze(session, { item: rowOf(session, customer).item, until: day('2026-11-25') })
  clock.pass(7)
  expect(rowOf(session, customer).number).toBe(1)
})
