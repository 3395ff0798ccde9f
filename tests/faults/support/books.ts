import { REAL_BOOKS } from '../../support/real-books.ts'
import { repeated, type SheetCell, workbook, zip } from '../../support/workbook-file.ts'
import { aSpoiledList, encoded, type Random, spoiled, spoiledBytes } from './lists.ts'

// Files of every kind that is taken in, and what becomes of them. A workbook costs a thread, so fewer of them come up.

const CARDS = ['phone.vcf', 'vcard-4.vcf', 'old-phone.vcf'].map(textOf)
const CONTACTS = textOf('contact.xml')
/** One file in so many is a workbook. */
const WORKBOOKS = 64

function textOf(name: string): string {
  return new TextDecoder(name === 'old-phone.vcf' ? 'shift_jis' : 'utf-8').decode(REAL_BOOKS[name])
}

export function aSpoiledFile(random: Random): { readonly name: string; readonly bytes: Buffer } {
  const at = random(3)
  if (random(WORKBOOKS) === 0) return { name: `${at}.xlsx`, bytes: aSpoiledWorkbook(random) }
  switch (random(8)) {
    case 0:
    case 1:
      return { name: `${at}.vcf`, bytes: encoded(spoiled(CARDS[random(CARDS.length)] ?? '', random), random) }
    case 2:
      return { name: `${at}.xml`, bytes: encoded(spoiled(CONTACTS, random), random) }
    default:
      return { name: `${at}.csv`, bytes: aSpoiledList(random) }
  }
}

const ROWS: readonly (readonly SheetCell[])[] = [
  ['氏名', '郵便番号', '住所', '電話番号', '生年月日', '備考'],
  [
    '髙﨑 花子',
    600001,
    '北海道札幌市中央区北一条西0-1',
    9000000001,
    { serial: 25663, shown: 'full' },
    'x'.repeat(40_000),
  ],
  ['𠮷野 一', '370-0001', '群馬県高崎市中尾町1-2-3', '', { serial: -1, shown: 'era' }, null],
  ['<b>辻</b>', null, '', 1e21, { serial: 1e9, shown: 'full' }, true],
]

const MB = 1024 * 1024
const BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATION = `<Relationship Id="rId1" Type="${BASE}/worksheet" Target="worksheets/sheet1.xml"/>`
const FIRST = 'xl/worksheets/sheet1.xml'
const BEGIN = '<worksheet><sheetData>'
const END = '</sheetData></worksheet>'
const SHEETS: readonly string[] = [
  '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>',
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  '<row r="99999999"><c r="A99999999"><v>1</v></c></row>',
  '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>',
  '<row r="2"/><row r="1"/>',
  '<c r="A1"><v>1</v></c>',
  '<row><c t="inlineStr"><is><t>氏名</t></is></c></row>',
]

/** Whole, with rows changed about, with its bytes spoiled, with its parts spoiled, or made to fill the memory. */
function aSpoiledWorkbook(random: Random): Buffer {
  switch (random(5)) {
    case 0:
      return workbook(ROWS)
    case 1:
      return workbook(
        Array.from({ length: random(30) }, () => (random(5) === 0 ? null : (ROWS[random(ROWS.length)] ?? []))),
      )
    case 2:
      return spoiledBytes(workbook(ROWS), random)
    case 3:
      return ofParts(`${BEGIN}${spoiled(SHEETS[random(SHEETS.length)] ?? '', random)}${END}`.toWellFormed(), random)
    default:
      return aBomb(random)
  }
}

function ofParts(sheet: Parameters<typeof zip>[0][number][1], random: Random, saidSize?: number): Buffer {
  const strings = spoiled('<sst><si><t>氏名</t></si><si><t>髙﨑 花子</t></si></sst>', random).toWellFormed()
  return zip([
    ['xl/workbook.xml', '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${RELATION}</Relationships>`],
    saidSize === undefined ? [FIRST, sheet] : [FIRST, sheet, saidSize],
    ['xl/sharedStrings.xml', strings],
  ])
}

/** Up to 64 MB out of some thousand bytes, whatever it says of its size. */
function aBomb(random: Random): Buffer {
  const row = ['<row/>', '<row><c/></row>', ' ', '<a>'][random(4)] ?? ''
  const rows = row.repeat(Math.floor(MB / row.length))
  const sheet = repeated(BEGIN, rows, 8 * (1 + random(8)), END)
  return ofParts(sheet, random, random(2) === 0 ? undefined : random(0x7fffffff))
}
