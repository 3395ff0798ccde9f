import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldAll, phoneDigits } from '#domain/people/fold.ts'

const HIRAGANA = 'がぎぱぴあいうえおっゃーん'
const KATAKANA = 'ガギパピアイウエオッャーン'
const HALF_WIDTH = ['ｶﾞ', 'ｷﾞ', 'ﾊﾟ', 'ﾋﾟ', 'ｱ', 'ｲ', 'ｳ', 'ｴ', 'ｵ', 'ｯ', 'ｬ', 'ｰ', 'ﾝ']

/** Any text a person, an old file or a paste can hold, lone surrogates and marks included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('ァヶヵヷ゛゜ｶﾞﾟー1-１髙﨑𠮷\uD842\u3099㈱㋿ﬃİß ')) }),
)

describe('fold', () => {
  test('what was folded stays as it is when folded again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing folded holds a space, a control character or half a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[\p{Z}\p{Cc}\p{Cs}]/u)
      }),
      { numRuns: 2000 },
    )
  })

  test('hiragana, katakana and half-width kana with their marks are one', () => {
    const places = fc.array(fc.nat({ max: HALF_WIDTH.length - 1 }), { maxLength: 12 })
    fc.assert(
      fc.property(places, (at) => {
        const written = (letters: readonly string[]): string => at.map((place) => letters[place] ?? '').join('')
        const hiragana = fold(written(Array.from(HIRAGANA)))
        expect(fold(written(Array.from(KATAKANA)))).toBe(hiragana)
        expect(fold(written(HALF_WIDTH))).toBe(hiragana)
      }),
    )
  })

  test.each([
    ['髙﨑', '高崎'],
    ['𠮷野', '吉野'],
    ['渡邉', '渡辺'],
    ['渡邊', '渡辺'],
    ['齋藤', '斉藤'],
    ['齊藤', '斉藤'],
    ['斎藤', '斉藤'],
    ['濵田', '浜田'],
    ['德永', '徳永'],
    ['惠', '恵'],
    ['小澤', '小沢'],
    ['廣瀬', '広瀬'],
    ['國井', '国井'],
    ['嶋田', '島田'],
    ['槗本', '橋本'],
    ['神﨑', '神崎'],
    ['葛\u{E0100}城', '葛城'],
  ])('the name variant %s is searched as %s', (variant, common) => {
    expect(fold(variant)).toBe(common)
  })

  test.each([
    ['Ｔａｎａｋａ　１２３', 'tanaka123'],
    ['１ー２ー３', '1-2-3'],
    ['１−２－３', '1-2-3'],
    ['コーヒー', 'こーひー'],
    ['市ヶ谷', '市け谷'],
    ['市ケ谷', '市け谷'],
    [' 髙 﨑　花\u200B子 ', '高崎花子'],
    ['<b>太郎</b>', '<b>太郎</b>'],
    ['', ''],
  ])('%s is compared as %s', (typed, folded) => {
    expect(fold(typed)).toBe(folded)
  })

  test('the characters of a surrogate pair stay together', () => {
    expect(Array.from(fold('𩸽𠮟'))).toEqual(['𩸽', '𠮟'])
  })
})

test('values of one field stand apart by a space, empty ones not at all', () => {
  expect(foldAll(['髙﨑 花子', '', '　', '㈱タカサキ'])).toBe('高崎花子 (株)たかさき')
})

test.each([
  ['090-0000-1234', '09000001234'],
  ['０３（００００）１２３４', '0300001234'],
  ['+81 90-0000-1234', '09000001234'],
  ['+81 (0)90-0000-1234', '09000001234'],
  ['内線なし', ''],
])('the phone number %s is compared as %s', (written, digits) => {
  expect(phoneDigits(written)).toBe(digits)
})
