import { closeSync, openSync, readSync } from 'node:fs'
import * as v from 'valibot'
import { BACKUP_KINDS } from '#domain/backup/backup.ts'
import type { KeySlot } from '#domain/backup/lock.ts'
import { refuse } from '#main/store/refusal.ts'
import { hex } from '../hex.ts'

// docs/backup-format.md is the description for whoever reads a copy without this program.

/** As in PNG, a byte above 127 and both line ends show a file that was sent as text; ^Z ends it on a screen. */
export const MAGIC = Buffer.from('\x89OTSU\r\n\x1a', 'latin1')
const LENGTH_BYTES = 4
const HEADER_MAX_BYTES = 64 * 1024

/** So much of the compressed stream is encrypted at a time; the last chunk may be shorter. */
export const CHUNK_BYTES = 1024 * 1024

/** A hostile file must not ask for more work or memory than this. */
const SCRYPT_MAX_N = 2 ** 20
export const SCRYPT_MAX_BYTES = 256 * 1024 * 1024
const SCRYPT_MAX_R = 32
const SCRYPT_MAX_P = 4

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const scrypt = v.pipe(
  v.strictObject({
    N: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(2),
      v.maxValue(SCRYPT_MAX_N),
      v.check((n) => Math.log2(n) % 1 === 0),
    ),
    r: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SCRYPT_MAX_R)),
    p: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SCRYPT_MAX_P)),
  }),
  // RFC 7914, 2: N is below 2^(128 r / 8).
  v.check(({ N, r }) => 128 * N * r <= SCRYPT_MAX_BYTES && N < 2 ** (16 * r)),
)

/** How one secret of the sheet wraps the master key: AES-256-GCM under scrypt(secret). */
const slot = v.strictObject({
  opens: v.picklist(['passphrase', 'recovery']),
  scrypt,
  salt: hex(16),
  nonce: hex(12),
  /** The wrapped key, 32 bytes, and its tag, 16. */
  key: hex(48),
}) satisfies v.GenericSchema<unknown, KeySlot>

export const slots = v.pipe(v.array(slot), v.minLength(1), v.maxLength(4))

const header = v.strictObject({
  format: v.literal(1),
  shop: v.pipe(v.string(), v.maxLength(64)),
  sequence: count,
  kind: v.picklist(BACKUP_KINDS),
  /** UTC moment. */
  takenAt: v.pipe(v.string(), v.maxLength(40)),
  people: count,
  visits: count,
  /** Of the database inside, unpacked. */
  bytes: count,
  /** Which 合言葉の紙 opens it. */
  sheet: v.pipe(v.string(), v.maxLength(16)),
  slots,
  /** Of the key of this file, and the first part of each chunk's nonce. */
  salt: hex(32),
  nonce: hex(7),
})

/** What a locked copy says of itself before it is opened; true only once its last chunk was verified under it. */
export type Header = v.InferOutput<typeof header>

/** What was read: `raw` is every byte up to the first chunk, the associated data of all chunks. */
export type HeaderRead = { readonly header: Header; readonly raw: Buffer }

export function encodeHeader(made: Header): Buffer {
  const text = Buffer.from(JSON.stringify(made))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(text.length)
  return Buffer.concat([MAGIC, length, text])
}

/** Whether a file begins as a locked copy does. @throws what opening it throws */
export function isLocked(file: string): boolean {
  return withFile(file, (fd) => beginning(fd, MAGIC.length).equals(MAGIC))
}

/** @throws Refusal copy-foreign, copy-newer, copy-damaged; what opening the file throws */
export function readHeader(file: string): HeaderRead {
  return withFile(file, (fd) => {
    const start = beginning(fd, MAGIC.length + LENGTH_BYTES)
    if (!start.subarray(0, MAGIC.length).equals(MAGIC)) refuse('copy-foreign')
    if (start.length < MAGIC.length + LENGTH_BYTES) refuse('copy-damaged')
    const length = start.readUInt32BE(MAGIC.length)
    if (length > HEADER_MAX_BYTES) refuse('copy-damaged')
    const raw = beginning(fd, start.length + length)
    if (raw.length < start.length + length) refuse('copy-damaged')
    return { header: parse(raw.subarray(start.length)), raw }
  })
}

function parse(text: Buffer): Header {
  const found = jsonIn(text)
  if (isOfLaterFormat(found)) refuse('copy-newer')
  const parsed = v.safeParse(header, found)
  return parsed.success ? parsed.output : refuse('copy-damaged')
}

function jsonIn(text: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return refuse('copy-damaged')
  }
}

/** No program outlives so many formats: a larger number is a broken header. */
const UNBELIEVABLE_FORMAT = 100

function isOfLaterFormat(found: unknown): boolean {
  const later = v.object({ format: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(UNBELIEVABLE_FORMAT)) })
  return v.is(later, found)
}

function withFile<T>(file: string, read: (fd: number) => T): T {
  const fd = openSync(file, 'r')
  try {
    return read(fd)
  } finally {
    closeSync(fd)
  }
}

function beginning(fd: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(fd, bytes, 0, length, 0))
}
