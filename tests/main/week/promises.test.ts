import { expect, test } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { receive } from '#main/service/receipts.ts'
import { weekView } from '#main/service/week.ts'
import { settleWeekItemsOfPromise } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { aCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { change } from '../../support/letters.ts'
import { aFirstTimer, aPromise, rowOf } from '../../support/week.ts'

// 2026-11-20 is a Friday; its week begins on the 16th and ends on the 22nd.

test('P10 a promise that falls due by Sunday or is late stands on the list, the earliest first, others under it', () => {
  const { session } = openTestDb()
  const { id, key } = aCustomer(session)
  const sunday = aPromise(session, key, '2026-11-22')
  const late = aPromise(session, key, '2026-11-18', 'お直しのお見積り')
  aPromise(session, key, '2026-11-23', '来週のこと')
  aPromise(session, key, null, 'いつか')
  expect(rowOf(session, { id })).toMatchObject({
    sentence: { reason: 'promise-due', promise: late, text: 'お直しのお見積り', dueOn: '2026-11-18' },
    others: [{ promise: sunday }],
    way: 'phone',
    phones: ['090-0000-0001'],
    template: null,
  })
})

test('P10 a promise kept or dropped on the card settles its row in the same change', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const first = aPromise(session, customer.key, '2026-11-19')
  const second = aPromise(session, customer.key, '2026-11-20', '領収書をお送りする')
  const { item } = rowOf(session, customer)
  const keep = (promise: number): number =>
    write(session, 'kept', (db, change) => {
      db.run("UPDATE promises SET kept_on = '2026-11-20' WHERE key = ?", [promise])
      settleWeekItemsOfPromise(db, promise, 'kept', day('2026-11-20'))
      return change
    })
  const kept = keep(first)
  expect(rowOf(session, customer)).toMatchObject({ item, state: 'open', sentence: { promise: second }, others: [] })
  const change = keep(second)
  expect(rowOf(session, customer)).toMatchObject({ item, state: 'done', change })
  undoChange(session, { change })
  undoChange(session, { change: kept })
  expect(rowOf(session, customer)).toMatchObject({
    state: 'open',
    sentence: { promise: first },
    others: [{ promise: second }],
  })
})

test('P10 a new promise opens a row that was done', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session, '2026-11-19')
  receive(session, { item: rowOf(session, customer).item, receipt: 'posted', channel: null, word: '' })
  const promise = aPromise(session, customer.key, '2026-11-20')
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', sentence: { promise }, receipt: null })
})

test('P10 the list says the promise as it reads now', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const promise = aPromise(session, customer.key, '2026-11-20')
  weekView(session)
  change(session, "UPDATE promises SET text = '型紙をお渡しする', due_on = '2026-12-10' WHERE key = ?", promise)
  expect(rowOf(session, customer)).toMatchObject({ dueOn: '2026-12-10', sentence: { text: '型紙をお渡しする' } })
})
