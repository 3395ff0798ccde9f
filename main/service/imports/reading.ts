import { type Cells, cellsOf, hasTooManyCells } from '#domain/exchange/cells.ts'
import { type ColumnFaults, faultsOfColumns } from '#domain/exchange/headers.ts'
import type { ImportAsked, Rejection } from '#domain/exchange/import.ts'
import type { DamageSeen, Read, ReadHow } from '#domain/exchange/read.ts'
import type { BrokenLine, FileLine } from '#domain/exchange/table.ts'
import type { Progress } from '#domain/progress.ts'
import { csvLine } from '#main/files/csv-line.ts'
import { openTable, readLines, type TableFile } from '#main/files/read-table.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { type Columns, columnsOf } from './columns.ts'
import { fileNamed } from './opened-files.ts'

/** A file that is a table, and what its columns mean. */
export type Opened = { readonly table: TableFile; readonly columns: Columns; readonly faults: ColumnFaults }

const MB = 1024 * 1024
const PEOPLE_AT_MOST = 100 * MB
const ENTRIES_AT_MOST = 512 * MB

/** @throws Refusal file-missing (also a name no longer known), file-too-large, file-empty, file-encoding, file-not-table, file-of-other-program */
export function* openFile({ db }: Session, asked: ImportAsked): Generator<Progress, Opened> {
  const { path } = fileNamed(asked.file) ?? refuse('file-missing')
  const mostBytes = asked.content === 'people' ? PEOPLE_AT_MOST : ENTRIES_AT_MOST
  const table = yield* openTable(path, { encoding: asked.encoding, mostBytes })
  const columns = columnsOf(db, table.headers, asked)
  if (columns.content === 'people' && table.bytes > PEOPLE_AT_MOST) refuse('file-too-large')
  return { table, columns, faults: faultsOfColumns(columns.content, columns.columns) }
}

/** A line as it is understood, or why it cannot be; `cells` are null where it is no line at all. */
export type LineRead<T> = { readonly line: number; readonly damages: readonly DamageSeen[] } & (
  | { readonly kind: 'read'; readonly value: T; readonly text: () => string }
  | ({ readonly kind: 'rejected' } & LineRejected)
)

/** `column` is the head of the column at fault, '' where none is; `text` the line as CSV. */
export type LineRejected = {
  readonly reason: Rejection
  readonly column: string
  readonly text: string
  readonly cells: Cells | null
}

/** Some lines, and how many bytes of the file are read by now. */
export type LinesRead<T> = { readonly lines: readonly LineRead<T>[]; readonly bytes: number }

/** How many lines one step reads: some milliseconds. */
const LINES_A_STEP = 50

/** All lines below the headers. @throws Refusal file-missing, file-changed */
export function* linesOf<T>(
  { table, columns: { columns } }: Opened,
  how: ReadHow,
  read: (cells: Cells, how: ReadHow) => Read<T>,
): Generator<LinesRead<T>, void> {
  const one = (each: FileLine | BrokenLine): LineRead<T> => {
    if ('broken' in each)
      return rejected(each.line, { reason: each.broken, column: '', text: cutText(each.text), cells: null })
    const { line, cells: raw } = each
    const cells = cellsOf(columns, raw)
    const found = hasTooManyCells(columns, raw) ? TOO_MANY : read(cells, how)
    const { damages } = found
    if (found.kind === 'read') return { line, damages, kind: 'read', value: found.value, text: () => asCsv(raw) }
    const column = found.field === null ? '' : (table.headers[columns.indexOf(found.field)] ?? '')
    return { ...rejected(line, { reason: found.reason, column, text: asCsv(raw), cells }), damages }
  }
  for (const { lines, bytes } of readLines(table)) {
    for (let at = 0; at < lines.length; at += LINES_A_STEP) {
      yield { lines: lines.slice(at, at + LINES_A_STEP).map(one), bytes }
    }
    if (lines.length === 0) yield { lines: [], bytes }
  }
}

const TOO_MANY = { kind: 'rejected', reason: 'cells-too-many', field: null, damages: [] } as const

function rejected(line: number, why: LineRejected): { line: number; damages: []; kind: 'rejected' } & LineRejected {
  return { line, damages: [], kind: 'rejected', ...why }
}

/** What is kept and told of a line that is not taken. */
const TEXT_AT_MOST = 2_000

function asCsv(cells: readonly string[]): string {
  return cutText(csvLine(cells))
}

/** Never through the middle of a character. */
function cutText(text: string): string {
  return text.length <= TEXT_AT_MOST ? text : text.slice(0, TEXT_AT_MOST).replace(/[\uD800-\uDBFF]$/, '')
}
