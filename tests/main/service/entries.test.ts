import type { SavedEntry } from '#domain/change.ts'
import type { SaleTyped } from '#domain/timeline/typed.ts'
import { describe, expect, test } from 'vitest'
import { cardOf } from '#main/service/card.ts'
import { editContact, recordContact, restoreContact, trashContact } from '#main/service/contacts.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { dropPromise, editPromise, keepPromise, makePromise } from '#main/service/promises.ts'
import { editSale, recordSale, restoreSale, trashSale } from '#main/service/sales.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { restoreFromTrash, trashCustomer } from '#main/service/trash.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { aContact, aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { expectTakenBack } from '../../support/rows.ts'

const TODAY = day('2026-11-20')
const YESTERDAY = day('2026-11-19')
const TOMORROW = day('2026-11-21')

const SALE: SaleTyped = { day: YESTERDAY, status: 'done', charge: 'paid', amount: 4_800, item: 'カット' }
const CONTACT = { day: YESTERDAY, direction: 'from-them', channel: 'phone', body: 'ご予約のお電話' } as const
const PROMISE = { kind: 'promise', text: '見本の生地', dueOn: day('2026-11-25') } as const

const newest = (session: Session, { id }: TestCustomer) =>
  timelineOf(session, { customer: id, filter: 'all', offset: 0, limit: 1 }).entries[0]

describe('a visit', () => {
  test('stands on the timeline and in the figures as it was typed', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = recordSale(session, { ...SALE, customer: person.id })
    expect(newest(session, person)).toEqual({ kind: 'sale', key, time: null, isFollowed: false, ...SALE })
    expect(cardOf(session, person).figures).toMatchObject({ stage: 'first', lastVisit: YESTERDAY, total: 4_800 })
  })

  test('tomorrow is refused with its day, as a booking it is kept', () => {
    const { session, told } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const ahead = { ...SALE, day: TOMORROW, customer: person.id }
    expect(() => recordSale(session, ahead)).toThrow(new Refusal('day-ahead', 'day'))
    expect(told).toHaveLength(1)
    recordSale(session, { ...ahead, status: 'booked', amount: null })
    expect(cardOf(session, person).figures).toMatchObject({ visits: 0, nextBooked: TOMORROW })
  })

  test('is booked for today or later, never for a day that is over', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const booked = { ...SALE, status: 'booked', customer: person.id } as const
    expect(() => recordSale(session, booked)).toThrow(new Refusal('day-over', 'day'))
    recordSale(session, { ...booked, day: TODAY })
    expect(cardOf(session, person).figures.nextBooked).toBe(TODAY)
  })

  test('with an amount of 0 is お代なし, with an empty one a visit of an unknown amount', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = recordSale(session, { ...SALE, amount: 0, customer: person.id })
    expect(newest(session, person)).toMatchObject({ charge: 'free', amount: 0 })
    expect(cardOf(session, person).figures.visits).toBe(0)
    editSale(session, { ...SALE, amount: null, key })
    expect(newest(session, person)).toMatchObject({ charge: 'paid', amount: null })
    expect(cardOf(session, person).figures).toMatchObject({ visits: 1, total: 0 })
    editSale(session, { ...SALE, amount: 0, key })
    expect(newest(session, person)).toMatchObject({ charge: 'free' })
  })

  test('keeps its time when it is edited, and is checked again', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = aSale(session, person.key, '2026-11-18', { time: '10:15' })
    expect(() => editSale(session, { ...SALE, day: TOMORROW, key })).toThrow(new Refusal('day-ahead', 'day'))
    editSale(session, { ...SALE, key })
    expect(newest(session, person)).toEqual({ kind: 'sale', key, time: '10:15', isFollowed: false, ...SALE })
  })
})

describe('a contact', () => {
  test('stands on the timeline as it was typed, in or out', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    recordContact(session, { ...CONTACT, customer: person.id })
    expect(newest(session, person)).toMatchObject({
      ...CONTACT,
      subject: '',
      reason: null,
      receipt: null,
      letter: null,
    })
  })

  test('tomorrow is refused, typed or edited', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const ahead = { ...CONTACT, day: TOMORROW }
    expect(() => recordContact(session, { ...ahead, customer: person.id })).toThrow(new Refusal('day-ahead', 'day'))
    const { key } = recordContact(session, { ...CONTACT, customer: person.id })
    expect(() => editContact(session, { ...ahead, key })).toThrow(new Refusal('day-ahead', 'day'))
  })

  test('that the week or a letter made keeps its reason and receipt when its words are edited', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = aContact(session, person.key, '2026-11-19', { reason: 'promise-due', receipt: 'talked' })
    editContact(session, { ...CONTACT, key, body: 'お留守番の方と' })
    expect(newest(session, person)).toMatchObject({ reason: 'promise-due', receipt: 'talked', body: 'お留守番の方と' })
  })
})

