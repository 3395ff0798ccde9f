import { describe, expect, test } from 'vitest'
import type { BenefitTyped } from '#domain/benefits/benefit.ts'
import type { StampSettings } from '#domain/benefits/stamps.ts'
import { benefitByCode, benefitsOf, editBenefit, giveBenefit, noteUse, removeBenefit } from '#main/service/benefits.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { recordSale } from '#main/service/sales.ts'
import { markStamps, saveStampSettings, stampSettings, unmarkStamps } from '#main/service/stamps.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything, expectTakenBack } from '../../support/rows.ts'

const TODAY = day('2026-11-24')
const COUPON: BenefitTyped = {
  kind: 'coupon',
  what: '500円引き',
  code: 'K-12',
  givenOn: day('2026-11-01'),
  useUntil: day('2026-11-30'),
  why: 'お誕生日',
  complaint: null,
}
const VISIT = { day: TODAY, status: 'done', charge: 'paid', amount: 4_800, item: 'カット' } as const
const STAMPS: StampSettings = { isKept: true, since: day('2026-04-01'), perReward: 3, reward: 'トリートメント' }

const give = (session: Session, { id }: TestCustomer, some: Partial<BenefitTyped> = {}) =>
  giveBenefit(session, { ...COUPON, ...some, customer: id })
const use = (key: number, on: typeof TODAY | null = TODAY, evenExpired = false) => ({ key, on, evenExpired })
const openOn = (session: Session, person: TestCustomer) => cardOf(session, person).benefits.map(({ key }) => key)

function aComplaint(session: Session, customer: number): number {
  return write(session, 'test', (db) =>
    db.insert("INSERT INTO complaints (customer, received_on, received) VALUES (?, '2026-11-20', '')", [customer]),
  )
}

describe('差し上げた特典', () => {
  test('what was given stands on the card until it is used, with its last day and its number', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    expectTakenBack(shop, person, () => give(session, person))
    const { key } = cardOf(session, person).benefits[0] ?? { key: 0 }
    expect(cardOf(session, person).benefits).toEqual([{ ...COUPON, key, usedOn: null }])
    expectTakenBack(shop, person, () => noteUse(session, use(key)))
    expect(openOn(session, person)).toEqual([])
    expect(benefitsOf(session, { customer: person.id }).benefits).toEqual([{ ...COUPON, key, usedOn: TODAY }])
  })

  test('a use that was entered in error is taken back, and put right what was typed', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    const { key } = give(session, person)
    expect(refusalOf(() => noteUse(session, use(key, null)))).toBe('nothing-to-do')
    noteUse(session, use(key))
    expectTakenBack(shop, person, () => noteUse(session, use(key, null)))
    expectTakenBack(shop, person, () => editBenefit(session, { ...COUPON, what: '1,000円引き', kind: 'gift', key }))
    expect(cardOf(session, person).benefits[0]).toMatchObject({ what: '1,000円引き', kind: 'gift', code: 'K-12' })
    expectTakenBack(shop, person, () => removeBenefit(session, { key }))
    expect(refusalOf(() => removeBenefit(session, { key }))).toBe('entry-missing')
  })

  test('days that do not go together are refused, each with its field, and nothing is kept', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = give(session, person)
    const before = everything(session)
    const edit = (some: Partial<BenefitTyped>) => () => editBenefit(session, { ...COUPON, ...some, key })
    expect(refusalOf(() => give(session, person, { givenOn: day('2026-11-25') }))).toBe('day-ahead givenOn')
    expect(refusalOf(edit({ givenOn: day('2026-11-25') }))).toBe('day-ahead givenOn')
    expect(refusalOf(edit({ useUntil: day('2026-10-31') }))).toBe('benefit-days useUntil')
    expect(refusalOf(() => noteUse(session, use(key, day('2026-10-31'))))).toBe('benefit-days on')
    expect(refusalOf(() => noteUse(session, use(key, day('2026-11-25'))))).toBe('day-ahead on')
    expect(everything(session)).toEqual(before)
  })

  test('one that makes good a complaint belongs to whoever complained', () => {
    const { session } = openTestDb(TODAY)
    const [person, other] = [aCustomer(session), aCustomer(session)]
    const complaint = aComplaint(session, person.key)
    expect(refusalOf(() => give(session, other, { complaint }))).toBe('entry-missing complaint')
    give(session, person, { complaint, kind: 'apology' })
    expect(cardOf(session, person).benefits[0]).toMatchObject({ complaint, kind: 'apology' })
  })

  test('a number is one coupon of the shop, however it is typed, and leads to whose it is', () => {
    const { session } = openTestDb(TODAY)
    const [person, other] = [aCustomer(session, { familyName: '𠮷野', givenName: '' }), aCustomer(session)]
    const { key } = give(session, person, { code: 'ｋ－１２' })
    expect(refusalOf(() => give(session, other, { code: 'k-12' }))).toBe('benefit-code-taken code')
    editBenefit(session, { ...COUPON, code: 'K-12', key })
    expect(benefitByCode(session, { code: 'Ｋ-12' }).found).toMatchObject({ customer: person.id, name: '𠮷野' })
    expect(benefitByCode(session, { code: 'K-13' })).toEqual({ found: null })
    give(session, other, { code: '' })
    give(session, other, { code: '' })
    trashCustomer(session, person.id)
    expect(benefitByCode(session, { code: 'K-12' })).toEqual({ found: null })
    expect(refusalOf(() => give(session, other))).toBe('benefit-code-taken code')
  })
})

