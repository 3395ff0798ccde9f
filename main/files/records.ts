import { CsvError, parse } from 'csv-parse/sync'
import type { BrokenLine, Delimiter, FileLine } from '#domain/exchange/table.ts'
import { breaksIn, CR, endOfLine, lastLineEnd, LF } from './line-ends.ts'

export type Line = FileLine | BrokenLine

/**
 * A line that has not ended after this many bytes of UTF-8 never will, or is too long for anything a shop keeps: a whole card
 * with all that was ever noted on it is one line. How long a single field may be, its reader knows.
 */
const LINE_AT_MOST = 1024 * 1024
/** What is told of a broken line, in bytes of UTF-8. */
const TEXT_AT_MOST = 3_000

/** What DOS programs end a file with, as itself and as some decoders of CP932 hand it over. */
const DOS_END: ReadonlySet<number | undefined> = new Set([0x1a, 0x1c])

/**
 * The lines of a table, from its text in UTF-8 fed piece by piece. Little more than one longest line is held,
 * whatever is fed. Every physical line that is not blank ends up in exactly one line or broken line.
 */
export class Records {
  private readonly delimiter: Delimiter
  private rest: Buffer = Buffer.alloc(0)
  /** The number of the physical line that `rest` begins with. */
  private line = 1
  /** Within a physical line that is too long and told already. */
  private skipping = false

  constructor(delimiter: Delimiter) {
    this.delimiter = delimiter
  }

  /** The lines that are whole by now; with `last` all that are left. */
  take(bytes: Buffer, last: boolean): readonly Line[] {
    const lines: Line[] = []
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes])
    if (last && DOS_END.has(this.rest.at(-1))) this.rest = this.rest.subarray(0, -1)
    while (this.step(lines, last));
    // A copy: a view would hold the whole piece.
    this.rest = Buffer.from(this.rest)
    return lines
  }

  /** One stretch of whole records, or one line that is broken; false where more must be fed, or nothing is left. */
  private step(lines: Line[], last: boolean): boolean {
    if (this.skipping) return this.skip(last)
    this.parse(lines, last ? this.rest.length : lastLineEnd(this.rest))
    this.drop(leadingBreaks(this.rest, last))
    if (this.rest.length === 0 || (!last && this.rest.length < LINE_AT_MOST)) return false
    const end = endOfLine(this.rest, last)
    const isLong = end === null || end > LINE_AT_MOST
    lines.push(broken(this.line, isLong ? 'too-long' : 'quote-open', this.rest.subarray(0, end ?? undefined)))
    this.skipping = true
    return true
  }

  private skip(last: boolean): boolean {
    const end = endOfLine(this.rest, last)
    if (end === null) {
      // A CR stays: an LF may follow it.
      this.rest = this.rest.at(-1) === CR ? this.rest.subarray(-1) : Buffer.alloc(0)
      return false
    }
    this.drop(end)
    this.skipping = false
    return this.rest.length > 0
  }

  /** Takes the whole records of what was fed up to `end`, where a line ends. */
  private parse(lines: Line[], end: number): void {
    const text = this.rest.subarray(0, end)
    let at = 0
    const take = (cells: string[], to: number): null => {
      const from = at + leadingBreaks(text.subarray(at, to), true)
      const before = breaksIn(text, at, from)
      const within = breaksIn(text, from, to)
      at = to
      const line = this.line + before.breaks
      this.line = line + within.breaks
      if (cells.some((cell) => cell.trim() !== '')) {
        lines.push(within.hasControl ? broken(line, 'control-character', text.subarray(from, to)) : { line, cells })
      }
      return null
    }
    try {
      parse(text, {
        ...SETTINGS,
        delimiter: this.delimiter,
        on_record: (cells: string[], { bytes }) => take(cells, bytes),
      })
    } catch (error) {
      // The records before the open quote were all taken.
      if (!(error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')) throw error
    }
    this.rest = this.rest.subarray(at)
  }

  private drop(bytes: number): void {
    this.line += breaksIn(this.rest, 0, bytes).breaks
    this.rest = this.rest.subarray(bytes)
  }
}

/** Quotes inside an unquoted cell stand for themselves (5" pot); every kind of line end counts, also mixed. */
const SETTINGS = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
}

function broken(line: number, why: BrokenLine['broken'], bytes: Buffer): BrokenLine {
  // Streaming leaves out the character that the cut goes through.
  const text = new TextDecoder().decode(bytes.subarray(0, TEXT_AT_MOST), { stream: true })
  return { line, broken: why, text: text.trimEnd() }
}

/** How many bytes of line ends stand at the beginning; a CR that an LF may still follow is left. */
function leadingBreaks(text: Buffer, last: boolean): number {
  let at = 0
  while (text[at] === CR || text[at] === LF) at += 1
  return at === text.length && text[at - 1] === CR && !last ? at - 1 : at
}
