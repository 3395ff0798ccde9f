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
import { workbook, zip } from '../../support/workbook-file.ts'

const MB = 1024 * 1024
const HEADERS = '番号,姓,名,メモ'

const EMPTY_SHEET = '<worksheet><sheetData></sheetData></worksheet>'.length

/** A workbook of this sheet, with what is said of its size. */
function sheetOf(rows: string, saidSize = Buffer.byteLength(rows) + EMPTY_SHEET, word = ''): Buffer {
  const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = `<Relationships><Relationship Id="rId1" Type="${base}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
  return zip([
    ['xl/workbook.xml', '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', relations],
    ['xl/worksheets/sheet1.xml', sheet, saidSize],
    ['xl/sharedStrings.xml', `<sst><si><t>${word}</t></si></sst>`],
  ])
}

function manyCells(count: number): string {
  const row = (at: number): string => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`
  return Array.from({ length: count }, (_, at) => row(at)).join('')
}

function declaring(what: string): string {
  return `<?xml version="1.0"?><!DOCTYPE ContactXML ${what}><ContactXML><ContactXMLItem/></ContactXML>`
}

type Bad = readonly [refusal: string, what: string, content: string | Uint8Array, some: Partial<ImportAsked>]

const BAD: readonly Bad[] = [
  ['file-empty', 'nothing at all', '', {}],
  ['file-empty', 'headers alone', `${HEADERS}\r\n\r\n`, {}],
  ['file-encoding', 'bytes of no encoding', Buffer.from([0x81, 0xff, 0x0d, 0x0a, 0x80, 0xa0, 0xfd]), {}],
  ['file-encoding', 'another encoding than the owner says', `${HEADERS}\r\n1,髙﨑,花子,\r\n`, { encoding: 'cp932' }],
  ['file-not-table', 'the beginning of a packed file', Buffer.from('PK\u0003\u0004'), {}],
  ['file-not-table', 'a packed file that is no workbook', zip([['word/document.xml', '<x/>']]), {}],
  ['file-not-table', 'a workbook that is cut', workbook([['氏名'], ['髙﨑']]).subarray(0, 900), {}],
  ['file-not-table', 'a workbook without its first sheet', zip([['xl/workbook.xml', '<workbook/>']]), {}],
  ['file-empty', 'a workbook with headers alone', workbook([['氏名']]), {}],
  ['file-too-large', 'a workbook that says it is vast', sheetOf('', 21 * MB), {}],
  ['file-not-table', 'a workbook that is vast and says it is not', sheetOf('<row/>'.repeat(8 * MB), 100), {}],
  ['file-too-large', 'a cell in row 9,999,999,999', sheetOf('<row r="9999999999"><c r="A9999999999"/></row>'), {}],
  ['file-too-large', 'the last cell that a sheet can have', sheetOf('<row r="1048576"><c r="XFD1048576"/></row>'), {}],
  ['file-too-large', 'more rows than a sheet can have', sheetOf('<row/>'.repeat(2 * MB)), {}],
  ['file-not-table', 'tags that never close', sheetOf('<a>'.repeat(5 * MB)), {}],
  ['file-not-table', 'a text that never ends', sheetOf(' '.repeat(16 * MB)), {}],
  ['file-too-large', 'a cell in column ZZZZZZ', sheetOf('<row r="1"><c r="ZZZZZZ1"/></row>'), {}],
  ['file-too-large', 'a long word for every cell', sheetOf(manyCells(2_000), undefined, 'x'.repeat(100_000)), {}],
  ['file-of-other-program ods', 'a sheet of another program', zip([['content.xml', '<x/>']]), {}],
  ['file-of-other-program xls', 'an old workbook', Buffer.from('\u00d0\u00cf\u0011\u00e0aaaa', 'latin1'), {}],
  ['file-not-table', 'a page', '<!DOCTYPE html><html></html>', {}],
  ['file-not-table', 'an address book that declares words', declaring('[<!ENTITY a "b">]'), {}],
  ['file-not-table', 'an address book that names a file', declaring('SYSTEM "file:///etc/passwd"'), {}],
  ['file-empty', 'an address book of nobody', '<?xml version="1.0"?><ContactXML></ContactXML>', {}],
  ['file-encoding', 'cards of no encoding', Buffer.from([...Buffer.from('BEGIN:VCARD\r\nN:'), 0x81, 0xff]), {}],
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
    ['xls', 'エクセル'],
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
