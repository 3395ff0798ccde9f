import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import type { DeliveryTyped } from '#domain/timeline/delivery.ts'
import type { SaleTyped } from '#domain/timeline/typed.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import {
  deliveriesOf,
  makeCustomer,
  recordDelivered,
  removeDelivery,
  removeRecipient,
  saveDelivery,
} from '#main/service/deliveries.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { trashSale } from '#main/service/sales.ts'
import { timelineOf } from '#main/service/timeline.ts'
import type { Session } from '#main/store/session.ts'
import { AN_ADDRESS, aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything, expectTakenBack } from '../../support/rows.ts'

const SALE: SaleTyped = { day: day('2026-11-19'), status: 'done', charge: 'paid', amount: 6_600, item: '花束' }

const TO: DeliveryTyped = {
  recipient: {
    ...AN_ADDRESS,
    key: null,
    name: '𠮷野 一',
    kana: 'よしの はじめ',
    honorific: '様',
    relation: '父',
    phone: '090-0000-0009',
  },
  day: day('2026-11-25'),
  occasion: 'birthday',
  nameOnCard: '髙﨑 花子',
  cardText: 'お誕生日\nおめでとう',
  remindNextYear: true,
}

const record = (session: Session, customer: Id, some: Partial<DeliveryTyped> = {}) =>
  recordDelivered(session, { customer, sale: SALE, delivery: { ...TO, ...some } })

const listOf = (session: Session, customer: Id) => deliveriesOf(session, { customer })

describe('a purchase that goes to somebody else', () => {
  test('is one change with its recipient, and stands in the history with whom it went to', () => {
    const { session, told } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    const before = told.length
    const { key } = record(session, id)
    expect(told).toHaveLength(before + 1)
    const { recipients, deliveries } = listOf(session, id)
    expect(recipients).toEqual([{ ...TO.recipient, key: recipients[0]?.key }])
    expect(deliveries).toMatchObject([
      { sale: key, recipient: recipients[0]?.key, occasion: 'birthday', cardText: TO.cardText, remindNextYear: true },
    ])
    const { entries } = timelineOf(session, { customer: id, filter: 'sales', offset: 0, limit: 1 })
    expect(entries[0]).toMatchObject({
      sentTo: [{ name: '𠮷野 一', honorific: '様', day: '2026-11-25', occasion: 'birthday' }],
    })
    expect(cardOf(session, { id }).figures).toMatchObject({ visits: 1, total: 6_600 })
  })

  test('goes next year to the same recipient, with the address as it is now', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    record(session, id)
    const [first] = listOf(session, id).recipients
    record(session, id, { recipient: { ...TO.recipient, key: first?.key ?? 0, street: '9-9' } })
    const { recipients, deliveries } = listOf(session, id)
    expect(recipients).toEqual([{ ...first, street: '9-9' }])
    expect(deliveries).toHaveLength(2)
  })

  test('is never sent to another customer’s recipient, nor hung on a purchase in the trash', () => {
    const { session } = openTestDb('2026-11-20')
    const [one, other] = [aCustomer(session), aCustomer(session)]
    record(session, one.id)
    const key = listOf(session, one.id).recipients[0]?.key ?? 0
    expect(refusalOf(() => record(session, other.id, { recipient: { ...TO.recipient, key } }))).toBe('entry-missing')
    const sale = aSale(session, other.key, '2026-11-18')
    trashSale(session, { key: sale.key })
    expect(refusalOf(() => saveDelivery(session, { ...TO, key: null, sale: sale.key }))).toBe('entry-missing')
  })

  test('is put right, taken off and taken back; whoever then receives nothing goes too', () => {
    const shop = openTestDb('2026-11-20')
    const { session } = shop
    const person = aCustomer(session)
    const sale = aSale(session, person.key, '2026-11-18').key
    expectTakenBack(shop, person, () => record(session, person.id))
    let key = 0
    expectTakenBack(shop, person, () => {
      const saved = saveDelivery(session, { ...TO, key: null, sale })
      key = saved.key
      return saved
    })
    expectTakenBack(shop, person, () => saveDelivery(session, { ...TO, key, sale, occasion: '発表会' }))
    saveDelivery(session, { ...TO, key, sale, recipient: { ...TO.recipient, name: '森 桜' } })
    expect(listOf(session, person.id).recipients).toMatchObject([{ name: '𠮷野 一' }, { name: '森 桜' }])
    expectTakenBack(shop, person, () => removeDelivery(session, { key }))
    expect(listOf(session, person.id).recipients).toMatchObject([{ name: '𠮷野 一' }])
  })
})

describe('a recipient', () => {
  test('is no customer: in no list and no count', () => {
    const { session } = openTestDb('2026-11-20')
    record(session, aCustomer(session).id)
    expect(listCustomers(session, { text: '', offset: 0, limit: 10 })).toMatchObject({ total: 1 })
  })

  test('becomes one by an act alone, with name, reading, phone and address, and stays a recipient', () => {
    const shop = openTestDb('2026-11-20')
    const { session } = shop
    const { id } = aCustomer(session)
    record(session, id)
    const key = listOf(session, id).recipients[0]?.key ?? 0
    const before = everything(session)
    undoChange(session, makeCustomer(session, { key }))
    expect(everything(session)).toEqual(before)
    const made = makeCustomer(session, { key })
    expect(cardOf(session, made).fields).toMatchObject({
      familyName: '𠮷野',
      givenName: '一',
      familyKana: 'よしの',
      givenKana: 'はじめ',
      phones: [{ number: '090-0000-0009' }],
      addresses: [AN_ADDRESS],
    })
    expect(listOf(session, id).recipients).toHaveLength(1)
  })

  test('is taken off with all that went there, while the purchases stay', () => {
    const shop = openTestDb('2026-11-20')
    const { session } = shop
    const { id } = aCustomer(session)
    record(session, id)
    const key = listOf(session, id).recipients[0]?.key ?? 0
    expectTakenBack(shop, { id }, () => removeRecipient(session, { key }))
    expect(listOf(session, id)).toEqual({ recipients: [], deliveries: [] })
    expect(cardOf(session, { id }).figures.visits).toBe(1)
  })

  test('goes with the customer who is erased', () => {
    const { session } = openTestDb('2026-11-20')
    const { id } = aCustomer(session)
    record(session, id)
    eraseCustomer(session, id)
    expect(JSON.stringify(everything(session))).not.toContain('𠮷野')
  })
})
