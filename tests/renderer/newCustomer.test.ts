import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import { begunDraft, blankDraft, draftSchema, type Draft } from '../../renderer/lib/newCustomer.ts'
import { draftOf, senderSchema } from '../../renderer/screens/letters/senderDraft.ts'

const draft = (change: Partial<Draft>): Draft => ({ ...blankDraft('first-timer'), familyName: '髙﨑', ...change })

const failsAt = (input: Draft) =>
  v.safeParse(draftSchema, input).issues?.map((issue) => issue.path?.map((step) => step.key).join('.'))

describe('a new customer’s draft', () => {
  test('with a name alone is sent as one without number and address', () => {
    expect(v.parse(draftSchema, draft({}))).toMatchObject({
      familyName: '髙﨑',
      number: null,
      address: null,
      birthday: null,
    })
  })
  test('keeps a name as it was typed', () => {
    expect(v.parse(draftSchema, draft({ familyName: '𠮷野', givenName: '<b>花子</b>' }))).toMatchObject({
      familyName: '𠮷野',
      givenName: '<b>花子</b>',
    })
  })
  test.each(['〒155-0031', '１５５－００３１', '155ー0031', ' 1550031 '])('reads the postal code %s', (postalCode) => {
    const address = { ...blankDraft('').address, postalCode }
    expect(v.parse(draftSchema, draft({ address })).address?.postalCode).toBe('1550031')
  })
  test('names the field that is wrong', () => {
    expect(failsAt({ ...draft({}), known: '' })).toEqual(['known'])
    expect(failsAt(draft({ address: { ...blankDraft('').address, postalCode: '155' } }))).toEqual([
      'address.postalCode',
    ])
    expect(failsAt(draft({ familyName: '髙'.repeat(101) }))).toEqual(['familyName'])
  })
})

describe('a name that came up at the counter', () => {
  test.each([
    ['髙﨑 花子', '髙﨑', '花子', ''],
    ['髙﨑　花子', '髙﨑', '花子', ''],
    [' 𠮷野 ', '𠮷野', '', ''],
    ['たかさき はなこ', 'たかさき', 'はなこ', 'たかさき'],
    ['Anna Maria Rossi', 'Anna', 'Maria Rossi', ''],
  ])('%s becomes its two parts, and kana their own furigana', (name, familyName, givenName, familyKana) => {
    expect(begunDraft({ name, caught: [], visit: null })).toMatchObject({
      familyName,
      givenName,
      familyKana,
      known: '',
    })
  })

  test('brings the furigana as which each of its parts was typed', () => {
    const caught = [
      { text: '森', kana: 'もり' },
      { text: '森', kana: 'しん' },
      { text: '子', kana: 'こ' },
    ]
    expect(begunDraft({ name: '森 花', caught: caught.slice(0, 1), visit: null })).toMatchObject({
      familyKana: 'もり',
      givenKana: '',
    })
    expect(begunDraft({ name: '森子', caught: caught.slice(1), visit: null })).toMatchObject({ familyKana: 'しんこ' })
  })

  test('keeps the visit it came up with', () => {
    const visit = { day: '2026-11-20' as Day, item: '仏花', amount: null }
    const begun = { ...begunDraft({ name: '髙﨑', caught: [], visit }), known: 'first-timer' as const }
    expect(v.parse(draftSchema, begun).visit).toEqual(visit)
  })
})

test('a birthday is read as people write it, and refused where it is none', () => {
  expect(v.parse(draftSchema, draft({ birthday: 'S45.4.1' })).birthday).toBe('1970-04-01')
  expect(failsAt(draft({ birthday: '4月31日' }))).toEqual(['birthday'])
})

describe('a sender’s draft', () => {
  test('begins with the name of the shop', () => expect(draftOf(null, 'ひなたぼっこ').shopName).toBe('ひなたぼっこ'))
  test('comes back as it was saved', () => {
    const sender = v.parse(senderSchema, { ...draftOf(null, 'ひなたぼっこ'), personName: '日向 陽子' })
    expect(sender.names).toEqual(['ひなたぼっこ', '日向 陽子'])
    expect(v.parse(senderSchema, draftOf(sender, ''))).toEqual(sender)
  })
})