describe('a promise', () => {
  test('P10 a promise stands on the card with its day until it is kept, and then below with the day', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = makePromise(session, { ...PROMISE, customer: person.id })
    const made = { ...PROMISE, key, madeOn: TODAY, keptOn: null, droppedOn: null }
    expect(cardOf(session, person).promises).toEqual([made])
    expect(newest(session, person)).toEqual({ kind: 'promise', day: TODAY, promise: made })
    keepPromise(session, { key, on: TODAY })
    expect(cardOf(session, person).promises).toEqual([{ ...made, keptOn: TODAY }])
    expect(timelineOf(session, { customer: person.id, filter: 'all', offset: 0, limit: 9 }).total).toBe(1)
  })

  test('P10 a promise is kept once: the second of two tabs is told so, and neither edits nor drops it any more', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = makePromise(session, { ...PROMISE, customer: person.id })
    keepPromise(session, { key, on: TODAY })
    const settled = new Refusal('already-settled')
    expect(() => keepPromise(session, { key, on: TODAY })).toThrow(settled)
    expect(() => dropPromise(session, { key, on: TODAY })).toThrow(settled)
    expect(() => editPromise(session, { ...PROMISE, key })).toThrow(settled)
  })

  test('is edited while it is open, may be late, and is not kept tomorrow', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const { key } = makePromise(session, { ...PROMISE, customer: person.id })
    editPromise(session, { key, kind: 'task', text: '生地を取り寄せる', dueOn: YESTERDAY })
    expect(cardOf(session, person).promises).toMatchObject([
      { kind: 'task', text: '生地を取り寄せる', dueOn: YESTERDAY },
    ])
    expect(() => keepPromise(session, { key, on: TOMORROW })).toThrow(new Refusal('day-ahead', 'on'))
    dropPromise(session, { key, on: TODAY })
    expect(cardOf(session, person).promises).toMatchObject([{ keptOn: null, droppedOn: TODAY }])
  })
})

type Keys = { readonly sale: number; readonly contact: number; readonly promise: number; readonly thrown: Thrown }
type Thrown = { readonly sale: number; readonly contact: number }
type Act = (session: Session, person: TestCustomer, keys: Keys) => SavedEntry

/** Every act on a row of the timeline, by the call that asks for it. */
const ACTS: readonly (readonly [string, Act])[] = [
  ['sales:record', (session, { id }) => recordSale(session, { ...SALE, customer: id })],
  ['sales:edit', (session, _, { sale }) => editSale(session, { ...SALE, key: sale })],
  ['sales:trash', (session, _, { sale }) => trashSale(session, { key: sale })],
  ['sales:restore', (session, _, { thrown }) => restoreSale(session, { key: thrown.sale })],
  ['contacts:record', (session, { id }) => recordContact(session, { ...CONTACT, customer: id })],
  ['contacts:edit', (session, _, { contact }) => editContact(session, { ...CONTACT, key: contact })],
  ['contacts:trash', (session, _, { contact }) => trashContact(session, { key: contact })],
  ['contacts:restore', (session, _, { thrown }) => restoreContact(session, { key: thrown.contact })],
  ['promises:make', (session, { id }) => makePromise(session, { ...PROMISE, customer: id })],
  ['promises:edit', (session, _, { promise }) => editPromise(session, { ...PROMISE, key: promise, text: '別の色' })],
  ['promises:keep', (session, _, { promise }) => keepPromise(session, { key: promise, on: TODAY })],
  ['promises:drop', (session, _, { promise }) => dropPromise(session, { key: promise, on: TODAY })],
]

function aCardWithAll(session: Session): { readonly person: TestCustomer; readonly keys: Keys } {
  const person = aCustomer(session)
  const thrown = {
    sale: trashSale(session, aSale(session, person.key, '2026-11-01')).key,
    contact: trashContact(session, aContact(session, person.key, '2026-11-01')).key,
  }
  const sale = aSale(session, person.key, '2026-11-02').key
  const contact = aContact(session, person.key, '2026-11-02').key
  return {
    person,
    keys: { sale, contact, promise: makePromise(session, { ...PROMISE, customer: person.id }).key, thrown },
  }
}

describe.each(ACTS)('%s', (_call, act) => {
  test('is one change, which is taken back whole and again brought back', () => {
    const shop = openTestDb('2026-11-20')
    const { person, keys } = aCardWithAll(shop.session)
    expectTakenBack(shop, person, () => act(shop.session, person, keys))
  })

  test('is refused while the person lies in the trash, and after the person was erased with the card open', () => {
    const { session } = openTestDb('2026-11-20')
    const { person, keys } = aCardWithAll(session)
    trashCustomer(session, person.id)
    expect(() => act(session, person, keys)).toThrow(/customer-missing|entry-missing/)
    restoreFromTrash(session, person)
    eraseCustomer(session, person.id)
    expect(() => act(session, person, keys)).toThrow(/customer-erased|entry-missing/)
  })
})

describe('what lies in the trash', () => {
  test('is thrown away once, is not edited there, and comes back once', () => {
    const { session } = openTestDb('2026-11-20')
    const { keys } = aCardWithAll(session)
    const missing = new Refusal('entry-missing')
    expect(() => trashSale(session, { key: keys.thrown.sale })).toThrow(missing)
    expect(() => editSale(session, { ...SALE, key: keys.thrown.sale })).toThrow(missing)
    expect(() => trashContact(session, { key: keys.thrown.contact })).toThrow(missing)
    expect(() => editContact(session, { ...CONTACT, key: keys.thrown.contact })).toThrow(missing)
    restoreSale(session, { key: keys.thrown.sale })
    restoreContact(session, { key: keys.thrown.contact })
    expect(() => restoreSale(session, { key: keys.thrown.sale })).toThrow(missing)
    expect(() => restoreContact(session, { key: keys.thrown.contact })).toThrow(missing)
  })

  test('takes a visit out of the figures and gives it back', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    const sale = aSale(session, person.key, '2026-11-01')
    trashSale(session, sale)
    expect(cardOf(session, person).figures).toMatchObject({ visits: 0, lastSale: null })
    restoreSale(session, sale)
    expect(cardOf(session, person).figures).toMatchObject({ visits: 1, lastSale: { key: sale.key } })
  })
})

test('a row that never was is missing', () => {
  const { session } = openTestDb('2026-11-20')
  const missing = new Refusal('entry-missing')
  expect(() => editSale(session, { ...SALE, key: 99 })).toThrow(missing)
  expect(() => restoreContact(session, { key: 99 })).toThrow(missing)
  expect(() => keepPromise(session, { key: 99, on: TODAY })).toThrow(missing)
})
