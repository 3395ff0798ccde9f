import { type Cells, cellsOf, hasTooManyCells } from '#domain/exchange/cells.ts'
import type { Field } from '#domain/exchange/fields.ts'
import { type MatchKey, matchKeys } from '#domain/exchange/likely.ts'
import { listable } from '#domain/exchange/listable.ts'
import { cellsWithLostLetters } from '#domain/exchange/lost-letters.ts'
import type { Rejection } from '#domain/exchange/import.ts'
import type { ContactOnFile, PersonOnFile, VisitOnFile } from '#domain/exchange/on-file.ts'
import type { DamageSeen, Read, ReadHow } from '#domain/exchange/read.ts'
import { readContact } from '#domain/exchange/read-contact.ts'
import { readPerson } from '#domain/exchange/read-person.ts'
import { readVisit } from '#domain/exchange/read-visit.ts'
import type { BrokenLine, Content, FileLine } from '#domain/exchange/table.ts'
import { type ListLine, listLine } from '#domain/people/list-line.ts'
import { csvLine } from '#main/files/csv-line.ts'
import { readLines, type TableFile } from '#main/files/read-table.ts'

/** Somebody of a line; what a shop asks of each is worked out where the line is read, beside the shop thread. */
export type PersonRead = {
  readonly person: PersonOnFile
  /** By which the person may be somebody who is there. */
  readonly keys: readonly MatchKey[]
  readonly listed: ListLine
}

/** What a line of each kind of list is read as. */
export type ValueOf = {
  readonly people: PersonRead
  readonly visits: VisitOnFile
  readonly contacts: ContactOnFile
}

/** All that the reading of a file needs to know, so that it can be handed to another thread. */
export type LinesAsked<C extends Content = Content> = {
  readonly table: TableFile
  readonly content: C
  readonly columns: readonly (Field | null)[]
  readonly how: ReadHow
}

/** A line as it is understood, or why it cannot be; `lost` are cells that lost characters, `text` is the line as CSV. */
export type LineRead<T> = {
  readonly line: number
  readonly damages: readonly DamageSeen[]
  readonly lost: readonly string[]
  readonly text: string
} & ({ readonly kind: 'read'; readonly value: T } | ({ readonly kind: 'rejected' } & WhyRejected))

/** `column` is the head of the column at fault, '' where none is; what the line says of whose it is, '' where nothing. */
type WhyRejected = {
  readonly reason: Rejection
  readonly column: string
  readonly id: string
  readonly number: string
}

/** Some lines, and how many bytes of the file are read by now. */
export type LinesRead<T> = { readonly lines: readonly LineRead<T>[]; readonly bytes: number }

/** How many lines one step reads: some milliseconds. */
const LINES_A_STEP = 50

/** All lines below the headers. @throws Refusal file-missing, file-changed */
export function* linesOf<C extends Content>(asked: LinesAsked<C>): Generator<LinesRead<ValueOf[C]>, void> {
  for (const { lines, bytes } of readLines(asked.table)) {
    for (let at = 0; at < lines.length; at += LINES_A_STEP) {
      yield { lines: lines.slice(at, at + LINES_A_STEP).map((line) => lineRead(asked, line)), bytes }
    }
    if (lines.length === 0) yield { lines: [], bytes }
  }
}

const READERS: { readonly [C in Content]: (cells: Cells, how: ReadHow) => Read<ValueOf[C]> } = {
  people: (cells, how) => {
    const read = readPerson(cells, how)
    return read.kind === 'read' ? { ...read, value: personRead(read.value) } : read
  },
  visits: readVisit,
  contacts: readContact,
}

export function personRead(person: PersonOnFile): PersonRead {
  return { person, keys: matchKeys(person), listed: listLine(listable(person)) }
}

const TOO_MANY = { kind: 'rejected', reason: 'cells-too-many', field: null, damages: [] } as const

function lineRead<C extends Content>(
  { table, content, columns, how }: LinesAsked<C>,
  each: FileLine | BrokenLine,
): LineRead<ValueOf[C]> {
  if ('broken' in each) {
    const why = { kind: 'rejected', reason: each.broken, column: '', id: '', number: '' } as const
    return { line: each.line, damages: [], lost: [], text: cutText(each.text), ...why }
  }
  const cells = cellsOf(columns, each.cells)
  const found = hasTooManyCells(columns, each.cells) ? TOO_MANY : READERS[content](cells, how)
  // Every other encoding can write every character: a ? there is one that somebody typed.
  const lost = table.encoding === 'cp932' ? cellsWithLostLetters(cells) : []
  const line = { line: each.line, damages: found.damages, lost, text: cutText(csvLine(each.cells)) }
  if (found.kind === 'read') return { ...line, kind: 'read', value: found.value }
  const column = found.field === null ? '' : (table.headers[columns.indexOf(found.field)] ?? '')
  const whose = { id: firstOf(cells, 'id'), number: firstOf(cells, 'number') }
  return { ...line, kind: 'rejected', reason: found.reason, column, ...whose }
}

function firstOf(cells: Cells, field: Field): string {
  return cells.get(field)?.[0] ?? ''
}

/** What is kept and told of a line that is not taken. */
const TEXT_AT_MOST = 2_000

/** Never through the middle of a character. */
function cutText(text: string): string {
  return text.length <= TEXT_AT_MOST ? text : text.slice(0, TEXT_AT_MOST).replace(/[\uD800-\uDBFF]$/, '')
}
