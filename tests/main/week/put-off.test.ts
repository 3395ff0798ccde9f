import { expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { makePromise } from '#main/service/promises.ts'
import { skip, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { insertContact } from '#main/store/contacts.ts'
import { settleWeekItem } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { rowOf, rowsOf } from '../../support/week.ts'

// 2026-11-20 is a Friday; the weeks after it begin on the 23rd, the 30th and on 7 December.

const KEPT = query<{ kept_on: string | null }>('SELECT kept_on FROM promises WHERE key = ?', ['kept_on'])

const keptOn = (session: Session, promise: RowKey) => session.db.one(KEPT, [promise])?.kept_on

const promised = (session: Session, { id }: TestCustomer, dueOn: string, text = 'お見積り'): RowKey =>
  makePromise(session, { customer: id, kind: 'promise', text, dueOn: day(dueOn) }).key

const promisesIn = ({ sentence, others }: WeekRow): readonly RowKey[] =>
  [sentence, ...others].flatMap((each) => (each.reason === 'promise-due' ? [each.promise] : []))

test.each([
  ['until the next visit', (session: Session, item: RowKey) => tellAtNextVisit(session, { item })],
  ['until a later week', (session: Session, item: RowKey) => snooze(session, { item, until: day('2026-12-02') })],
])('P10 what was put off %s stays away when a new promise is listed, however often the list is read', (_, putOff) => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  const first = promised(session, customer, '2026-11-20')
  putOff(session, rowOf(session, customer).item)
  clock.pass(4)
  const second = promised(session, customer, '2026-11-25')
  expect(promisesIn(rowOf(session, customer))).toEqual([second])
  expect(promisesIn(rowOf(session, customer))).toEqual([second])
  expect(keptOn(session, first)).toBeNull()
})

test('P10 two rows put off in different weeks into the same one come back together', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  const first = promised(session, customer, '2026-11-20')
  snooze(session, { item: rowOf(session, customer).item, until: day('2026-12-01') })
  clock.pass(4)
  const second = promised(session, customer, '2026-11-25')
  snooze(session, { item: rowOf(session, customer).item, until: day('2026-12-02') })
  clock.pass(6)
  expect(rowOf(session, customer)).toMatchObject({ state: 'snoozed', waitUntil: '2026-12-01' })
  clock.pass(1)
  expect(rowOf(session, customer).state).toBe('open')
  expect(promisesIn(rowOf(session, customer))).toEqual([first, second])
})

test('P38 thanks put off until a week in which nobody looked come back when the list is next shown, and once', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  aSale(session, customer.key, '2026-11-19')
  snooze(session, { item: rowOf(session, customer).item, until: day('2026-11-25') })
  clock.pass(11)
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', sentence: { visitedOn: '2026-11-19' } })
  clock.pass(7)
  expect(rowsOf(session, customer)).toEqual([])
})

test('P38 thanks put off within their own week do not come back in a later one', () => {
  const { session, clock } = openTestDb('2026-11-16')
  const customer = aCustomer(session)
  aSale(session, customer.key, '2026-11-16')
  snooze(session, { item: rowOf(session, customer).item, until: day('2026-11-19') })
  clock.pass(14)
  expect(rowsOf(session, customer)).toEqual([])
})

test('P26 a row that came along put off offers no undo: it was not put off in this week', () => {
  const { session, clock } = openTestDb()
  const [customer, other] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
  promised(session, customer, '2026-11-20')
  snooze(session, { item: rowOf(session, customer).item, until: day('2026-11-26') })
  promised(session, other, '2026-11-24')
  clock.pass(3)
  const { item, ...row } = rowOf(session, customer)
  expect(row).toMatchObject({ state: 'snoozed', change: null })
  const { change } = snooze(session, { item, until: day('2026-11-28') })
  expect(rowOf(session, customer)).toMatchObject({ waitUntil: '2026-11-28', change })
})

test('P10 a posted letter keeps the promise it was written for, and none that is put off or lies in an old week', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  const late = promised(session, customer, '2026-11-19')
  tellAtNextVisit(session, { item: rowOf(session, customer).item })
  clock.pass(4)
  const due = promised(session, customer, '2026-11-25')
  expect(promisesIn(rowOf(session, customer))).toEqual([due])
  posted(session, customer, session.today())
  expect([keptOn(session, late), keptOn(session, due)]).toEqual([null, '2026-11-24'])
  expect(rowOf(session, customer)).toMatchObject({ state: 'done', receipt: 'posted' })
})

test('P10 a promise that is skipped this week is on the list of the next', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  const promise = promised(session, customer, '2026-11-20')
  skip(session, { item: rowOf(session, customer).item, why: '' })
  expect(rowOf(session, customer).state).toBe('skipped')
  clock.pass(3)
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', sentence: { promise } })
})

test('P38 thanks that were skipped stay skipped when a promise opens the row again, and a promise for the week', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  aSale(session, customer.key, '2026-11-19')
  const first = promised(session, customer, '2026-11-20')
  skip(session, { item: rowOf(session, customer).item, why: 'お電話したばかり' })
  const second = promised(session, customer, '2026-11-21')
  for (const _ of ['shown', 'and read again']) {
    expect(rowOf(session, customer)).toMatchObject({ state: 'open', sentence: { promise: second }, others: [] })
  }
  clock.pass(4)
  expect(promisesIn(rowOf(session, customer))).toEqual([first, second])
  expect(rowOf(session, customer).others.map(({ reason }) => reason)).toEqual(['promise-due'])
})

function posted(session: Session, { key: customer }: TestCustomer, on: Day): void {
  write(session, 'posted', (db) => {
    const contact = insertContact(db, {
      customer,
      day: on,
      time: null,
      direction: 'from-us',
      channel: 'letter',
      subject: '',
      body: '',
      reason: 'promise-due',
      receipt: 'posted',
      importKey: null,
    })
    settleWeekItem(db, { customer, reason: 'promise-due', contact, on })
  })
}
