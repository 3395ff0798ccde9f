import { constants, crc32, deflateRawSync } from 'node:zlib'

// Workbooks as Excel writes them: packed, texts in one table that the cells point into, days as serial numbers with a style.

/** A day of a cell: its serial number, shown as 2001/4/1 (`full`), as 4月1日 (`no-year`), or as H13.4.1 (`era`). */
export type DayCell = { readonly serial: number; readonly shown: 'full' | 'no-year' | 'era' }

export type SheetCell = string | number | boolean | DayCell | null

/** The numbers of styles in the list that styleSheet writes. */
const STYLES = { full: 1, 'no-year': 2, era: 3 } as const satisfies Record<DayCell['shown'], number>

/** A whole .xlsx file with these rows on its first sheet; a row of null is left out, as Excel leaves out rows of nothing. */
export function workbook(rows: readonly (readonly SheetCell[] | null)[]): Buffer {
  const texts: string[] = []
  const sheet = rows.map((row, at) => (row === null ? '' : rowXml(row, at + 1, texts))).join('')
  return zip([
    ['[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="名簿" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['worksheet|worksheets/sheet1.xml', 'sharedStrings|sharedStrings.xml', 'styles|styles.xml'].map(relation).join('')}</Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`],
    ['xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}">${texts.join('')}</sst>`],
    ['xl/styles.xml', styleSheet()],
  ])
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relation(each: string, at: number): string {
  const [type, target] = each.split('|')
  return `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`
}

function rowXml(row: readonly SheetCell[], number: number, texts: string[]): string {
  const cells = row.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${number}`, texts))
  return `<row r="${number}">${cells.join('')}</row>`
}

function cellXml(cell: SheetCell, place: string, texts: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'object') return `<c r="${place}" s="${STYLES[cell.shown]}"><v>${cell.serial}</v></c>`
  // Japanese Excel keeps what was typed on the way to a word beside it, as its reading.
  const reading = '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/>'
  texts.push(`<si><t xml:space="preserve">${escaped(cell)}</t>${reading}</si>`)
  return `<c r="${place}" t="s"><v>${texts.length - 1}</v></c>`
}

function styleSheet(): string {
  const own = '<numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ge\\.m\\.d;@"/></numFmts>'
  const used = [0, 14, 56, 176].map((id) => `<xf numFmtId="${id}" xfId="0"/>`).join('')
  return `${HEAD}<styleSheet xmlns="${MAIN}">${own}<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${used}</cellXfs></styleSheet>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

type Packed = { readonly packed: Buffer; readonly size: number; readonly crc: number }

function packedText(text: string): Packed {
  const bytes = Buffer.from(text)
  return { packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
}

/** A text many times between two others, packed without ever being whole anywhere; nobody asks for its checksum. */
export function repeated(begin: string, text: string, times: number, end: string): Packed {
  const open = (part: string): Buffer => deflateRawSync(part, { finishFlush: constants.Z_SYNC_FLUSH })
  const once = open(text)
  const packed = Buffer.concat([open(begin), ...Array.from({ length: times }, () => once), deflateRawSync(end)])
  return { packed, size: begin.length + text.length * times + end.length, crc: 0 }
}

/** Parts with what is said of their sizes, so that a test can say something else. */
export function zip(parts: readonly (readonly [name: string, text: string | Packed, saidSize?: number])[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [name, text, saidSize] of parts) {
    const { packed, size, crc } = typeof text === 'string' ? packedText(text) : text
    const facts = factsOf(crc, packed.length, saidSize ?? size, Buffer.byteLength(name))
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), facts, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), facts, place, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(entries).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...entries, end])
}

/** From the flags on, as both headers of a part have it: deflated, names in UTF-8. */
function factsOf(crc: number, packed: number, size: number, name: number): Buffer {
  const facts = Buffer.alloc(24)
  facts.writeUInt16LE(0x0800, 0)
  facts.writeUInt16LE(8, 2)
  facts.writeUInt32LE(crc, 8)
  facts.writeUInt32LE(packed, 12)
  facts.writeUInt32LE(size, 16)
  facts.writeUInt16LE(name, 20)
  return facts
}
