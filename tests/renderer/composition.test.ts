import { array, assert, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { belongsToConversion, furiganaOf, kanaTyped, searchableWhile } from '../../renderer/lib/composition.ts'

test('Enter that confirms a conversion is not the page’s, by either sign an input method gives', () => {
  expect(belongsToConversion({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(belongsToConversion({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(belongsToConversion({ isComposing: false, keyCode: 13 })).toBe(false)
})

describe('the kana of what is being typed', () => {
  test.each([
    ['たかさき', 'たかさき'],
    ['たかさk', 'たかさ'],
    ['たかさｋ', 'たかさ'],
    ['ﾀｶｻｷ', 'ﾀｶｻｷ'],
    ['すーぱー', 'すーぱー'],
    ['髙﨑', null],
    ['𠮷の', null],
    ['k', null],
    ['', null],
  ])('%s → %s', (composing, kana) => expect(kanaTyped(composing)).toBe(kana))
})

describe('a live search during a conversion', () => {
  test('follows the kana as they are typed', () => {
    expect(searchableWhile('たかさk', 'たかさk')).toBe('たかさ')
    expect(searchableWhile('髙﨑 はな', 'はな')).toBe('髙﨑 はな')
  })
  test('waits while the conversion is open', () => expect(searchableWhile('高先', '高先')).toBeNull())
})

describe('furigana caught from conversions', () => {
  test('joins what each conversion was typed as', () => {
    const caught = [
      { text: '髙', kana: 'たか' },
      { text: '﨑', kana: 'さき' },
    ]
    expect(furiganaOf('髙﨑', caught)).toBe('たかさき')
  })
  test('forgets a conversion that was deleted and typed anew', () => {
    const caught = [
      { text: '高崎', kana: 'たかさき' },
      { text: '髙﨑', kana: 'たかさき' },
    ]
    expect(furiganaOf('髙﨑', caught)).toBe('たかさき')
  })
  test('is silent when part of the name was pasted', () => {
    expect(furiganaOf('𠮷野家', [{ text: '家', kana: 'や' }])).toBeNull()
    expect(furiganaOf('家𠮷野', [{ text: '家', kana: 'や' }])).toBeNull()
  })
  test('is empty for an empty name', () => expect(furiganaOf('', [{ text: '髙', kana: 'たか' }])).toBe(''))
  test('is whole for any name typed from its start to its end', () => {
    const part = record({
      text: string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
      kana: string(),
    })
    assert(
      property(array(part, { minLength: 1 }), (caught) => {
        const value = caught.map((one) => one.text).join('')
        expect(furiganaOf(value, caught)).toBe(caught.map((one) => one.kana).join(''))
      }),
    )
  })
})
