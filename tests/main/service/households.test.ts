import { describe, expect, test } from 'vitest'
import type { Id, NewCustomer } from '#domain/people/customer.ts'
import { cardOf } from '#main/service/card.ts'
import { atHomeOf, lookForFamilies } from '#main/service/families.ts'
import { formHousehold, keepApart, leaveFamily, moveFamily, saveHousehold } from '#main/service/households.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { runThrough } from '#main/service/run-through.ts'
import { markMoved } from '#main/service/states.ts'
import { restoreFromTrash, trashCustomer } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, AN_ADDRESS, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectBackAndForth } from '../../support/rows.ts'

const ELSEWHERE = { ...AN_ADDRESS, street: '9-9-9' }

function one(session: Session, givenName: string, some: Partial<NewCustomer> = {}): TestCustomer {
  return aCustomer(session, { givenName, phone: '', ...some })
}

/** 花子 and 誠 at one address, and 𠮷野 乃 at another. */
function aTown(): { shop: TestDb; session: Session; hanako: TestCustomer; makoto: TestCustomer; nono: TestCustomer } {
  const shop = openTestDb()
  const { session } = shop
  const hanako = one(session, '花子')
  const makoto = one(session, '誠', { address: { ...AN_ADDRESS, street: '１丁目２番３号', postalCode: '' } })
  const nono = one(session, '乃', { familyName: '𠮷野', address: ELSEWHERE })
  return { shop, session, hanako, makoto, nono }
}

function form(session: Session, ...people: readonly { readonly id: Id }[]): { readonly change: number } {
  return formHousehold(session, { together: people.map(({ id }) => id), apart: [] })
}

const given = (people: readonly { readonly givenName: string }[] | undefined) => people?.map((each) => each.givenName)
const asked = (session: Session, { id }: { readonly id: Id }) => given(atHomeOf(session, { id }).asked?.people)
const members = (session: Session, { id }: { readonly id: Id }) => given(atHomeOf(session, { id }).household?.members)
const inAll = (session: Session) => runThrough(lookForFamilies(session))
const householdRows = ({ db }: Session) => db.many(query<{ key: number }>('SELECT key FROM households', ['key']))

function moveTo(session: Session, person: TestCustomer, street: string): void {
  const [address] = cardOf(session, person).fields.addresses
  if (address !== undefined) edited(session, person, { addresses: [{ ...address, street }] })
}

describe('people at one address', () => {
  test('are asked about on the card of each and in the list of all, and form nothing by themselves', () => {
    const { session, hanako, makoto, nono } = aTown()
    expect(asked(session, hanako)).toEqual(['花子', '誠'])
    expect(asked(session, makoto)).toEqual(['花子', '誠'])
    expect(asked(session, nono)).toBeUndefined()
    const { total, families } = inAll(session)
    expect(total).toBe(1)
    expect(families).toMatchObject([{ isOneName: true, home: '〒370-0001 群馬県高崎市中尾町1-2-3' }])
    expect(householdRows(session)).toEqual([])
  })

  test('are asked about as soon as an address is made equal to another’s, whatever they are called', () => {
    const { session, nono } = aTown()
    moveTo(session, nono, '1-2-3')
    expect(asked(session, nono)).toEqual(['花子', '誠', '乃'])
    expect(inAll(session).families[0]?.isOneName).toBe(false)
  })

  test.each([
    ['a company', { kind: 'organisation', company: '髙﨑商店' }],
    ['somebody of another room', { address: { ...AN_ADDRESS, building: 'さくらハイツ203' } }],
    ['somebody without an address', { address: null }],
    ['somebody of whom the town alone is known', { address: { ...AN_ADDRESS, street: '' } }],
  ] as const)('are not %s', (_who, some) => {
    const { session } = aTown()
    expect(asked(session, one(session, '他', some))).toBeUndefined()
    expect(inAll(session).total).toBe(1)
  })

  test('are asked about no more where one died, moved, or went to the trash', () => {
    const { session, hanako, makoto } = aTown()
    markMoved(session, { id: makoto.id, on: session.today() })
    expect(asked(session, hanako)).toBeUndefined()
    markMoved(session, { id: makoto.id, on: null })
    trashCustomer(session, makoto.id)
    expect(asked(session, hanako)).toBeUndefined()
    expect(inAll(session).total).toBe(0)
  })
})

describe('はい', () => {
  test('makes them one household, the first of them written to, and takes the question away', () => {
    const { session, hanako, makoto } = aTown()
    expectBackAndForth(session, () => form(session, makoto, hanako))
    expect(members(session, hanako)).toEqual(['誠', '花子'])
    expect(asked(session, hanako)).toBeUndefined()
    expect(inAll(session).total).toBe(0)
    expect(refusalOf(() => form(session, hanako, makoto))).toBe('nothing-to-do')
  })

  test('takes one more into the household there is, and parts who was left out of it', () => {
    const { session, hanako, makoto } = aTown()
    form(session, hanako, makoto)
    const haru = one(session, '春')
    const lodger = one(session, '学', { familyName: '辻' })
    expect(asked(session, haru)).toEqual(['花子', '誠', '春', '学'])
    expectBackAndForth(session, () =>
      formHousehold(session, { together: [haru.id, hanako.id, makoto.id], apart: [lodger.id] }),
    )
    expect(members(session, haru)).toEqual(['花子', '誠', '春'])
    expect(asked(session, lodger)).toBeUndefined()
    expect(householdRows(session)).toHaveLength(1)
  })

  test('holds although they were told apart before', () => {
    const { session, hanako, makoto } = aTown()
    keepApart(session, { people: [hanako.id, makoto.id] })
    form(session, hanako, makoto)
    leaveFamily(session, makoto)
    expect(asked(session, hanako)).toBeUndefined()
    form(session, hanako, makoto)
    trashCustomer(session, makoto.id)
    expect(members(session, hanako)).toBeUndefined()
    restoreFromTrash(session, { id: makoto.id })
    expect(members(session, hanako)).toEqual(['花子', '誠'])
  })
})

