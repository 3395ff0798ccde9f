import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#domain/people/fold.ts'
import { listedName, type Named } from '#domain/people/called.ts'
import { sortKey, sortRange } from '#domain/people/sort-key.ts'

const NOBODY: Named = {
  kind: 'person',
  familyName: '',
  givenName: '',
  familyKana: '',
  givenKana: '',
  company: '',
  companyKana: '',
}

function person(familyName: string, givenName: string, familyKana: string, givenKana: string): Named {
  return { ...NOBODY, familyName, givenName, familyKana, givenKana }
}

/** Compared as SQLite does: by the bytes of UTF-8. */
function before(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

function inOrder(...people: readonly Named[]): readonly string[] {
  return people.toSorted((a, b) => before(sortKey(a), sortKey(b))).map((of) => listedName(of).name.join(''))
}

describe('kana order', () => {
  test('goes by base letters first, marks and small letters only between equals', () => {
    const kana = ['かが', 'がか', 'かき', 'ばば', 'はま', 'はっとり', 'はつとり', 'ハット', 'はとり']
    const people = kana.toReversed().map((reading) => person(reading, '', reading, ''))
    expect(inOrder(...people)).toEqual([
      'かが',
      'がか',
      'かき',
      'ハット',
      'はっとり',
      'はつとり',
      'はとり',
      'ばば',
      'はま',
    ])
  })

  test('a long mark stands where the vowel it draws out stands', () => {
    expect(
      inOrder(person('ローラ', '', 'ローラ', ''), person('ろあ', '', 'ろあ', ''), person('ろか', '', 'ろか', '')),
    ).toEqual(['ろあ', 'ローラ', 'ろか'])
  })

  test('keeps a family together though another family name begins with it', () => {
    const hara = person('原', '優', 'はら', 'ゆう')
    const harada = person('原田', '愛', 'はらだ', 'あい')
    const haraAi = person('原', '愛', 'ハラ', 'アイ')
    expect(inOrder(harada, hara, haraAi)).toEqual(['原愛', '原優', '原田愛'])
  })

  test('puts people whose reading is not known after all others, by name', () => {
    const known = person('渡辺', '和子', 'ワタナベ', 'カズコ')
    expect(inOrder(person('髙﨑', '花子', '', ''), known, person('一二三', '', '', ''))).toEqual([
      '渡辺和子',
      '一二三',
      '髙﨑花子',
    ])
  })

  test('takes an organisation by the reading of its name, whoever is written to there', () => {
    const company: Named = {
      ...person('渡辺', '', 'わたなべ', ''),
      kind: 'organisation',
      company: '旭商店',
      companyKana: 'アサヒショウテン',
    }
    expect(inOrder(person('井上', '', 'いのうえ', ''), company)).toEqual(['旭商店', '井上'])
  })

  test('takes an organisation where nobody is named by the reading that was typed, as the list shows it', () => {
    const company: Named = { ...person('', '', 'あさひ', ''), kind: 'organisation', company: '旭商店' }
    expect(inOrder(person('井上', '', 'いのうえ', ''), company)).toEqual(['旭商店', '井上'])
  })

  test('lists a person of whom only the company is known by it', () => {
    expect(listedName({ ...NOBODY, company: '旭商店', companyKana: 'あさひ' }).name).toEqual(['旭商店'])
  })
})

test('every sort key stands in the range of the first letter of its kana', () => {
  const kana = fc.string({ unit: fc.constantFrom(...Array.from('あぁかがゔはばぱーんアガｶﾞabc-')), maxLength: 6 })
  fc.assert(
    fc.property(kana, kana, (familyKana, givenKana) => {
      const all = fold(familyKana) + fold(givenKana)
      fc.pre(all !== '')
      const key = sortKey(person('名', '', familyKana, givenKana))
      const range = sortRange(all)
      expect(before(range.from, key)).toBeLessThanOrEqual(0)
      expect(before(key, range.before)).toBeLessThan(0)
    }),
  )
})
