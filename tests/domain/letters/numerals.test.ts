import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { horizontalAddress, VERTICAL_HYPHEN, verticalAddress, verticalNumber } from '#domain/letters/numerals.ts'
import type { NumeralStyle } from '#domain/paper/document.ts'

const STYLES: readonly NumeralStyle[] = ['digit-by-digit', 'with-ten', 'arabic']
const digits = fc.stringMatching(/^[0-9]{1,6}$/)
const words = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠]{0,12}$/)

describe('vertical numerals', () => {
  test.each([
    ['81', 'digit-by-digit', '八一'],
    ['81', 'with-ten', '八十一'],
    ['81', 'arabic', '81'],
    ['10', 'digit-by-digit', '一〇'],
    ['10', 'with-ten', '十'],
    ['20', 'with-ten', '二十'],
    ['19', 'with-ten', '十九'],
    ['05', 'with-ten', '〇五'],
    ['201', 'with-ten', '二〇一'],
    ['7', 'with-ten', '七'],
    ['7', 'arabic', '７'],
    ['201', 'arabic', '201'],
    ['1204', 'arabic', '１２０４'],
  ] as const)('%s in the style %s is %s', (number, style, written) => {
    expect(verticalNumber(number, style)).toBe(written)
  })

  test('a house number has upright bars between its kanji, whatever hyphen was typed', () => {
    for (const hyphen of ['-', '‐', '‑', '–', '—', '−', '－', 'ー', 'ｰ']) {
      expect(verticalAddress(`山下町81${hyphen}5`, 'digit-by-digit')).toBe('山下町八一－五')
    }
    expect(VERTICAL_HYPHEN).toBe('－')
  })

  test('digits typed in full width are the same numbers', () => {
    expect(verticalAddress('１丁目２番地１０号', 'with-ten')).toBe('一丁目二番地十号')
  })

  test('a vowel sign stays one, and a hyphen between words is left alone', () => {
    expect(verticalAddress('コーポ・サンライズ-ヒル', 'digit-by-digit')).toBe('コーポ・サンライズ-ヒル')
    expect(verticalAddress('メゾンタワー3', 'digit-by-digit')).toBe('メゾンタワー三')
  })

  test('kanji numerals that were typed keep their form and get the upright bar', () => {
    expect(verticalAddress('大通西二-三', 'arabic')).toBe('大通西二－三')
  })

  test('short capitals stand up in full width, longer words stay as they are', () => {
    expect(verticalAddress('パールB棟', 'digit-by-digit')).toBe('パールＢ棟')
    expect(verticalAddress('ヒカリ3F', 'digit-by-digit')).toBe('ヒカリ三Ｆ')
    expect(verticalAddress('Sunrise Hills', 'digit-by-digit')).toBe('Sunrise Hills')
    expect(verticalAddress('A-101', 'digit-by-digit')).toBe('Ａ－一〇一')
  })

  test('half-width kana of an address stands in full width with its sound marks', () => {
    expect(verticalAddress('ﾊﾟｰﾙﾊｲﾂ', 'arabic')).toBe('パールハイツ')
  })

  test('in a row numbers are Arabic with plain hyphens', () => {
    expect(horizontalAddress('山下町８１－５　ﾒｿﾞﾝ2ー1')).toBe('山下町81-5　メゾン2-1')
  })
})

describe('general rules of numerals', () => {
  test('digit by digit, every number can be read back', () => {
    fc.assert(
      fc.property(digits, (number) => {
        const back = Array.from(verticalNumber(number, 'digit-by-digit'), (kanji) =>
          '〇一二三四五六七八九'.indexOf(kanji),
        )
        expect(back.join('')).toBe(number)
      }),
    )
  })

  test('kanji styles leave no Arabic digit, and no style leaves one digit alone in half width', () => {
    fc.assert(
      fc.property(words, digits, words, fc.constantFrom(...STYLES), (before, number, after, style) => {
        const line = verticalAddress(before + number + after, style)
        expect(line).not.toMatch(/(?<![0-9])[0-9](?![0-9])|[0-9]{4}/)
        expect(style !== 'arabic' && /[0-9０-９]/.test(line)).toBe(false)
      }),
    )
  })

  test('words without numbers are never changed', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...STYLES), (word, style) => {
        expect(verticalAddress(word, style)).toBe(word)
        expect(horizontalAddress(word)).toBe(word)
      }),
    )
  })
})
