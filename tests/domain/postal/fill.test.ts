import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Filled, filledWith, NOTHING_FILLED } from '#domain/postal/fill.ts'
import { postalDigits } from '#domain/postal/place.ts'

const SEIJO = { prefecture: '東京都', city: '世田谷区', town: '成城', kana: 'せいじょう', company: '' }
const KINUTA = { ...SEIJO, town: '砧' }

const LINES = ['prefecture', 'city', 'street'] as const

const lines = (prefecture: string, city: string, street: string): Filled => ({ prefecture, city, street })

describe('what a postal code fills', () => {
  test.each([
    [lines('', '', ''), lines('東京都', '世田谷区', '成城')],
    [lines('東京都', '', ''), lines('東京都', '世田谷区', '成城')],
    [lines('', '世田谷区', ''), lines('東京都', '世田谷区', '成城')],
    [lines('', '', '成城6-1-2'), lines('東京都', '世田谷区', '成城6-1-2')],
    // The number was written first: the town still stands before it.
    [lines('', '', '６-1-2'), lines('東京都', '世田谷区成城', '６-1-2')],
    // As other programs write it, town and all.
    [lines('', '世田谷区成城', ''), lines('東京都', '世田谷区成城', '')],
    [lines('北海道', '', ''), lines('北海道', '', '')],
    [lines('', '札幌市', '北1条'), lines('東京都', '札幌市', '北1条')],
  ])('%o becomes %o', (typed, expected) => {
    expect(filledWith(typed, SEIJO)).toEqual(expected)
  })

  test('another code replaces what the code before had filled, and nothing that was typed', () => {
    const first = filledWith(NOTHING_FILLED, SEIJO)
    expect(filledWith(first, KINUTA, first)).toEqual(lines('東京都', '世田谷区', '砧'))
    expect(filledWith({ ...first, street: '成城6' }, KINUTA, first)).toEqual(lines('東京都', '世田谷区', '成城6'))
  })

  test('whatever was typed stays as it is', () => {
    const words = fc.oneof(fc.constantFrom('', '東京都', '世田谷区', '成城', '1-2', '髙﨑町'), fc.string())
    fc.assert(
      fc.property(words, words, words, (...typed) => {
        const before = lines(...typed)
        const after = filledWith(before, SEIJO)
        const changed = LINES.filter((line) => before[line].trim() !== '' && after[line] !== before[line])
        expect(changed).toEqual([])
      }),
    )
  })
})

test.each([
  ['157-0066', '1570066'],
  ['〒157−0066', '1570066'],
  ['１５７ー００６６', '1570066'],
  ['157 0066', '1570066'],
  ['157006', null],
  ['15700661', null],
  ['157006a', null],
])('%s is the code %s', (typed, code) => {
  expect(postalDigits(typed)).toBe(code)
})
