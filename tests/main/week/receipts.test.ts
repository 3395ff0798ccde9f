import { expect, test } from 'vitest'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { undoChange } from '#main/service/changes.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { dropPromise, editPromise, keepPromise, makePromise } from '#main/service/promises.ts'
import { receive, receiveFor, skip, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { weekView } from '#main/service/week.ts'
import { insertContact } from '#main/store/contacts.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { settleWeekItem } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aFirstTimer, rowOf } from '../../support/week.ts'

const TODAY = day('2026-11-20')

type ContactRow = {
  customer: number
  day: string
  direction: string
  channel: string
  body: string
  reason: string
  receipt: string
}

const CONTACTS = query<ContactRow>(
  'SELECT customer, day, direction, channel, body, reason, receipt FROM contacts ORDER BY key',
  ['customer', 'day', 'direction', 'channel', 'body', 'reason', 'receipt'],
)
const KEPT = query<{ kept_on: string | null }>('SELECT kept_on FROM promises WHERE key = ?', ['kept_on'])

const promised = (session: Session, { id }: TestCustomer, dueOn = TODAY, text = '見本の生地をお見せする'): RowKey =>
  makePromise(session, { customer: id, kind: 'promise', text, dueOn }).key

const answer = (session: Session, item: RowKey, receipt: Receipt, channel: Channel | null = null, word = '') =>
  receive(session, { item, receipt, channel, word })

const keptOn = (session: Session, promise: RowKey): string | null | undefined =>
  session.db.one(KEPT, [promise])?.kept_on

test.each([
  ['posted', 'postcard'],
  ['talked', 'phone'],
  ['in-person', 'in-shop'],
  ['sent', 'sms'],
] as const)(
  'P26 %s ticks the row and writes the timeline, by %s unless told otherwise, and both are taken back as one',
  (receipt, channel) => {
    const { session } = openTestDb()
    const customer = aFirstTimer(session)
    const { item } = rowOf(session, customer)
    const { change } = answer(session, item, receipt, null, 'お元気そうでした')
    expect(session.db.many(CONTACTS)).toEqual([
      {
        customer: customer.key,
        day: TODAY,
        direction: 'from-us',
        channel,
        body: 'お元気そうでした',
        reason: 'first-visit-thanks',
        receipt,
      },
    ])
    expect(rowOf(session, customer)).toMatchObject({ item, state: 'done', receipt, change })
    expect(undoChange(session, { change }).untouched).toEqual([])
    expect(session.db.many(CONTACTS)).toEqual([])
    expect(rowOf(session, customer)).toMatchObject({ item, state: 'open', receipt: null, change: null })
  },
)

test('P26 the channel that is said stands on the timeline', () => {
  const { session } = openTestDb()
  answer(session, rowOf(session, aFirstTimer(session)).item, 'posted', 'letter')
  expect(session.db.many(CONTACTS)).toMatchObject([{ channel: 'letter' }])
})

test('P26 nobody at home is noted and leaves the row open, as often as it happens', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  const { item } = rowOf(session, customer)
  answer(session, item, 'no-answer')
  answer(session, item, 'no-answer')
  expect(session.db.many(CONTACTS)).toMatchObject([
    { channel: 'phone', receipt: 'no-answer' },
    { channel: 'phone', receipt: 'no-answer' },
  ])
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', receipt: null })
})

test.each(['talked', 'in-person', 'posted', 'sent'] as const)(
  'P10 a promise answered with %s is kept today',
  (receipt) => {
    const { session } = openTestDb()
    const customer = aCustomer(session)
    const promise = promised(session, customer, day('2026-11-18'))
    const { change } = answer(session, rowOf(session, customer).item, receipt)
    expect(keptOn(session, promise)).toBe(TODAY)
    expect(rowOf(session, customer).state).toBe('done')
    undoChange(session, { change })
    expect(keptOn(session, promise)).toBeNull()
    expect(rowOf(session, customer).state).toBe('open')
  },
)

test('P10 nobody at home keeps no promise', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const promise = promised(session, customer)
  answer(session, rowOf(session, customer).item, 'no-answer')
  expect(keptOn(session, promise)).toBeNull()
})

test('P10 where one promise is kept the row goes on with the next, and with the thanks after it', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  const first = promised(session, customer, day('2026-11-18'))
  const second = promised(session, customer)
  const { item } = rowOf(session, customer)
  const { change } = answer(session, item, 'talked')
  expect(keptOn(session, first)).toBe(TODAY)
  expect(rowOf(session, customer)).toMatchObject({
    item,
    state: 'open',
    sentence: { promise: second },
    others: [{ reason: 'first-visit-thanks' }],
  })
  answer(session, item, 'talked')
  expect(rowOf(session, customer)).toMatchObject({
    state: 'open',
    sentence: { reason: 'first-visit-thanks' },
    others: [],
  })
  expect(undoChange(session, { change }).untouched).not.toEqual([])
})

