import { createHash, type Hash } from 'node:crypto'
import { basename } from 'node:path'
import { headersByPlace } from '#domain/exchange/by-place.ts'
import { headerAmong } from '#domain/exchange/headers.ts'
import { holdsValues, type ValueKind, valueKinds } from '#domain/exchange/headless.ts'
import type { ImportAsked } from '#domain/exchange/import.ts'
import type { BrokenLine, Delimiter, Encoding, FileKind, FileLine } from '#domain/exchange/table.ts'
import type { Progress } from '#domain/progress.ts'
import { refuse } from '#main/store/refusal.ts'
import { chunksOf, sizeOf } from './chunks.ts'
import { type Decode, decodes, decoderOf } from './decode.ts'
import { delimiterOf } from './delimiter.ts'
import { convert } from './convert-beside.ts'
import { type Converted, linesIn } from './convert.ts'
import { detect } from './detect.ts'
import { ENTRY_HEADERS } from './entry-cells.ts'
import { kindOf } from './kinds.ts'
import { refuseOtherProgram } from './other-programs.ts'
import { type Line, Records } from './records.ts'

/**
 * A file that is a table: how it is to be read, and the words of its headers with the number of their line, 0 where it has
 * none. `values` is what its first lines say of each column by themselves, `digest` the SHA-256 of its bytes. `json` has the
 * lines of a workbook or address book, which are no text; an entry's line is its number.
 */
export type TableFile = {
  readonly path: string
  readonly kind: FileKind
  readonly json: SharedArrayBuffer | null
  readonly fileName: string
  readonly bytes: number
  readonly digest: string
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly headers: readonly string[]
  readonly headerLine: number
  readonly values: readonly (ValueKind | null)[]
}

type LinesStep = { readonly lines: readonly (FileLine | BrokenLine)[]; readonly bytes: number }

/**
 * Finds out what a file is, by decoding all of it strictly; what the owner does not say, its bytes and cells tell.
 * @throws Refusal file-missing, file-too-large, file-empty, file-encoding, file-not-table; file-of-other-program with the
 * extension as its field
 */
export function* openTable(
  path: string,
  { encoding, headless, mostBytes }: Pick<ImportAsked, 'encoding' | 'headless'> & { readonly mostBytes: number },
): Generator<Progress, TableFile> {
  const bytes = sizeOf(path)
  refuseOtherProgram(path)
  if (bytes > mostBytes) refuse('file-too-large')
  if (bytes === 0) refuse('file-empty')
  const head = headOf(path)
  const kind = kindOf(head, encoding !== null && isWide(encoding))
  const named = { path, fileName: basename(path), bytes }
  if (kind === 'workbook') return yield* openConverted({ ...named, kind, encoding: 'utf-8' }, headless)
  const found = yield* detect(path, head, bytes, encoding)
  if (kind !== 'text') return yield* openConverted({ ...named, kind, encoding: found.encoding }, headless)
  const file = { ...named, kind, json: null, ...found }
  const delimiter = delimiterOf(decoderOf(file.encoding)(head, false))
  const first = yield* firstLines(path, file.encoding, delimiter, bytes)
  return { ...file, delimiter, ...headed(first, headless) }
}

type ToConvert = Pick<TableFile, 'path' | 'fileName' | 'bytes' | 'encoding'> & { readonly kind: Converted }

/** A sheet has its own headers; the entries of an address book stand below ours. */
function* openConverted(file: ToConvert, headless: boolean | null): Generator<Progress, TableFile> {
  const { json, digest } = yield* convert(file.path, file.kind, file.encoding, file.bytes)
  const first: Line[] = []
  for (const { lines } of linesIn(json)) {
    first.push(...lines)
    if (first.length > LOOKED_THROUGH) break
  }
  if (first.length === 0) refuse('file-empty')
  const values = ENTRY_HEADERS.map(() => null)
  const found = file.kind === 'workbook' ? headed(first, headless) : { headers: ENTRY_HEADERS, headerLine: 0, values }
  return { ...file, json, digest, delimiter: ',', ...found }
}

