import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressLines, cellsOf } from '#domain/letters/address-lines.ts'

const vertical = { writing: 'vertical', numerals: 'digit-by-digit', cells: 20 } as const
const at = (city: string, street: string, building = '') => ({
  postalCode: '2310023',
  prefecture: '神奈川県',
  city,
  street,
  building,
  careOf: '',
})

describe('lines of an address', () => {
  test('a short address is one line, the building a line of its own', () => {
    expect(addressLines(at('横浜市中区山下町', '81-5', 'メゾン山下201'), vertical)).toEqual([
      '神奈川県横浜市中区山下町八一－五',
      'メゾン山下二〇一',
    ])
  })

  test('a place and a street too long for one line part between them', () => {
    expect(addressLines(at('足柄下郡湯河原町土肥', '1丁目2番地の34'), vertical)).toEqual([
      '神奈川県足柄下郡湯河原町土肥',
      '一丁目二番地の三四',
    ])
  })

  test('a 40-character address is broken into lines that fit, and no number is split', () => {
    const city = '上京区寺町通今出川下る四丁目西入る大文字町'
    const lines = addressLines(at(city, '1234番地の5678', '京都御所北館1204'), vertical)
    expect(lines.length).toBe(3)
    expect(lines.join('')).toBe(`神奈川県${city}一二三四番地の五六七八京都御所北館一二〇四`)
    expect(lines.some((line) => line.includes('一二三四番地の五六七八'))).toBe(true)
  })

  test('a chome keeps together with its number', () => {
    const city = '京都市上京区寺町通今出川下る四丁目西入る大文字町'
    for (let cells = 10; cells <= 24; cells += 1) {
      const lines = addressLines(at(city, '12番地'), { ...vertical, cells })
      expect(lines.filter((line) => line.includes('四丁目'))).toHaveLength(1)
      expect(lines.filter((line) => line.includes('一二番地'))).toHaveLength(1)
    }
  })

  test('later lines leave room for being lowered, so that the type stays at its size', () => {
    const horizontal = { writing: 'horizontal', numerals: 'arabic', cells: 12 } as const
    const city = '京都市上京区寺町通今出川下る四丁目西入る大文字町'
    const [first = '', ...later] = addressLines(at(city, '1234番地の5678', 'グランドパレス御所1204号室'), horizontal)
    expect(cellsOf(first)).toBeLessThanOrEqual(12)
    for (const line of later) expect(cellsOf(line), line).toBeLessThanOrEqual(10)
  })

  test.each([
    ['グランドメゾン横浜羽沢ガーデンズ1203号室', 20],
    ['グランドメゾン横浜羽沢ガーデンズ', 12],
    ['山下町中央通ＡＢＣＤビルディング', 12],
    ['グリーンヒル羽沢三番館A-1203', 14],
    ['横浜羽沢駅前（グランドメゾン）12F', 12],
  ])('a word of katakana or Latin, and a number, stay whole: %s', (building, cells) => {
    for (const numerals of ['digit-by-digit', 'with-ten', 'arabic'] as const) {
      const [, ...lines] = addressLines(at('横浜市中区', '1', building), { ...vertical, numerals, cells })
      expect(lines.length).toBeGreaterThan(1)
      for (const [at, line] of lines.entries()) {
        const joint = `${line.slice(-1)}${lines[at + 1]?.slice(0, 1) ?? ''}`
        expect(joint, lines.join('／')).not.toMatch(/^(?:[ァ-ヺー]{2}|[A-ZＡ-Ｚ]{2}|.[－-]|（.|[0-9一二三〇十]Ｆ)$/)
      }
    }
  })

  test('and so do the kanji beside such a word', () => {
    const building = 'グランドメゾン横浜羽沢ガーデンズ'
    expect(addressLines(at('横浜市中区', '1', building), { ...vertical, cells: 12 }).slice(1)).toEqual([
      'グランドメゾン',
      '横浜羽沢ガーデンズ',
    ])
  })

  test('a word of katakana longer than a line is broken all the same', () => {
    const lines = addressLines(at('横浜市中区', '1', 'グランドメゾンガーデンズレジデンスタワー'), {
      ...vertical,
      cells: 12,
    })
    for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(12)
  })

  test('nothing but blanks at a cut is lost, for any address', () => {
    const part = fc.stringMatching(/^[一-龠ァ-ヶ々ー 　0-9-]{0,50}$/)
    fc.assert(
      fc.property(part, part, part, (city, street, building) => {
        const lines = addressLines(at(city, street, building), { ...vertical, numerals: 'arabic' })
        const all = lines.join('').replace(/\s/g, '')
        expect(cellsOf(all)).toBeGreaterThan(0)
        const [whole = ''] = addressLines(at(city, street, building), { ...vertical, numerals: 'arabic', cells: 1e6 })
        expect(all.startsWith(whole.replace(/\s/g, ''))).toBe(true)
        expect(lines.every((line) => line !== '')).toBe(true)
      }),
    )
  })
})
