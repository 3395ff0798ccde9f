import { inflateRawSync } from 'node:zlib'
import { refuse } from '#main/store/refusal.ts'

// Packed files are unpacked here and nowhere else: what a header says of sizes is checked before a byte is unpacked, and what
// comes out is held to it.

export type Packed = { readonly name: string; readonly size: number; readonly unpack: () => Buffer }

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const COMMENT_AT_MOST = 0xffff
const ENTRIES_AT_MOST = 5_000
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/**
 * What a packed file says that it holds. Nothing is unpacked yet. @throws Refusal file-not-table where it is cut, damaged or
 * holds more parts than any workbook
 */
export function packedIn(file: Buffer): readonly Packed[] {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  if (count > ENTRIES_AT_MOST) refuse('file-not-table')
  const entries: Packed[] = []
  let at = file.readUInt32LE(end + 16)
  for (let read = 0; read < count; read += 1) {
    if (at + ENTRY_SIZE > file.length || file.readUInt32LE(at) !== ENTRY) refuse('file-not-table')
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.push(entryAt(file, at, nameSize))
    at += ENTRY_SIZE + nameSize + extraSize + commentSize
  }
  return entries
}

function endOf(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_SIZE - COMMENT_AT_MOST)
  for (let at = file.length - END_SIZE; at >= lowest; at -= 1) if (file.readUInt32LE(at) === END) return at
  return refuse('file-not-table')
}

function entryAt(file: Buffer, at: number, nameSize: number): Packed {
  const isEncrypted = (file.readUInt16LE(at + 8) & ENCRYPTED) === ENCRYPTED
  const method = file.readUInt16LE(at + 10)
  const packedSize = file.readUInt32LE(at + 20)
  const size = file.readUInt32LE(at + 24)
  const local = file.readUInt32LE(at + 42)
  const name = file.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize).toString('utf8')
  const unpack = (): Buffer => {
    if (isEncrypted || (method !== STORED && method !== DEFLATED)) refuse('file-not-table')
    const packed = packedBytes(file, local, packedSize)
    const bytes = method === STORED ? packed : inflated(packed, size)
    return bytes.length === size ? bytes : refuse('file-not-table')
  }
  return { name, size, unpack }
}

function packedBytes(file: Buffer, local: number, size: number): Buffer {
  if (local + LOCAL_SIZE > file.length || file.readUInt32LE(local) !== LOCAL) refuse('file-not-table')
  const begin = local + LOCAL_SIZE + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (begin + size > file.length) refuse('file-not-table')
  return file.subarray(begin, begin + size)
}

/** No more comes out than was said. */
function inflated(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return refuse('file-not-table')
  }
}

/** The same parts packed without packing, for a library that unpacks by itself: it finds what was checked, and nothing else. */
export function stored(parts: readonly { readonly name: string; readonly bytes: Buffer }[]): ArrayBuffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, bytes } of parts) {
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(LOCAL_SIZE)
    local.writeUInt32LE(LOCAL)
    local.writeUInt32LE(bytes.length, 18)
    local.writeUInt32LE(bytes.length, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const entry = Buffer.alloc(ENTRY_SIZE)
    entry.writeUInt32LE(ENTRY)
    entry.writeUInt32LE(bytes.length, 20)
    entry.writeUInt32LE(bytes.length, 24)
    entry.writeUInt16LE(nameBytes.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, nameBytes, bytes)
    entries.push(entry, nameBytes)
    at += LOCAL_SIZE + nameBytes.length + bytes.length
  }
  const end = Buffer.alloc(END_SIZE)
  end.writeUInt32LE(END)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    entries.reduce((sum, each) => sum + each.length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return inOne([...locals, ...entries, end])
}

function inOne(pieces: readonly Buffer[]): ArrayBuffer {
  const all = new Uint8Array(pieces.reduce((sum, each) => sum + each.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all.buffer
}
