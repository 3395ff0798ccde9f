import { readFileSync } from 'node:fs'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { TableTexts } from '#domain/postal/make-table.ts'
import type { City, PostalTable } from '#domain/postal/table.ts'

// The file: a line that says what it is and how long its list is, the list (deflated JSON), then each text of the table,
// deflated by itself, at the place that the list names. So a look-up opens one text of some kilobytes.

/** What every file of a table is called. */
export const TABLE_NAME = 'postal-table.bin'

const KIND = 'otsukiai-postal-1'
/** The line of the kind has always as many bytes. */
const LENGTH_DIGITS = 10
const HEAD_BYTES = KIND.length + 1 + LENGTH_DIGITS + 1

type Span = readonly [from: number, bytes: number]
type Spans = Readonly<Record<string, Span>>
type List = {
  readonly month: string
  readonly cities: readonly City[]
  readonly places: Spans
  readonly readings: Spans
}

/** The bytes of the file, packed part by part: each step is one text. `month` is that of its data, 'YYYY-MM'. */
export function* packTable({ cities, places, readings }: TableTexts, month: string): Generator<void, Buffer> {
  const packed: Buffer[] = []
  let end = 0
  function* pack(texts: TableTexts['places']): Generator<void, Spans> {
    const spans: Record<string, Span> = {}
    for (const [begin, text] of texts) {
      const bytes = deflateRawSync(text(), { level: 9 })
      packed.push(bytes)
      spans[begin] = [end, bytes.length]
      end += bytes.length
      yield
    }
    return spans
  }
  const list: List = { month, cities, places: yield* pack(places), readings: yield* pack(readings) }
  const listed = deflateRawSync(JSON.stringify(list))
  const head = `${KIND} ${String(listed.length).padStart(LENGTH_DIGITS, '0')}\n`
  return Buffer.concat([Buffer.from(head), listed, ...packed])
}

/** Null where there is no such file, or it is none of ours, or damaged. Some milliseconds; about as much memory as the file. */
export function readTable(path: string): PostalTable | null {
  try {
    return asTable(readFileSync(path))
  } catch {
    return null
  }
}

function asTable(bytes: Buffer): PostalTable | null {
  const [kind, length] = bytes.toString('latin1', 0, HEAD_BYTES - 1).split(' ')
  if (kind !== KIND) return null
  const begin = HEAD_BYTES + Number(length)
  const list = JSON.parse(opened(bytes.subarray(HEAD_BYTES, begin))) as List
  const textAt = (spans: Spans, start: string): string => {
    const [from, size] = spans[start] ?? [0, 0]
    return size === 0 ? '' : opened(bytes.subarray(begin + from, begin + from + size))
  }
  return {
    month: list.month,
    cities: list.cities,
    placesFrom: (digits) => textAt(list.places, digits),
    readingsFrom: (kana) => textAt(list.readings, kana),
  }
}

function opened(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8')
}
