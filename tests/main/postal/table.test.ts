import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeFinder } from '#domain/postal/codes-of.ts'
import { namesRead } from '#domain/postal/names-read.ts'
import { codesFrom, placesOf, type PostalTable } from '#domain/postal/table.ts'
import { readTable } from '#main/files/postal-table.ts'
import { writePostalTable } from '../../../scripts/postal-table.ts'

// Made of the very packages that the build takes it from.
const folder = mkdtempSync(join(tmpdir(), 'otsukiai-'))
const path = join(folder, 'table.bin')
let table: PostalTable

beforeAll(() => {
  writePostalTable(path)
  const read = readTable(path)
  if (read === null) throw new Error('the table cannot be read')
  table = read
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

const found = (code: string): readonly string[] =>
  placesOf(table, code).map(({ prefecture, city, town, kana, company }) =>
    [prefecture, city, town, kana, company].filter((part) => part !== '').join(' '),
  )

const everything = () =>
  [...new Set(table.cities.flatMap(({ digits }) => digits))].flatMap((digits) => codesFrom(table, digits))

describe('the table that ships', () => {
  test('has every code of the country, each town of it, and no remark', () => {
    const all = everything()
    const places = new Map<string, number>()
    for (const { code } of all) places.set(code, (places.get(code) ?? 0) + 1)
    const companies = all.filter(({ place }) => place.company !== '')
    expect({
      codes: places.size,
      places: all.length,
      several: [...places.values()].filter((count) => count > 1).length,
      companies: companies.length,
      cities: table.cities.length,
    }).toEqual({ codes: 142_874, places: 146_352, several: 1_279, companies: 22_197, cities: 1_892 })
    const remarks = all.filter(({ place }) => /[（）()]|以下に|場合/.test(`${place.city}${place.town}`))
    expect(remarks).toEqual([])
    expect(all.every(({ code, place }) => /^\d{7}$/.test(code) && place.prefecture !== '' && place.city !== '')).toBe(
      true,
    )
    expect(table.month).toMatch(/^20\d\d-\d\d$/)
  })

  test.each([
    ['1000001', ['東京都 千代田区 千代田 ちよだ']],
    ['0640941', ['北海道 札幌市中央区 旭ケ丘 あさひがおか']],
    ['6040925', ['京都府 京都市中京区 上本能寺前町 かみほんのうじまえちょう']],
    ['6020000', ['京都府 京都市上京区']],
    ['1000301', ['東京都 利島村']],
    ['5220317', ['滋賀県 犬上郡多賀町 一円 いちえん']],
    ['7614101', ['香川県 小豆郡土庄町 甲 こう', '香川県 小豆郡土庄町 乙 おつ']],
    ['4980000', ['愛知県 弥富市', '三重県 桑名郡木曽岬町']],
    ['0608621', ['北海道 札幌市中央区 北一条西6丁目1-2アーバンネット札幌ビル2F 株式会社 日本経済新聞社 札幌支社']],
    ['9999999', []],
    ['1000099', []],
  ])('%s', (code, places) => {
    expect(found(code)).toEqual(places)
  })

  test('a code of many towns names all of them', () => {
    const towns = placesOf(table, '4520961').map(({ town }) => town)
    expect(towns).toHaveLength(66)
    expect(towns).toContain('春日夢の森')
  })

  test.each([
    ['東京都', '世田谷区', '成城6-1-2', ['1570066']],
    ['東京都', '世田谷区成城', '6-1-2', ['1570066']],
    ['', '札幌市中央区', '北1条西6-1', ['0600001', '0640821']],
    ['京都府', '京都市中京区', '寺町通御池上る上本能寺前町488', ['6040925']],
    ['東京都', '千代田区', '霞ヶ関1-2-3', ['1000013']],
    ['北海道', '仁木町', '大江1-2', ['0482331', '0482402']],
    ['東京都', '利島村', '1', ['1000301']],
    ['沖縄県', '那覇市', '大字安里1', ['9020067']],
    ['東京都', '港区', 'なし町1', []],
    ['', '', '成城1-2-3', []],
    ['', '', '', []],
  ])('%s %s %s may have the codes %j', (prefecture, city, street, codes) => {
    const candidates = codeFinder(table)({ prefecture, city, street }).map(({ code }) => code)
    expect([...new Set(candidates)].toSorted()).toEqual(codes)
  })

  test.each([
    ['せいじょう', ['成城']],
    ['とうきょう', ['東京都']],
    ['せ', []],
    ['成城', []],
    ['ｾ', []],
  ])('what is read as %s', (kana, names) => {
    expect(namesRead(table, kana)).toEqual(names)
  })

  test('one kanji alone must be read whole, a longer name only begun', () => {
    expect(namesRead(table, 'みなと')).toContain('港')
    expect(namesRead(table, 'みな')).not.toContain('港')
    expect(namesRead(table, 'せいじ')).toContain('成城')
  })

  test('no reading asks for more than forty names', () => {
    const starts = [...new Set(codesFrom(table, '600').map(({ place }) => place.kana.slice(0, 2)))]
    const counts = starts.map((start) => namesRead(table, start).length)
    expect(Math.max(...counts)).toBe(40)
  })

  test('a file that is none, or whose list is cut, is no table', () => {
    const bytes = readFileSync(path)
    const other = join(folder, 'other.bin')
    for (const spoiled of [
      Buffer.alloc(0),
      Buffer.from('otsukiai-postal-1 '),
      bytes.subarray(0, 5_000),
      Buffer.from('SQLite'),
    ]) {
      writeFileSync(other, spoiled)
      expect(readTable(other)).toBeNull()
    }
    expect(readTable(join(folder, 'nowhere.bin'))).toBeNull()
  })
})
