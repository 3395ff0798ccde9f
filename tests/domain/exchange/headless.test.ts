import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areByPlace, headersByPlace } from '#domain/exchange/by-place.ts'
import { faultsOfColumns } from '#domain/exchange/headers.ts'
import { holdsValues, recogniseValues, type ValueKind, valueKinds } from '#domain/exchange/headless.ts'
import { OWN_COLUMNS } from '#domain/exchange/own-format.ts'
import { CONTENTS } from '#domain/exchange/table.ts'

describe('a first line plainly holds values', () => {
  test.each([
    ['a postal code', '154-0017'],
    ['a postal code in full width', '〒１５４－００１７'],
    ['a telephone number', '03(0000)0001'],
    ['a mobile number without hyphens', '09000000001'],
    ['a number as it is dialled from abroad', '+81 90-0000-0001'],
    ['an address of e-mail', 'hanako@example.jp'],
    ['a day', '昭和45年4月1日'],
    ['a day and its time', '2026/10/3 10:30'],
    ['an address', '北海道札幌市中央区北1条西2'],
  ])('where one cell is %s', (_, cell) => {
    expect(holdsValues(['髙﨑 花子', cell, ''])).toBe(true)
  })

  test('also where 電話 stands beside it, as in every list of contacts', () => {
    expect(holdsValues(['2026/10/3', '髙﨑 花子', '電話', 'お客様から'])).toBe(true)
  })

  test.each([
    ['where every cell may be a heading', ['髙﨑', '花子', '東京都', '様']],
    ['where a number may be anything', ['髙﨑 花子', '1540017', '36982', '12', '5,500']],
    ['where one cell is a word that heads columns', ['お名前', '2026/10/1', '2026/10/2']],
    ['where a heading only begins with a prefecture', ['だれ', '東京都内への配達']],
    ['where nothing stands', ['', '']],
  ])('and never %s', (_, cells) => {
    expect(holdsValues(cells)).toBe(false)
  })

  test.each(CONTENTS)('and never where it is the headings of our own %s', (content) => {
    expect(holdsValues(OWN_COLUMNS[content].map(({ header }) => header))).toBe(false)
  })
})

describe('columns without headings', () => {
  test('are what all their values are; words that say there is nothing say nothing', () => {
    const lines = [
      ['髙﨑 花子', '154-0017', '03-0000-0001', 'なし', '2001/4/1'],
      ['森 一郎', '', '', 'ichiro@example.jp', '4月1日'],
      ['青木 澪', '060-0001', '自宅 03-0000-0002', '', ''],
    ]
    expect(valueKinds(6, lines)).toEqual([null, 'postal-code', null, 'email', null, null])
  })

  test('of people lack nothing but who it is', () => {
    const { content, format, columns } = recogniseValues(
      [null, 'postal-code', 'address', 'phone', 'phone', 'day'],
      null,
    )
    expect([content, format]).toEqual(['people', 'other'])
    expect(columns).toEqual([null, 'postal-code', 'address', 'phone', 'phone', null])
    expect(faultsOfColumns('people', columns)).toEqual({ doubled: [], lacking: ['name'] })
  })

  test('of visits have their day', () => {
    expect(recogniseValues([null, 'day', 'email', 'phone'], 'visits').columns).toEqual([null, 'day', null, 'phone'])
  })

  test('never claim twice what only one can be', () => {
    expect(recogniseValues(['day', 'day', 'phone'], 'visits').columns).toEqual([null, null, 'phone'])
    const kind = fc.constantFrom<ValueKind | null>('postal-code', 'phone', 'email', 'day', 'address', null)
    fc.assert(
      fc.property(fc.array(kind), fc.constantFrom(...CONTENTS), (kinds, content) => {
        expect(faultsOfColumns(content, recogniseValues(kinds, content).columns).doubled).toEqual([])
      }),
    )
  })

  test('are called by their place, and known by that again', () => {
    expect(headersByPlace(2)).toEqual(['1列目', '2列目'])
    expect(areByPlace([...headersByPlace(2), '行', 'わけ'])).toBe(true)
    expect([areByPlace([]), areByPlace(['氏名', '2列目'])]).toEqual([false, false])
    expect(holdsValues(headersByPlace(9))).toBe(false)
  })
})
