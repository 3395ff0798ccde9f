import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PlaceRow } from '#domain/postal/place.ts'
import { findPlaces, postalState, putBackTable } from '#main/service/postal/look-up.ts'
import { keepTablesAt } from '#main/service/postal/tables.ts'
import { updateTable } from '#main/service/postal/update.ts'
import { runThrough } from '#main/service/run-through.ts'
import { postalRows } from '../../../scripts/postal-table.ts'
import { testFolder } from '../../support/db.ts'
import { aPlace, kenAllFile } from '../../support/ken-all.ts'
import { tableOf } from '../../support/postal.ts'
import { refusalOf } from '../../support/refusal.ts'

const SHIPPED = [
  aPlace('1570066 東京都 世田谷区 成城 トウキョウト セタガヤク セイジョウ'),
  aPlace('1000005 東京都 千代田区 丸の内1-1 - - -', '株式会社 髙﨑商会'),
]

// As a table of today's has it, so that a whole file can be written.
const ROWS: readonly PlaceRow[] = postalRows().filter(({ company }) => company === '')
const WHOLE = kenAllFile(ROWS, { encoding: 'utf-8' })

/** A shop with the small table above; what lies where its own is kept. */
function aShop(): { readonly own: string; readonly folder: string } {
  const folder = testFolder()
  const own = join(folder, 'postal-table.bin')
  keepTablesAt({ shipped: tableOf(SHIPPED), own })
  return { own, folder }
}

function file(folder: string, bytes: Uint8Array): string {
  const path = join(folder, 'utf_ken_all.csv')
  writeFileSync(path, bytes)
  utimesSync(path, new Date('2026-10-30T03:00:00Z'), new Date('2026-10-30T03:00:00Z'))
  return path
}

const update = (path: string) => runThrough(updateTable({ path }))

const towns = (code: string): readonly string[] =>
  findPlaces(code).map(({ prefecture, city, town, kana, company }) => `${prefecture}${city}${town} ${kana}${company}`)

describe('郵便番号を新しくする', () => {
  test('the whole table takes the place of the one in use, and goes again', () => {
    const { own, folder } = aShop()
    expect(postalState()).toEqual({ month: '2026-07', isOwn: false })
    expect(towns('0600001')).toEqual([])
    expect(update(file(folder, WHOLE))).toEqual({ month: '2026-10', isOwn: true })
    expect(towns('0600001')).toEqual(['北海道札幌市中央区北一条西 きた1じょうにし'])
    expect(towns('6020000')).toEqual(['京都府京都市上京区 '])
    expect(towns('4980000')).toEqual(['愛知県弥富市 ', '三重県桑名郡木曽岬町 '])
    // The file has no codes of companies.
    expect(towns('1000005')).toContain('東京都千代田区丸の内1-1 株式会社 髙﨑商会')
    // As after the next start.
    keepTablesAt({ shipped: tableOf(SHIPPED), own })
    expect(towns('0600001')).toHaveLength(1)
    // A second file that is damaged leaves the first in use.
    const before = readFileSync(own)
    expect(refusalOf(() => update(file(folder, Buffer.from('a,b\n'))))).toBe('postal-file-other')
    expect(refusalOf(() => update(join(folder, 'nowhere.csv')))).toBe('file-missing')
    expect(readFileSync(own).equals(before)).toBe(true)
    expect(putBackTable()).toEqual({ month: '2026-07', isOwn: false })
    expect(towns('0600001')).toEqual([])
    expect(existsSync(own)).toBe(false)
  })

  test('the older file, with narrow kana and names cut into several lines, is read as well', () => {
    const { folder } = aShop()
    const line = (town: string, kana: string): string =>
      `01407,"04824","0489999","ﾎｯｶｲﾄﾞｳ","ﾖｲﾁｸﾞﾝﾆｷﾁｮｳ","${kana}","北海道","余市郡仁木町","${town}",1,0,1,0,0,0`
    const extra = [
      line('大江（１丁目、２丁目「６５１、', 'ｵｵｴ(1ﾁｮｳﾒ､2ﾁｮｳﾒ<651､'),
      line('６６２、６６８番地」以外、', '662､668ﾊﾞﾝﾁ>ｲｶﾞｲ､'),
      line('３丁目）', '3ﾁｮｳﾒ)'),
      // Its reading was short enough to stand whole in both lines.
      line('亀屋町（御幸町通御池上る、', 'ｶﾒﾔﾁｮｳ'),
      line('御幸町通御池下る）', 'ｶﾒﾔﾁｮｳ'),
    ]
    expect(update(file(folder, kenAllFile(ROWS, { encoding: 'cp932', extra })))).toEqual({
      month: '2026-10',
      isOwn: true,
    })
    expect(towns('0489999')).toEqual(['北海道余市郡仁木町大江 おおえ', '北海道余市郡仁木町亀屋町 かめやちょう'])
    expect(towns('1000001')).toEqual(['東京都千代田区千代田 ちよだ'])
    expect(towns('0640941')).toEqual(['北海道札幌市中央区旭ケ丘 あさひがおか'])
  })

  const withLine = (line: string): Uint8Array => Buffer.concat([Buffer.from(`${line}\r\n`), WHOLE])
  test.each<readonly [string, () => Uint8Array]>([
    ['cut in the middle', () => WHOLE.subarray(0, 6_000_000)],
    ['cut within a character', () => WHOLE.subarray(0, -20)],
    ['of one prefecture alone', () => kenAllFile(ROWS.slice(0, 8_000), { encoding: 'utf-8' })],
    ['with a line of another list', () => withLine('髙﨑,花子,090-0000-0001')],
    ['with a code of six digits', () => withLine('01101,"060  ","060000","","","","北海道","札幌市","",0,0,0,0,0,0')],
    [
      'with a prefecture that is none',
      () => withLine('01101,"060  ","0600000","","","","北海県","札幌市","",0,0,0,0,0,0'),
    ],
    ['still in its ZIP', () => Buffer.from('PK\u0003\u0004 utf_ken_all.csv')],
    ['empty', () => new Uint8Array()],
  ])('a file %s is refused, and nothing changes', (_, bytes) => {
    const { own, folder } = aShop()
    expect(refusalOf(() => update(file(folder, bytes())))).toBe('postal-file-other')
    expect(existsSync(own)).toBe(false)
    expect(postalState()).toEqual({ month: '2026-07', isOwn: false })
    expect(towns('1570066')).toEqual(['東京都世田谷区成城 せいじょう'])
  })

  test('left before its end it leaves nothing behind', () => {
    const { own, folder } = aShop()
    const steps = updateTable({ path: file(folder, WHOLE) })
    for (let step = 0; step < 300; step += 1) steps.next()
    steps.return(postalState())
    expect(existsSync(own)).toBe(false)
  })

  test('an own table that the disk spoiled gives way to the one that ships', () => {
    const { own } = aShop()
    writeFileSync(own, 'otsukiai-postal-1 0000000123\n')
    expect(postalState()).toEqual({ month: '2026-07', isOwn: false })
    expect(towns('1570066')).toHaveLength(1)
  })

  test('without any table nothing is known, and nobody is held up', () => {
    const folder = testFolder()
    keepTablesAt({ shipped: join(folder, 'none.bin'), own: null })
    expect(postalState()).toEqual({ month: null, isOwn: false })
    expect(towns('1570066')).toEqual([])
  })
})
