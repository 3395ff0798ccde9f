import { expect, test } from 'vitest'
import { readWorkbook } from '#main/files/workbook.ts'
import { repeated, zip } from '../../support/workbook-file.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const ROW = '<row><c t="inlineStr"><is><t>2024</t></is></c></row>'
/** More than 32 MB of it. */
const TIMES = Math.ceil((33 * 1024 * 1024) / ROW.length)

const part = (name: string, text: string) => [name, text] as const
const sheet = (rows: string) => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`

/** Of two sheets, of which the one named first lies in the second file. */
function twoSheets(target: string, large: 'sheet1' | 'sheet2', type = 'worksheet'): Buffer {
  const [begin = '', end = ''] = sheet('|').split('|')
  const relation = (id: string, path: string) =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${path}"/>`
  const small = large === 'sheet1' ? 'sheet2' : 'sheet1'
  return zip([
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="今" sheetId="2" r:id="rId2"/><sheet name="昔" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${relation('rId1', 'worksheets/sheet1.xml')}${relation('rId2', target)}</Relationships>`,
    ),
    part(`xl/worksheets/${small}.xml`, sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>髙﨑</t></is></c></row>')),
    [`xl/worksheets/${large}.xml`, repeated(begin, ROW, TIMES, end)],
  ])
}

test.each(['worksheets/sheet2.xml', '/xl/worksheets/sheet2.xml'])(
  'only the first sheet counts, wherever it lies (%s), however large the others are',
  async (target) => {
    expect(await readWorkbook(twoSheets(target, 'sheet1'))).toEqual([{ line: 1, cells: ['髙﨑'] }])
  },
)

test('the first sheet itself may not be so large, nor one of which it cannot be told whether it is the first', async () => {
  const refused = { code: 'file-too-large' }
  await expect(readWorkbook(twoSheets('worksheets/sheet2.xml', 'sheet2'))).rejects.toMatchObject(refused)
  await expect(readWorkbook(twoSheets('worksheets/sheet2.xml', 'sheet1', 'chartsheet'))).rejects.toMatchObject(refused)
})
