import { stringify } from 'csv-stringify/sync'
import type { ExportAsked } from '#domain/exchange/export.ts'
import { refuse } from '#main/store/refusal.ts'
import { encodeCp932, fitForCp932 } from './cp932.ts'

/** Money given back is a number, and is added up as one. */
const NUMBER = /^-\d+$/u

/** How a table is written; see ExportAsked. */
export type TableStyle = Pick<ExportAsked, 'kind' | 'encoding' | 'withMark'>

type Row = readonly string[]

/** What a spreadsheet takes for the beginning of a formula; the minus of other systems becomes Windows' own in CP932. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠−]/u

const MARK = Buffer.from('\uFEFF')

/**
 * A table as the bytes of its file, batch by batch. In UTF-8 a mark stands before it, by which Excel knows the encoding.
 * @throws Refusal not-in-cp932 where a character is lacking and no mark may stand for it
 */
export function* tablePieces(
  headers: Row,
  batches: Iterable<readonly Row[]>,
  style: TableStyle,
): Generator<Buffer, void> {
  if (style.encoding === 'utf-8') yield MARK
  yield encoded([headers], style)
  for (const rows of batches) yield encoded(rows, style)
}

function encoded(rows: readonly Row[], { kind, encoding, withMark }: TableStyle): Buffer {
  const cellOf = (cell: string): string => {
    const fitting = encoding === 'utf-8' ? cell : (fitForCp932(cell, withMark) ?? refuse('not-in-cp932'))
    return kind === 'own' ? fitting : neutralised(fitting)
  }
  const text = stringify(
    rows.map((cells) => cells.map(cellOf)),
    { record_delimiter: '\r\n', quote_record_delimiter: true },
  )
  return encoding === 'utf-8' ? Buffer.from(text) : encodeCp932(text)
}

/** An apostrophe before it keeps a spreadsheet from calculating. */
function neutralised(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}
