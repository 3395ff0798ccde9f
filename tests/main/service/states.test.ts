import { describe, expect, test } from 'vitest'
import { cardOf } from '#main/service/card.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { addRefused, leaveInPeace, markMail, markMoved, withdraw } from '#main/service/states.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { expectTakenBack } from '../../support/rows.ts'

const TODAY = day('2026-11-20')
const TOMORROW = day('2026-11-21')
const asked = { scope: 'promotion', channel: 'postcard', since: TODAY, howAsked: 'お電話で' } as const

describe('what somebody asked for', () => {
  test('stands with channel, day and how it was asked, the latest first', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    addRefused(session, { ...asked, customer: person.id, since: day('2026-01-05') })
    addRefused(session, { ...asked, customer: person.id, channel: 'line' })
    expect(cardOf(session, person).states.refused).toEqual([
      { key: 2, scope: 'promotion', channel: 'line', since: TODAY, howAsked: 'お電話で' },
      { key: 1, scope: 'promotion', channel: 'postcard', since: '2026-01-05', howAsked: 'お電話で' },
    ])
    expect(cardOf(session, person).blocks).toEqual(['no-promotion'])
  })

  test('一切ご連絡しない is by every channel, whatever was chosen', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    addRefused(session, { ...asked, customer: person.id, scope: 'everything' })
    expect(cardOf(session, person).states.refused).toMatchObject([{ scope: 'everything', channel: 'all' }])
    expect(cardOf(session, person).blocks).toEqual(['no-contact'])
  })

  test('is asked for once, and may be asked for again after it was withdrawn', () => {
    const { session } = openTestDb()
    const customer = aCustomer(session).id
    const { key } = addRefused(session, { ...asked, customer })
    expect(() => addRefused(session, { ...asked, customer })).toThrow(new Refusal('already-settled'))
    withdraw(session, { key, on: TODAY })
    expect(cardOf(session, { id: customer }).states.refused).toEqual([])
    expect(() => withdraw(session, { key, on: TODAY })).toThrow(new Refusal('already-settled'))
    expect(addRefused(session, { ...asked, customer }).key).not.toBe(key)
  })

  test('cannot have been asked for tomorrow, nor withdrawn', () => {
    const { session } = openTestDb('2026-11-20')
    const customer = aCustomer(session).id
    const ahead = { ...asked, customer, since: TOMORROW }
    expect(() => addRefused(session, ahead)).toThrow(new Refusal('day-ahead', 'since'))
    const { key } = addRefused(session, { ...asked, customer })
    expect(() => withdraw(session, { key, on: TOMORROW })).toThrow(new Refusal('day-ahead', 'on'))
    expect(() => withdraw(session, { key: 99, on: TODAY })).toThrow(new Refusal('entry-missing'))
  })
})

test('転居 has a day that has come, and is taken off again', () => {
  const { session } = openTestDb('2026-11-20')
  const { id } = aCustomer(session)
  expect(() => markMoved(session, { id, on: TOMORROW })).toThrow(new Refusal('day-ahead', 'on'))
  markMoved(session, { id, on: TODAY })
  expect(cardOf(session, { id }).states.movedOn).toBe(TODAY)
  markMoved(session, { id, on: null })
  expect(cardOf(session, { id }).states.movedOn).toBeNull()
})

test('P4 そっとしておく lasts until a day to come, and ends with its reason', () => {
  const { session } = openTestDb('2026-11-20')
  const { id } = aCustomer(session)
  const over = { id, until: day('2026-11-19'), why: '' }
  expect(() => leaveInPeace(session, over)).toThrow(new Refusal('day-over', 'until'))
  leaveInPeace(session, { id, until: TODAY, why: 'ご入院' })
  expect(cardOf(session, { id }).states).toMatchObject({ quietUntil: TODAY, quietWhy: 'ご入院' })
  leaveInPeace(session, { id, until: null, why: 'ご入院' })
  expect(cardOf(session, { id }).states).toMatchObject({ quietUntil: null, quietWhy: '' })
})

test('an address is marked on a day that has come, each mark by itself', () => {
  const { session } = openTestDb('2026-11-20')
  const person = aCustomer(session)
  const key = cardOf(session, person).fields.addresses[0]?.key ?? 0
  const ahead = { key, mark: 'returned', on: TOMORROW } as const
  expect(() => markMail(session, ahead)).toThrow(new Refusal('day-ahead', 'on'))
  markMail(session, { key, mark: 'returned', on: TODAY })
  markMail(session, { key, mark: 'refused', on: TODAY })
  expect(cardOf(session, person).states.addressMarks).toEqual([{ address: key, returnedOn: TODAY, refusedOn: TODAY }])
  markMail(session, { key, mark: 'returned', on: null })
  expect(cardOf(session, person).blocks).toEqual(['refused-mail'])
  expect(() => markMail(session, { key: 99, mark: 'refused', on: TODAY })).toThrow(new Refusal('entry-missing'))
})

test('a card that is open while its person goes to the trash or is erased changes nothing any more', () => {
  const { session } = openTestDb('2026-11-20')
  const person = aCustomer(session)
  const address = cardOf(session, person).fields.addresses[0]?.key ?? 0
  const refusal = addRefused(session, { ...asked, customer: person.id }).key
  const onPerson = [
    () => markMoved(session, { id: person.id, on: TODAY }),
    () => leaveInPeace(session, { id: person.id, until: TODAY, why: '' }),
    () => addRefused(session, { ...asked, customer: person.id, channel: 'line' }),
  ]
  const onRow = [
    () => markMail(session, { key: address, mark: 'returned', on: TODAY }),
    () => withdraw(session, { key: refusal, on: TODAY }),
  ]
  trashCustomer(session, person.id)
  for (const act of onPerson) expect(act).toThrow(new Refusal('customer-missing'))
  for (const act of onRow) expect(act).toThrow(new Refusal('entry-missing'))
  eraseCustomer(session, person.id)
  for (const act of onPerson) expect(act).toThrow(new Refusal('customer-erased'))
  for (const act of onRow) expect(act).toThrow(new Refusal('entry-missing'))
})

type Prepared = { readonly person: TestCustomer; readonly address: number; readonly refusal: number }
type Act = (session: Session, prepared: Prepared) => { readonly change: number }

const ACTS: readonly (readonly [string, Act])[] = [
  ['customers:moved', (session, { person }) => markMoved(session, { id: person.id, on: TODAY })],
  [
    'customers:quiet',
    (session, { person }) => leaveInPeace(session, { id: person.id, until: TOMORROW, why: 'ご入院' }),
  ],
  ['refusals:add', (session, { person }) => addRefused(session, { ...asked, customer: person.id, channel: 'line' })],
  ['refusals:withdraw', (session, { refusal }) => withdraw(session, { key: refusal, on: TODAY })],
  ['addresses:mark', (session, { address }) => markMail(session, { key: address, mark: 'returned', on: TODAY })],
  ['customers:trash', (session, { person }) => trashCustomer(session, person.id)],
]

test.each(ACTS)('%s is one change, which is taken back whole and again brought back', (_call, act) => {
  const shop = openTestDb('2026-11-20')
  const person = aCustomer(shop.session)
  const prepared = {
    person,
    address: cardOf(shop.session, person).fields.addresses[0]?.key ?? 0,
    refusal: addRefused(shop.session, { ...asked, customer: person.id }).key,
  }
  expectTakenBack(shop, person, () => act(shop.session, prepared))
})
