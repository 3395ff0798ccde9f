import { createHash } from 'node:crypto'
import type { Encoding } from '#domain/exchange/table.ts'
import type { Progress } from '#domain/progress.ts'
import { refuse } from '#main/store/refusal.ts'
import { chunksOf } from './chunks.ts'
import { type Decode, decodes, decoderOf } from './decode.ts'
import { CR, LF, TAB } from './line-ends.ts'

/**
 * Which encoding a file is in, told by decoding all of it strictly, and the SHA-256 of its bytes; `head` is its beginning.
 * An encoding that is `asked` for is tried alone.
 * @throws Refusal file-encoding, file-missing
 */
export function* detect(
  path: string,
  head: Buffer,
  total: number,
  asked: Encoding | null,
): Generator<Progress, { readonly encoding: Encoding; readonly digest: string }> {
  for (const encoding of asked === null ? candidates(head) : [asked]) {
    const digest = yield* digestIfDecoded(path, total, decoderOf(encoding))
    if (digest !== null) return { encoding, digest }
  }
  return refuse('file-encoding')
}

/** A mark at the beginning decides; without one, what the bytes look like; CP932 last, since it takes almost any bytes. */
export function candidates(head: Buffer): readonly Encoding[] {
  const marked = MARKS.find(([mark]) => head.subarray(0, mark.length).equals(mark))
  if (marked !== undefined) return [marked[1]]
  const wide = wideOrder(head)
  return wide === null ? ['utf-8', 'cp932'] : [wide]
}

function* digestIfDecoded(path: string, total: number, decode: Decode): Generator<Progress, string | null> {
  const hash = createHash('sha256')
  let done = 0
  for (const { bytes, last } of chunksOf(path)) {
    hash.update(bytes)
    if (decodes(decode, bytes, last) === null) return null
    done += bytes.length
    yield { done, total, what: 'reading' }
  }
  return hash.digest('hex')
}

const MARKS: readonly (readonly [Buffer, Encoding])[] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
]

/** Of a Japanese table in UTF-16 at least this share is ASCII (separators, digits, line ends), all in one byte order. */
const WIDE_SHARE = 0.02
const WIDE_LEAD = 4

function wideOrder(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const little = { ascii: 0, lineEnds: 0 }
  const big = { ascii: 0, lineEnds: 0 }
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]]
    if (second === 0) count(little, first)
    if (first === 0) count(big, second)
  }
  const enough = (head.length / 2) * WIDE_SHARE
  if (isOrder(little, big, enough)) return 'utf-16le'
  return isOrder(big, little, enough) ? 'utf-16be' : null
}

type Seen = { ascii: number; lineEnds: number }

function count(seen: Seen, byte: number): void {
  if (byte === LF || byte === CR) seen.lineEnds += 1
  if (byte === LF || byte === CR || byte === TAB || (byte >= 0x20 && byte < 0x7f)) seen.ascii += 1
}

/** Without an end of a line in this order it is another text with a stray NUL. */
function isOrder(these: Seen, others: Seen, enough: number): boolean {
  return these.lineEnds > 0 && these.ascii > enough && these.ascii > others.ascii * WIDE_LEAD
}
