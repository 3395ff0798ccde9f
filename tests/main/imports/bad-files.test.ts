import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportAsked } from '#domain/exchange/import.ts'
import { checkShop } from '#main/service/check.ts'
import { DERIVED_TABLES, JOURNALED_TABLES, SYSTEM_TABLES } from '#main/store/tables.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aFile, named, preview, take } from '../../support/import-files.ts'
import { refusalOf } from '../../support/refusal.ts'
import { rowsOf } from '../../support/rows.ts'

const MB = 1024 * 1024
const HEADERS = '番号,姓,名,メモ'

type Bad = readonly [refusal: string, what: string, content: string | Uint8Array, some: Partial<ImportAsked>]

const BAD: readonly Bad[] = [
  ['file-empty', 'nothing at all', '', {}],
  ['file-empty', 'headers alone', `${HEADERS}\r\n\r\n`, {}],
  ['file-encoding', 'bytes of no encoding', Buffer.from([0x81, 0xff, 0x0d, 0x0a, 0x80, 0xa0, 0xfd]), {}],
  ['file-encoding', 'another encoding than the owner says', `${HEADERS}\r\n1,髙﨑,花子,\r\n`, { encoding: 'cp932' }],
  ['file-of-other-program xlsx', 'a workbook under the name of a table', Buffer.from('PK\u0003\u0004'), {}],
  ['file-not-table', 'a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), {}],
  ['columns-missing name', 'words without headers', 'a\r\nb\r\n', {}],
  ['columns-doubled number', 'two columns of one meaning', '番号,番号,姓\r\n1,2,髙﨑\r\n', {}],
]

describe('a file that cannot be taken in is refused before anything is written', () => {
  test.each(BAD)('%s: %s', (refusal, _, content, some) => {
    const { session, folder } = openTestDb()
    const tables = [...JOURNALED_TABLES, ...DERIVED_TABLES, ...SYSTEM_TABLES]
    const before = rowsOf(session, tables)
    expect(refusalOf(() => take(session, aFile(folder, content), some))).toBe(refusal)
    expect(rowsOf(session, tables)).toEqual(before)
  })

  test.each([
    ['600 MB', 600 * MB, {}],
    ['101 MB of people', 101 * MB, { content: 'people' }],
  ] as const)('file-too-large: %s', (_, bytes, some) => {
    const { session, folder } = openTestDb()
    const path = join(folder, 'large.csv')
    writeFileSync(path, `${HEADERS}\r\n`)
    // Sparse: it takes no room on the disk, and is refused before it is read.
    truncateSync(path, bytes)
    expect(refusalOf(() => preview(session, named(path), some))).toBe('file-too-large')
  })

  test('file-too-large: 101 MB that turn out to be people', () => {
    const { session, folder } = openTestDb()
    const path = join(folder, 'large.csv')
    writeFileSync(path, `${HEADERS}\r\n1,髙﨑,花子,\r\n${' '.repeat(1_000)}\r\n`)
    const line = `,,,${'お'.repeat(1_000)}\r\n`
    for (let written = 0; written < 101 * MB; written += 10 * MB) {
      writeFileSync(path, line.repeat(Math.ceil((10 * MB) / Buffer.byteLength(line))), { flag: 'a' })
    }
    expect(refusalOf(() => take(session, named(path)))).toBe('file-too-large')
  })

  test.each([
    ['fwa', '筆まめ'],
    ['xlsx', 'エクセル'],
  ])('file-of-other-program: .%s, of %s', (ending) => {
    const { session, folder } = openTestDb()
    expect(refusalOf(() => take(session, aFile(folder, 'x', `名簿.${ending}`)))).toBe(`file-of-other-program ${ending}`)
  })
})

test('a line that is broken takes no other with it', () => {
  const { session, folder } = openTestDb()
  aCustomer(session, { number: '7' })
  const lines = [
    HEADERS,
    '1,髙﨑,花子,',
    '2,𠮷野,\0一,',
    `3,髙橋,葵,${'x'.repeat(10 * MB)}`,
    '4,山田,太郎,2',
    '5,辻,一,"never closed',
    '6,辻,二,',
  ]
  const done = take(session, aFile(folder, lines.map((line) => `${line}\r\n`).join('')))
  expect(done.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'control-character'],
    [4, 'too-long'],
    [6, 'quote-open'],
  ])
  expect(done).toMatchObject({ rows: 6, added: 3, rejected: 3 })
  expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
})

test('a day that cannot be is never another day', () => {
  const { session, folder } = openTestDb()
  aCustomer(session, { number: '7' })
  const days = ['2026-02-30', '2026/13/1', '昭和99年1月1日', '令和0年1月1日', '0', '99999999', 'きのう', '']
  const lines = ['番号,日付,金額', ...days.map((day) => `7,${day},1`)]
  const done = take(session, aFile(folder, lines.join('\r\n')))
  expect(done).toMatchObject({ rows: days.length, rejected: days.length })
  expect(new Set(done.rejects.map(({ reason }) => reason))).toEqual(new Set(['date-impossible', 'day-missing']))
})