describe('at a visit', () => {
  test('what is used at a visit is one change with it, and one undo takes both back', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    const { key } = give(session, person)
    const uses = [{ key, evenExpired: false }]
    expectTakenBack(shop, person, () => recordSale(session, { ...VISIT, customer: person.id, uses }))
    expect(openOn(session, person)).toEqual([])
  })

  test('a coupon over its last day is said, and counts with the word of the owner; nothing is kept before', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = give(session, person, { useUntil: day('2026-11-23') })
    const before = everything(session)
    const visit =
      (evenExpired: boolean, on = TODAY) =>
      () =>
        recordSale(session, { ...VISIT, day: on, customer: person.id, uses: [{ key, evenExpired }] })
    expect(refusalOf(visit(false))).toBe('benefit-expired')
    expect(everything(session)).toEqual(before)
    // The visit of yesterday was within it.
    const { change } = visit(false, day('2026-11-23'))()
    undoChange(session, { change })
    visit(true)()
    expect(benefitsOf(session, { customer: person.id }).benefits[0]).toMatchObject({ usedOn: TODAY })
  })

  test('an appointment to come uses nothing yet, and no benefit twice in one visit', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = give(session, person)
    const uses = [{ key, evenExpired: false }]
    const booked = { ...VISIT, day: day('2026-11-25'), status: 'booked', amount: null } as const
    expect(refusalOf(() => recordSale(session, { ...booked, customer: person.id, uses }))).toBe('day-ahead day')
    const twice = { ...VISIT, customer: person.id, uses: [...uses, ...uses] }
    expect(refusalOf(() => recordSale(session, twice))).toBe('benefit-used')
    expect(cardOf(session, person)).toMatchObject({ benefits: [{ key }], figures: { visits: 0 } })
  })
})

describe('スタンプ', () => {
  test('are kept where the shop says so, from the day on that it says', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    for (const on of ['2026-03-31', '2026-04-01', '2026-11-01']) aSale(session, person.key, on)
    expect(cardOf(session, person).stamps).toBeNull()
    expect(stampSettings(session)).toMatchObject({ isKept: false, since: TODAY })
    expect(refusalOf(() => saveStampSettings(session, { ...STAMPS, since: day('2026-11-25') }))).toBe('day-ahead since')
    saveStampSettings(session, STAMPS)
    expect(stampSettings(session)).toEqual(STAMPS)
    expect(cardOf(session, person).stamps).toEqual({ count: 2, perReward: 3, toGo: 1, reward: 'トリートメント' })
    saveStampSettings(session, { ...STAMPS, isKept: false })
    expect(cardOf(session, person).stamps).toBeNull()
  })

  test('a reward takes its stamps and gives them back when it is taken off, whatever day it came to stand on', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    saveStampSettings(session, STAMPS)
    const reward = { kind: 'reward', what: 'トリートメント', code: '' } as const
    expect(refusalOf(() => give(session, person, reward))).toBe('stamps-too-few kind')
    markStamps(session, { customer: person.id, day: day('2026-11-01'), count: 4, why: '紙のカードから' })
    expectTakenBack(shop, person, () => give(session, person, reward))
    const { key } = cardOf(session, person).benefits[0] ?? { key: 0 }
    expect(cardOf(session, person).stamps).toMatchObject({ count: 1, toGo: 2 })
    expectTakenBack(shop, person, () => {
      return editBenefit(session, { ...COUPON, code: '', kind: 'gift', givenOn: day('2026-11-10'), key })
    })
    expect(cardOf(session, person).benefits[0]).toMatchObject({ kind: 'reward', givenOn: day('2026-11-10') })
    expectTakenBack(shop, person, () => removeBenefit(session, { key }))
    expect(cardOf(session, person).stamps).toMatchObject({ count: 4, toGo: 0 })
  })

  test('what was put on by hand is taken off again, what a reward took goes with its reward alone', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    saveStampSettings(session, STAMPS)
    const mark = { customer: person.id, day: TODAY, count: 5, why: '紙のカードから' }
    expect(refusalOf(() => markStamps(session, { ...mark, day: day('2026-11-25') }))).toBe('day-ahead day')
    const { key } = markStamps(session, mark)
    give(session, person, { kind: 'reward', code: '' })
    const { marks } = benefitsOf(session, { customer: person.id })
    expect(marks.map(({ count, isReward }) => [count, isReward])).toEqual([
      [5, false],
      [-3, true],
    ])
    expect(refusalOf(() => unmarkStamps(session, { key: marks[1]?.key ?? 0 }))).toBe('entry-missing')
    expectTakenBack(shop, person, () => unmarkStamps(session, { key }))
  })

  test('of two cards put together the stamps are one sum, and a day on both is one visit', () => {
    const { session } = openTestDb(TODAY)
    const [keep, other] = [aCustomer(session), aCustomer(session)]
    saveStampSettings(session, { ...STAMPS, perReward: 10 })
    for (const person of [keep, other]) aSale(session, person.key, '2026-11-01')
    markStamps(session, { customer: keep.id, day: TODAY, count: 2, why: '紙のカードから' })
    markStamps(session, { customer: other.id, day: TODAY, count: 3, why: '紙のカードから' })
    give(session, other)
    mergeCustomers(session, { keep: keep.id, other: other.id, choices: {} })
    expect(cardOf(session, keep)).toMatchObject({ stamps: { count: 6 }, benefits: [{ code: 'K-12' }] })
  })
})
