import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NeedTyped } from '#domain/voices/need.ts'
import { judgingWords, likeness, type SpecialRequestTyped } from '#domain/voices/special-request.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { trashCustomer } from '#main/service/trash.ts'
import {
  editNeed,
  editSpecialRequest,
  likeCases,
  needsFound,
  needsOf,
  recordNeed,
  recordSpecialRequest,
  removeNeed,
  removeSpecialRequest,
  specialRequestsOf,
} from '#main/service/wishes.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectTakenBack } from '../../support/rows.ts'

const TODAY = day('2026-11-20')
const NEED: NeedTyped = {
  day: TODAY,
  request: '玄関の掃除',
  wish: '掃除のことを考えずに暮らしたい',
  proposal: '月2回のおまかせ',
}
const ASKED: SpecialRequestTyped = { day: day('2026-11-18'), text: '営業時間のあとに来てほしい', decided: null }

const need = (session: Session, { id }: TestCustomer, some: Partial<NeedTyped> = {}) =>
  recordNeed(session, { ...NEED, ...some, customer: id })
const ask = (session: Session, { id }: TestCustomer, some: Partial<SpecialRequestTyped> = {}) =>
  recordSpecialRequest(session, { ...ASKED, ...some, customer: id })
const found = (session: Session, text: string) =>
  needsFound(session, { text, offset: 0, limit: 50 }).found.map(({ need: each }) => each.request)

describe('P44 the request is not the wish', () => {
  test('one note has three headings, is corrected and taken back, and is never empty', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    expectTakenBack(shop, person, () => need(session, person))
    const key = needsOf(session, { customer: person.id })[0]?.key ?? 0
    expect(needsOf(session, { customer: person.id })).toEqual([{ ...NEED, key }])
    expectTakenBack(shop, person, () => editNeed(session, { ...NEED, wish: '', key }))
    expect(refusalOf(() => editNeed(session, { day: TODAY, request: ' ', wish: '', proposal: '\n', key }))).toBe(
      'nothing-to-do',
    )
    expect(refusalOf(() => need(session, person, { day: day('2026-11-21') }))).toBe('day-ahead day')
    expectTakenBack(shop, person, () => removeNeed(session, { key }))
    expect(refusalOf(() => removeNeed(session, { key }))).toBe('entry-missing')
  })

  test('P45 who fits a new service is found by any word of the three, however it is written, among those who are there', () => {
    const { session } = openTestDb(TODAY)
    const [hanako, haru, gone] = [aCustomer(session), aCustomer(session), aCustomer(session)]
    need(session, hanako, { request: '庭の手入れ', wish: '', proposal: 'ガーデニングの講習' })
    need(session, haru, { request: '送り迎え', wish: '庭でお茶を飲みたい', proposal: '' })
    need(session, gone, { request: '庭のこと', wish: '', proposal: '' })
    trashCustomer(session, gone.id)
    expect(found(session, '庭')).toEqual(['送り迎え', '庭の手入れ'])
    expect(found(session, '庭　がーでにんぐ')).toEqual(['庭の手入れ'])
    expect(found(session, 'ｶﾞｰﾃﾞﾆﾝｸﾞ')).toEqual(['庭の手入れ'])
    expect(found(session, 'プール')).toEqual([])
    expect(needsFound(session, { text: '', offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      found: [{ customer: hanako.id }],
    })
  })
})

describe('P8 a special request', () => {
  test('is accepted or refused with its reason, and both can be taken back', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    expectTakenBack(shop, person, () => ask(session, person))
    const key = specialRequestsOf(session, { customer: person.id })[0]?.key ?? 0
    const decided = { as: 'refused', on: TODAY, why: '夜は一人のため' } as const
    expectTakenBack(shop, person, () => editSpecialRequest(session, { ...ASKED, decided, key }))
    expect(specialRequestsOf(session, { customer: person.id })).toEqual([{ ...ASKED, decided, key }])
    const on = (when: string) => () =>
      editSpecialRequest(session, { ...ASKED, decided: { ...decided, on: day(when) }, key })
    expect(refusalOf(on('2026-11-17'))).toBe('days-out-of-order decided')
    expect(refusalOf(on('2026-11-21'))).toBe('day-ahead decided')
    expectTakenBack(shop, person, () => removeSpecialRequest(session, { key }))
  })

  test('is shown what was decided of its like, whoever asked, and nothing that was not decided', () => {
    const { session } = openTestDb(TODAY)
    const [hanako, haru, gone] = [
      aCustomer(session, { familyName: '髙﨑' }),
      aCustomer(session, { familyName: '𠮷野' }),
      aCustomer(session),
    ]
    const refused = { as: 'refused', on: TODAY, why: '夜は一人のため' } as const
    ask(session, hanako, { decided: refused })
    ask(session, haru, { text: '営業時間のあとに来てほしいとのこと' })
    ask(session, gone, { decided: refused })
    ask(session, haru, { text: '犬を連れて来たい', decided: { ...refused, as: 'accepted' } })
    trashCustomer(session, gone.id)
    const like = likeCases(session, { text: '営業時間の後に来店したい', except: null })
    expect(like).toMatchObject([{ name: '髙﨑 花子', request: { decided: refused } }])
    expect(likeCases(session, { text: '領収書の宛名', except: null })).toEqual([])
  })

  test('stays with whoever keeps the card of two', () => {
    const { session } = openTestDb(TODAY)
    const [one, other] = [aCustomer(session), aCustomer(session, { phone: '027-000-0009' })]
    ask(session, other)
    need(session, other)
    mergeCustomers(session, { keep: one.id, other: other.id, choices: {} })
    expect(specialRequestsOf(session, { customer: one.id })).toHaveLength(1)
    expect(needsOf(session, { customer: one.id })).toHaveLength(1)
  })
})

test('two texts are as alike as each other, a text is most like itself, and nothing is alike to nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('営', '業', '時', '間', '犬', ' ') }), fc.string(), (one, other) => {
      const score = likeness(one, other)
      expect(score).toBe(likeness(other, one))
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect([0, 1]).toContain(likeness(one, one))
    }),
  )
  expect(likeness('', '')).toBe(0)
})

test('P8 words that judge a person are told, and words that tell what happened are not', () => {
  expect(judgingWords('わがままで、しつこい方。わがまま')).toEqual(['わがまま', 'しつこい'])
  expect(judgingWords('3回お電話があり、値引きをご希望')).toEqual([])
})