test('P32 what was promised and went by letter is thanks too', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  promised(session, customer)
  answer(session, rowOf(session, customer).item, 'posted', 'letter')
  expect(rowOf(session, customer)).toMatchObject({ state: 'done', sentence: { reason: 'promise-due' } })
})

test('P26 a row is answered once', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  const { item } = rowOf(session, customer)
  answer(session, item, 'posted')
  const again = new Refusal('already-settled')
  expect(() => answer(session, item, 'posted')).toThrow(again)
  expect(() => skip(session, { item, why: '' })).toThrow(again)
  expect(() => snooze(session, { item, until: day('2026-11-25') })).toThrow(again)
  expect(() => tellAtNextVisit(session, { item })).toThrow(again)
  expect(session.db.many(CONTACTS)).toHaveLength(1)
})

test('P26 a row that was met on the card is not answered again', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const promise = promised(session, customer)
  const { item } = rowOf(session, customer)
  keepPromise(session, { key: promise, on: TODAY })
  expect(() => answer(session, item, 'talked')).toThrow(new Refusal('already-settled'))
})

test('P10 a dropped promise passes its row over, and what was put off with it', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  const promise = promised(session, customer)
  tellAtNextVisit(session, { item: rowOf(session, customer).item })
  const { change } = dropPromise(session, { key: promise, on: TODAY })
  expect(rowOf(session, customer)).toMatchObject({ state: 'skipped', change })
  clock.pass(7)
  expect(weekView(session).rows).toEqual([])
})

test('P10 a promise put off to a later week is kept until then', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const promise = promised(session, customer)
  weekView(session)
  editPromise(session, { key: promise, kind: 'promise', text: '型紙', dueOn: day('2026-12-20') })
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', dueOn: '2026-12-20' })
})

test('P26 waiting until a day asks for one after today', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  const { item } = rowOf(session, customer)
  for (const until of [TODAY, day('2026-11-19')]) {
    expect(() => snooze(session, { item, until })).toThrow(new Refusal('day-over', 'until'))
  }
  const { change } = snooze(session, { item, until: day('2026-11-21') })
  undoChange(session, { change })
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', waitUntil: null })
})

test('P26 what was put off may be answered before its day', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  const { item } = rowOf(session, customer)
  snooze(session, { item, until: day('2026-11-22') })
  answer(session, item, 'posted')
  expect(rowOf(session, customer)).toMatchObject({ state: 'done', waitUntil: null })
})

test('P26 there is no answer for a row that is not there, or whose person lies in the trash', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  const { item } = rowOf(session, customer)
  const missing = new Refusal('entry-missing')
  expect(() => answer(session, item + 1, 'posted')).toThrow(missing)
  trashCustomer(session, customer.id)
  expect(() => answer(session, item, 'posted')).toThrow(missing)
})

test('P30 a posted letter ticks the row of its reason, with the day it was posted', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  const promise = promised(session, customer)
  const post = (reason: 'promise-due' | 'first-visit-thanks'): number =>
    write(session, 'posted', (db, change) => {
      const on = day('2026-11-19')
      const contact = insertContact(db, {
        customer: customer.key,
        day: on,
        time: null,
        direction: 'from-us',
        channel: 'postcard',
        subject: '',
        body: '',
        reason,
        receipt: 'posted',
        importKey: null,
      })
      settleWeekItem(db, { customer: customer.key, reason, contact, on })
      return change
    })
  expect(rowOf(session, customer).others).toMatchObject([{ reason: 'first-visit-thanks' }])
  post('first-visit-thanks')
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', sentence: { promise }, others: [] })
  const change = post('promise-due')
  expect(rowOf(session, customer)).toMatchObject({ state: 'done', receipt: 'posted', change })
  expect(keptOn(session, promise)).toBe('2026-11-19')
})

test('P10 a receipt by name tells when the same could come again', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  promised(session, customer)
  promised(session, customer, day('2026-12-24'), 'お届け')
  promised(session, customer, day('2026-12-10'), 'お見積り')
  const wanted = { customer: customer.id, receipt: 'talked' } as const
  expect(() => receiveFor(session, { ...wanted, reason: 'first-visit-thanks' })).toThrow(
    new Refusal('entry-missing', 'reason'),
  )
  expect(receiveFor(session, { ...wanted, reason: 'promise-due' }).nextDate).toBe('2026-12-10')
  expect(receiveFor(session, { ...wanted, reason: 'first-visit-thanks' }).nextDate).toBeNull()
  const nobody = aCustomer(session)
  expect(() => receiveFor(session, { ...wanted, customer: nobody.id, reason: 'promise-due' })).toThrow(
    new Refusal('entry-missing', 'customer'),
  )
})

test('P26 送った goes by LINE where the person has it', () => {
  const { session } = openTestDb()
  const customer = aFirstTimer(session)
  edited(session, customer, { lineName: 'はな' })
  answer(session, rowOf(session, customer).item, 'sent')
  expect(session.db.many(CONTACTS)).toMatchObject([{ channel: 'line' }])
})
