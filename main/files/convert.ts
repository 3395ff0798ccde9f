import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Encoding, FileKind } from '#domain/exchange/table.ts'
import type { Progress } from '#domain/progress.ts'
import { Refusal, refuse } from '#main/store/refusal.ts'
import { Cards } from './cards.ts'
import { chunksOf } from './chunks.ts'
import { Contacts } from './contact-xml.ts'
import { decodes, decoderOf } from './decode.ts'
import type { Line } from './records.ts'
import { readWorkbook } from './workbook.ts'

/** Kinds of files that hold no lines, and are brought into lines as a whole before one of them is read. */
export type Converted = Exclude<FileKind, 'text'>

/** The lines as JSON, one below the other in UTF-8, where every thread may read them; with the SHA-256 of the file. */
export type Lines = { readonly json: SharedArrayBuffer; readonly digest: string }

/** More than any address book comes to: a few words that stand for many would fill all memory. */
const LINES_AT_MOST = 96 * 1024 * 1024

/** Of an address book, piece by piece. @throws Refusal file-missing, file-changed, file-not-table, file-too-large */
export function* convertBook(
  path: string,
  kind: 'vcard' | 'contact-xml',
  encoding: Encoding,
  total: number,
): Generator<Progress, Lines> {
  const book = kind === 'vcard' ? new Cards() : new Contacts()
  const decode = decoderOf(encoding)
  const gathered = new Gathered()
  const hash = createHash('sha256')
  let done = 0
  for (const { bytes, last } of chunksOf(path)) {
    hash.update(bytes)
    gathered.add(book.take(decodes(decode, bytes, last) ?? refuse('file-changed'), last))
    done += bytes.length
    yield { done, total, what: 'reading' }
  }
  return { json: gathered.all(), digest: hash.digest('hex') }
}

/** Of a workbook. @throws Refusal as readWorkbook does; file-missing */
export async function convertWorkbook(path: string): Promise<Lines> {
  const file = bytesOf(path)
  const gathered = new Gathered()
  gathered.add(await readWorkbook(file))
  return { json: gathered.all(), digest: createHash('sha256').update(file).digest('hex') }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Refusal('file-missing', undefined, { cause: error })
  }
}

class Gathered {
  readonly #pieces: Buffer[] = []
  #bytes = 0

  add(lines: readonly Line[]): void {
    for (const line of lines) {
      const piece = Buffer.from(`${JSON.stringify(line)}\n`)
      this.#bytes += piece.length
      if (this.#bytes > LINES_AT_MOST) refuse('file-too-large')
      this.#pieces.push(piece)
    }
  }

  all(): SharedArrayBuffer {
    const json = new SharedArrayBuffer(this.#bytes)
    const bytes = Buffer.from(json)
    let at = 0
    for (const piece of this.#pieces) at += piece.copy(bytes, at)
    return json
  }
}

const PIECE = 128 * 1024
const NEW_LINE = 0x0a

/** The lines again, a few at a time; `done` is the share of them that was read by then, up to 1. */
export function* linesIn(
  json: SharedArrayBuffer,
): Generator<{ readonly lines: readonly Line[]; readonly done: number }, void> {
  const bytes = Buffer.from(json)
  for (let at = 0; at < bytes.length;) {
    const next = bytes.indexOf(NEW_LINE, Math.min(at + PIECE, bytes.length - 1))
    const end = next === -1 ? bytes.length : next
    const lines = bytes.toString('utf8', at, end).trimEnd().split('\n')
    at = end + 1
    yield { lines: lines.map((line) => JSON.parse(line) as Line), done: Math.min(at / bytes.length, 1) }
  }
}
