import { expect, test } from 'vitest'
import { addBereavement } from '#main/service/bereavement.ts'
import { makeBatch } from '#main/service/batches.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { restoreContact, trashContact } from '#main/service/contacts.ts'
import { previewLetters } from '#main/service/letters.ts'
import { editPromise, makePromise } from '#main/service/promises.ts'
import { receive } from '#main/service/receipts.ts'
import { editSale, restoreSale, trashSale } from '#main/service/sales.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import { Refusal } from '#main/store/refusal.ts'
import { A_RELATIVE, aCustomer, aSale, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aRequest, aShopThatWrites } from '../../support/letters.ts'
import { rowOf } from '../../support/week.ts'

// 2026-11-20 is a Friday.

const visit = (on: string) => ({ day: day(on), status: 'done', charge: 'paid', amount: 5_000, item: 'カット' }) as const

test('P38 nobody is thanked twice because the first visit was given a later day', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const sale = aSale(session, customer.key, '2026-11-18').key
  receive(session, { item: rowOf(session, customer).item, receipt: 'posted', channel: 'postcard', word: '' })
  editSale(session, { key: sale, ...visit('2026-11-20') })
  expect(rowOf(session, customer)).toMatchObject({ state: 'done' })
})

test('P38 posted on the day before the visit’s corrected day, the thanks still count in the next week', () => {
  const { session, clock } = openTestDb('2026-11-19')
  const customer = aCustomer(session)
  const sale = aSale(session, customer.key, '2026-11-18').key
  receive(session, { item: rowOf(session, customer).item, receipt: 'posted', channel: 'postcard', word: '' })
  clock.pass(1)
  editSale(session, { key: sale, ...visit('2026-11-20') })
  clock.pass(3)
  expect(weekView(session)).toMatchObject({ rows: [], waiting: [] })
  clock.pass(7)
  expect(weekView(session).unthanked).toEqual([])
})

test('P38 who turns out to have come a year before asks for no thanks; a day mended by little asks still', () => {
  const { session } = openTestDb()
  const [copied, mended] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野' })]
  aSale(session, copied.key, '2026-11-18')
  const sale = aSale(session, mended.key, '2026-11-18').key
  expect([copied, mended].map((each) => rowOf(session, each).state)).toEqual(['open', 'open'])
  aSale(session, copied.key, '2025-11-02')
  editSale(session, { key: sale, ...visit('2026-11-15') })
  expect(rowOf(session, copied)).toMatchObject({ state: 'skipped' })
  expect(rowOf(session, mended)).toMatchObject({ state: 'open', sentence: { visitedOn: '2026-11-15' } })
})

test('P38 a first visit in the trash asks for no thanks, and does again once it is back', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const sale = aSale(session, customer.key, '2026-11-18').key
  expect(rowOf(session, customer).state).toBe('open')
  trashSale(session, { key: sale })
  expect(rowOf(session, customer)).toMatchObject({ state: 'skipped', change: null })
  restoreSale(session, { key: sale })
  expect(rowOf(session, customer).state).toBe('open')
})

test('P38 thanks whose line in the history was thrown away are to be made again', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  aSale(session, customer.key, '2026-11-18')
  const { item } = rowOf(session, customer)
  const { key, change } = receive(session, { item, receipt: 'talked', channel: 'phone', word: '' })
  expect(rowOf(session, customer)).toMatchObject({ state: 'done', receipt: 'talked', change })
  trashContact(session, { key })
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', receipt: null, change: null })
  restoreContact(session, { key })
  expect(rowOf(session, customer)).toMatchObject({ state: 'done', receipt: 'talked', change })
})

test('P10 a promise whose day was taken away falls due no more, and again on the day it is given', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  const typed = { kind: 'promise', text: 'お見積り' } as const
  const { key } = makePromise(session, { customer: customer.id, ...typed, dueOn: day('2026-11-20') })
  expect(rowOf(session, customer).state).toBe('open')
  editPromise(session, { key, ...typed, dueOn: null })
  expect(rowOf(session, customer).state).toBe('skipped')
  editPromise(session, { key, ...typed, dueOn: day('2026-12-24') })
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', dueOn: '2026-12-24' })
})

test('P38 the family is not thanked for the first visit of the one who died', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session)
  edited(session, customer, { relatives: [A_RELATIVE] })
  aSale(session, customer.key, '2026-11-18')
  expect(rowOf(session, customer).state).toBe('open')
  const writeTo = cardOf(session, customer).fields.relatives[0]?.key ?? null
  const death = { who: 'self', relative: null, diedOn: day('2026-11-19'), heardFrom: '', writeTo } as const
  const { change } = addBereavement(session, { customer: customer.id, ...death })
  expect(rowOf(session, customer).state).toBe('skipped')
  const undone = undoChange(session, { change })
  expect(rowOf(session, customer).state).toBe('open')
  undoChange(session, undone)
  clock.pass(10)
  expect(weekView(session).unthanked).toEqual([])
})

test('a letter that waits for somebody in the trash is not asked about', () => {
  const { session } = aShopThatWrites()
  const [one, other] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野', givenName: '一' })]
  const request = aRequest([one.id, other.id])
  makeBatch(session, { request, clearance: previewLetters(session, request).clearance })
  expect(weekView(session).toPost).toMatchObject([{ letters: 2, names: ['髙﨑 花子', '𠮷野 一'] }])
  const { change } = trashCustomer(session, one.id)
  expect(weekView(session).toPost).toMatchObject([{ letters: 1, names: ['𠮷野 一'] }])
  undoChange(session, { change })
  expect(weekView(session).toPost).toMatchObject([{ letters: 2 }])
})

test('P26 an answer given twice is refused the second time, also from another window', () => {
  const { session } = openTestDb()
  const customer = aCustomer(session)
  aSale(session, customer.key, '2026-11-18')
  const answer = { item: rowOf(session, customer).item, receipt: 'posted', channel: null, word: '' } as const
  receive(session, answer)
  expect(() => receive(session, answer)).toThrow(new Refusal('already-settled'))
})