test('別々のご家族 is remembered, and taken back', () => {
  const { session, hanako, makoto } = aTown()
  expectBackAndForth(session, () => keepApart(session, { people: [makoto.id, hanako.id] }))
  expect(asked(session, hanako)).toBeUndefined()
  expect(inAll(session).total).toBe(0)
})

test('of one person with two cards, neither a household is made nor two that are apart', () => {
  const { session, hanako, makoto, nono } = aTown()
  mergeCustomers(session, { keep: hanako.id, other: nono.id, choices: {} })
  expect(refusalOf(() => form(session, hanako, nono))).toBe('nothing-to-do')
  expect(refusalOf(() => keepApart(session, { people: [nono.id, hanako.id] }))).toBe('nothing-to-do')
  formHousehold(session, { together: [hanako.id, makoto.id], apart: [nono.id] })
  expect(members(session, nono)).toEqual(['花子', '誠'])
})

describe('a household', () => {
  test('has a name, an order and a card for each if the owner says so', () => {
    const { session, hanako, makoto } = aTown()
    form(session, hanako, makoto)
    const { household } = atHomeOf(session, hanako)
    const id = household?.id ?? hanako.id
    expect(household).toMatchObject({ name: '', cardEach: false })
    const typed = { id, name: '髙﨑本家', cardEach: true, order: [makoto.id, hanako.id] }
    expectBackAndForth(session, () => saveHousehold(session, typed))
    expect(atHomeOf(session, hanako).household).toMatchObject({ name: '髙﨑本家', cardEach: true })
    expect(members(session, hanako)).toEqual(['誠', '花子'])
  })

  test('is not written over where others live there by now', () => {
    const { session, hanako, makoto } = aTown()
    form(session, hanako, makoto)
    const id = atHomeOf(session, hanako).household?.id ?? hanako.id
    form(session, hanako, one(session, '春'))
    const typed = { id, name: '', cardEach: true, order: [makoto.id, hanako.id] }
    expect(refusalOf(() => saveHousehold(session, typed))).toBe('changed-meanwhile')
    expect(refusalOf(() => saveHousehold(session, { ...typed, id: hanako.id }))).toBe('entry-missing')
  })

  test('of two ends when one leaves it, and is not asked about again', () => {
    const { session, hanako, makoto } = aTown()
    form(session, hanako, makoto)
    expectBackAndForth(session, () => leaveFamily(session, makoto))
    expect(members(session, hanako)).toBeUndefined()
    expect(householdRows(session)).toEqual([])
    expect(asked(session, hanako)).toBeUndefined()
    expect(refusalOf(() => leaveFamily(session, makoto))).toBe('nothing-to-do')
  })

  test('of three goes on without the one who left', () => {
    const { session, hanako, makoto } = aTown()
    const haru = one(session, '春')
    form(session, hanako, makoto, haru)
    leaveFamily(session, hanako)
    expect(members(session, haru)).toEqual(['誠', '春'])
  })
})

describe('moving', () => {
  const strayed = (session: Session, { id }: { readonly id: Id }) => atHomeOf(session, { id }).strayed

  test('of one is asked about on that one’s card: alone, or all of the family', () => {
    const { session, hanako, makoto } = aTown()
    form(session, hanako, makoto)
    expect(strayed(session, makoto)).toBeNull()
    markMoved(session, { id: makoto.id, on: day('2026-11-01') })
    expect([strayed(session, makoto), strayed(session, hanako)]).toEqual(['moved', null])
    expectBackAndForth(session, () => moveFamily(session, makoto))
    expect(cardOf(session, hanako).states.movedOn).toBe('2026-11-01')
    expect(strayed(session, makoto)).toBeNull()
  })

  test('alone splits the household, and is no reason to keep them apart later', () => {
    const { session, hanako, makoto } = aTown()
    form(session, hanako, makoto)
    markMoved(session, { id: makoto.id, on: day('2026-11-01') })
    expectBackAndForth(session, () => leaveFamily(session, makoto))
    expect(members(session, hanako)).toBeUndefined()
    markMoved(session, { id: makoto.id, on: null })
    expect(asked(session, makoto)).toEqual(['花子', '誠'])
  })

  test('to a new address is asked about on the card that was changed last, and taken over by all', () => {
    const { session, hanako, makoto } = aTown()
    form(session, hanako, makoto)
    markMoved(session, { id: hanako.id, on: day('2026-11-01') })
    moveTo(session, makoto, '5-5-5')
    expect([strayed(session, makoto), strayed(session, hanako)]).toEqual(['address', 'moved'])
    expectBackAndForth(session, () => moveFamily(session, makoto))
    const { fields, states } = cardOf(session, hanako)
    expect(fields.addresses[0]).toMatchObject({ street: '5-5-5', postalCode: '' })
    expect(states.movedOn).toBeNull()
    expect([strayed(session, makoto), strayed(session, hanako)]).toEqual([null, null])
  })

  test('together leaves the second address of each, and who is dead, as they were', () => {
    const { session, hanako, makoto } = aTown()
    const { fields } = cardOf(session, hanako)
    const work = { ...ELSEWHERE, key: null, kind: 'work' as const }
    edited(session, hanako, { addresses: [...fields.addresses, work] })
    form(session, hanako, makoto)
    moveTo(session, makoto, '5-5-5')
    moveFamily(session, makoto)
    const streets = cardOf(session, hanako).fields.addresses.map(({ street }) => street)
    expect(streets).toEqual(['5-5-5', '9-9-9'])
  })
})
