import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import { isOneSlipApart } from '#domain/people/duplicates/near.ts'
import { LIKELY_FROM, type Likeness, SAME_REASONS } from '#domain/people/duplicates/reasons.ts'
import { likenessOf } from '#domain/people/duplicates/score.ts'
import { type Comparable, signsOf } from '#domain/people/duplicates/signs.ts'
import { doubledPeople } from '../../../support/doubled-people.ts'

const MOBILE = { number: '090-0000-1234' }
const AT_HOME = { number: '027-000-1234' }
const HOME = { city: '高崎市中尾町', street: '1-2-3', building: '' }
const ELSEWHERE = { city: '金沢市広坂', street: '4-5', building: '' }

function someone(some: Partial<Comparable> = {}): Comparable {
  return {
    kind: 'person',
    familyName: '髙﨑',
    givenName: '花子',
    familyKana: 'タカサキ',
    givenKana: 'ハナコ',
    company: '',
    companyKana: '',
    birthday: null,
    emails: [],
    phones: [AT_HOME],
    addresses: [HOME],
    ...some,
  }
}

function likeness(one: Partial<Comparable>, other: Partial<Comparable>): Likeness | null {
  return likenessOf(signsOf(someone(one)), signsOf(someone(other)))
}

const born = (day: string): { readonly birthday: Birthday } => ({ birthday: day as Birthday })
const noKana = { familyKana: '', givenKana: '' }

describe('two cards that are likely one person’s', () => {
  test.each<[string, Partial<Comparable>, Partial<Comparable>, readonly string[]]>([
    ['written alike', {}, {}, ['same-name', 'same-phone', 'same-address']],
    ['髙﨑 and 高崎', noKana, { familyName: '高崎', ...noKana }, ['variant-name', 'same-phone', 'same-address']],
    [
      '𠮷野 and 吉野',
      { familyName: '𠮷野', ...noKana },
      { familyName: '吉野', ...noKana, phones: [] },
      ['variant-name', 'same-address'],
    ],
    [
      'a card in kana alone',
      {},
      { familyName: '', givenName: '', phones: [MOBILE, AT_HOME] },
      ['same-kana', 'same-phone', 'same-address'],
    ],
    [
      'kana typed where the name goes',
      {},
      { familyName: 'たかさき', givenName: 'はなこ', ...noKana, addresses: [] },
      ['same-kana', 'same-phone'],
    ],
    [
      '裕子 and 祐子, read alike',
      { givenName: '裕子', givenKana: 'ユウコ' },
      { givenName: '祐子', givenKana: 'ゆうこ' },
      ['same-kana', 'same-phone', 'same-address'],
    ],
    [
      '名 before 姓',
      noKana,
      { familyName: '花子', givenName: '髙﨑', ...noKana },
      ['swapped-name', 'same-phone', 'same-address'],
    ],
    [
      'moved, with the same telephone',
      { phones: [MOBILE] },
      { phones: [MOBILE], addresses: [ELSEWHERE] },
      ['same-name', 'same-phone', 'different-address'],
    ],
    [
      'married, with the same mobile',
      { phones: [MOBILE] },
      { familyName: '森', familyKana: 'モリ', phones: [MOBILE], addresses: [ELSEWHERE] },
      ['same-given', 'same-phone', 'different-address'],
    ],
    [
      'a company with and without its form',
      { kind: 'organisation', company: '㈱みどり歯科' },
      { kind: 'organisation', company: '株式会社　みどり歯科', addresses: [] },
      ['variant-name', 'same-phone'],
    ],
  ])('%s', (_, one, other, reasons) => {
    const found = likeness(one, other)
    expect(found?.reasons).toEqual(reasons)
    expect(found?.score).toBeGreaterThanOrEqual(LIKELY_FROM)
  })
})

describe('two cards that are not', () => {
  test.each<[string, Partial<Comparable>, Partial<Comparable>]>([
    ['a family at one address with one telephone', {}, { givenName: '太郎', givenKana: 'タロウ' }],
    ['a family without readings', noKana, { givenName: '太郎', ...noKana }],
    [
      'twins',
      { givenName: '真由美', givenKana: 'マユミ', ...born('1990-04-01') },
      { givenName: '真由子', givenKana: 'マユコ', ...born('1990-04-01') },
    ],
    [
      'twins without readings',
      { givenName: '真由美', ...noKana, ...born('1990-04-01') },
      { givenName: '真由子', ...noKana, ...born('1990-04-01') },
    ],
    [
      'father and son of like names',
      { givenName: '健一', givenKana: 'ケンイチ' },
      { givenName: '健', givenKana: 'ケン' },
    ],
    ['father and son without readings', { givenName: '健一', ...noKana }, { givenName: '健二', ...noKana }],
    ['mother and daughter of one name, born in other years', born('1950-04-01'), born('1985-11-30')],
    ['同姓同名 in two towns', {}, { phones: [MOBILE], addresses: [ELSEWHERE] }],
    [
      '同姓同名 in two rooms of one house',
      { phones: [], addresses: [{ ...HOME, building: 'メゾン101' }] },
      { phones: [], addresses: [{ ...HOME, building: 'メゾン302' }] },
    ],
    ['同姓同名, of whom nothing more is known', {}, { phones: [], addresses: [] }],
    [
      'two of one company',
      { kind: 'organisation', company: 'みどり歯科' },
      { kind: 'organisation', company: 'みどり歯科', familyName: '森', givenName: '実' },
    ],
  ])('%s', (_, one, other) => {
    expect(likeness(one, other)?.score ?? 0).toBeLessThan(LIKELY_FROM)
  })

  test('a birthday in which one part was mistyped says little', () => {
    expect(likeness(born('1950-04-01'), born('1950-04-07'))?.score).toBeGreaterThanOrEqual(LIKELY_FROM)
  })
})

describe('every likeness', () => {
  const { people, planted } = doubledPeople(5)
  const at = (place: number) => signsOf(people[place] ?? someone())
  const anyone = fc.nat(people.length - 1)
  const anyTwo = fc.oneof(
    fc.constantFrom(...planted).map(({ one, other }) => [at(one), at(other)] as const),
    fc.tuple(anyone, anyone).map(([one, other]) => [at(one), at(other)] as const),
  )

  test('is the same from either side, and says its reasons in their order', () => {
    fc.assert(
      fc.property(anyTwo, ([one, other]) => {
        const found = likenessOf(one, other)
        expect(likenessOf(other, one)).toEqual(found)
        const places = (found?.reasons ?? []).map((reason) => SAME_REASONS.indexOf(reason))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('one slip of the hand', () => {
  test.each([
    ['久美子', '久美', true],
    ['佐藤', '左藤', true],
    ['さとう', 'さうと', true],
    ['𠮷野', '吉野', true],
    ['花子', '花子', false],
    ['真由美', '由真子', false],
    ['健', '健一郎', false],
  ])('between %s and %s: %s', (one, other, isOne) => {
    expect(isOneSlipApart(one, other)).toBe(isOne)
    expect(isOneSlipApart(other, one)).toBe(isOne)
  })
})
