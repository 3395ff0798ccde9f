// How SQLite writes a row: https://www.sqlite.org/fileformat2.html#record_format

export type Value = null | number | bigint | string | Buffer

/** A number in one to nine bytes, seven bits each but for the ninth; `end` is the byte after it. Null beyond the end. */
export function varint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } | null {
  let value = 0
  for (let n = 0; n < 8; n += 1) {
    const byte = bytes[at + n]
    if (byte === undefined) return null
    value = value * 128 + (byte & 127)
    if (byte < 128) return Number.isSafeInteger(value) ? { value, end: at + n + 1 } : null
  }
  // Only numbers that no key or length of ours reaches take the ninth byte.
  return null
}

/** The values of a row; null where the bytes are not exactly one. */
export function valuesIn(record: Buffer): readonly Value[] | null {
  const header = varint(record, 0)
  if (header === null || header.value < header.end || header.value > record.length) return null
  const values: Value[] = []
  let type = varint(record, header.end)
  let at = header.value
  let read = header.end
  while (read < header.value) {
    if (type === null || type.end > header.value) return null
    const bytes = bytesOf(type.value)
    if (bytes === null || at + bytes > record.length) return null
    values.push(valueOf(type.value, record.subarray(at, at + bytes)))
    at += bytes
    read = type.end
    type = varint(record, read)
  }
  return at === record.length ? values : null
}

const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const

/** Null for a type that SQLite never writes. */
function bytesOf(type: number): number | null {
  if (type < SIZES.length) return SIZES[type] ?? null
  return type < 12 ? null : Math.floor((type - 12) / 2)
}

function valueOf(type: number, bytes: Buffer): Value {
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  if (type === 6) return plain(bytes.readBigInt64BE(0))
  if (type < 6) return bytes.readIntBE(0, bytes.length)
  // A character that can no longer be read becomes �: the rest of the words is worth keeping.
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8')
}

function plain(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}