/**
 * The lines below the headers, each step some milliseconds of work; `bytes` are read by then.
 * @throws Refusal file-missing; file-changed at the end, where the bytes were not those that were opened
 */
export function readLines(table: TableFile): Generator<LinesStep, void> {
  return table.json === null ? linesOfText(table) : linesOfJson(table, table.json)
}

function* linesOfText(table: TableFile): Generator<LinesStep, void> {
  const hash = createHash('sha256')
  for (const { lines, bytes } of linesOf(table.path, table.encoding, table.delimiter, hash)) {
    yield { lines: below(table, lines), bytes }
  }
  if (hash.digest('hex') !== table.digest) refuse('file-changed')
}

function* linesOfJson(table: TableFile, json: SharedArrayBuffer): Generator<LinesStep, void> {
  for (const { lines, done } of linesIn(json))
    yield { lines: below(table, lines), bytes: Math.round(table.bytes * done) }
}

function below({ headerLine }: TableFile, lines: readonly Line[]): readonly Line[] {
  const [first] = lines
  return first === undefined || first.line > headerLine ? lines : lines.filter(({ line }) => line > headerLine)
}

function* linesOf(
  path: string,
  encoding: Encoding,
  delimiter: Delimiter,
  hash: Hash | null = null,
): Generator<LinesStep, void> {
  const decode = decoderOf(encoding)
  const records = new Records(delimiter)
  let read = 0
  for (const { bytes, last } of chunksOf(path)) {
    hash?.update(bytes)
    read += bytes.length
    yield { lines: records.take(Buffer.from(unchanged(decode, bytes, last)), last), bytes: read }
  }
}

/** All of it was decoded before; what is no text now was written since. */
function unchanged(decode: Decode, bytes: Buffer, last: boolean): string {
  return decodes(decode, bytes, last) ?? refuse('file-changed')
}

/** Some lines of a title may stand above the headers, never so many. */
const LOOKED_THROUGH = 10

type Headed = Pick<TableFile, 'headers' | 'headerLine' | 'values'>

/** A line of headers counts once a line below is seen too; without one, every line counts. */
function headed(first: readonly (FileLine | BrokenLine)[], headless: boolean | null): Headed {
  const cells = first.map((line) => ('cells' in line && line.cells.length <= COLUMNS_AT_MOST ? line.cells : null))
  const [top = []] = cells
  if (top === null) refuse('file-not-table')
  const all = cells.map((each) => each ?? [])
  const lines = all.slice(0, LOOKED_THROUGH + 1)
  const at = headerAmong(lines.slice(0, -1))
  if (headless ?? (at === 0 && holdsValues(top)))
    return withoutHeaders(lines, Math.max(...all.map((each) => each.length)))
  if (lines.length < 2) refuse('file-empty')
  const headers = lines[at] ?? []
  return { headers, headerLine: first[at]?.line ?? 1, values: valueKinds(headers.length, lines.slice(at + 1)) }
}

/** As many columns as the widest line has: some programs leave out the cells that are empty at the end of a line. */
function withoutHeaders(lines: readonly (readonly string[])[], width: number): Headed {
  if (lines.length === 0) refuse('file-empty')
  const headers = headersByPlace(width)
  return { headers, headerLine: 0, values: valueKinds(headers.length, lines) }
}

/** The lines of as many pieces as it takes to look through them. */
function* firstLines(
  path: string,
  encoding: Encoding,
  delimiter: Delimiter,
  total: number,
): Generator<Progress, readonly (FileLine | BrokenLine)[]> {
  const first: (FileLine | BrokenLine)[] = []
  for (const { lines, bytes } of linesOf(path, encoding, delimiter)) {
    first.push(...lines)
    if (first.length > LOOKED_THROUGH) break
    yield { done: bytes, total, what: 'reading' }
  }
  return first
}

/** More than any address program writes. */
const COLUMNS_AT_MOST = 500

function headOf(path: string): Buffer {
  for (const { bytes } of chunksOf(path)) return bytes
  return refuse('file-empty')
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}
