import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { refuse, Refusal } from '#main/store/refusal.ts'
import { openChunk, type ChunkKey } from './chunk.ts'
import { TAG_BYTES } from './gcm.ts'
import { CHUNK_BYTES, type HeaderRead } from './header.ts'
import { fileKey } from './slots.ts'

const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES

/**
 * Gives the database inside a locked copy piece by piece to `take`. Nothing of it may be used before this has ended: only
 * then was the last chunk verified, and that it is as long as it says. `tell` hears of bytes read and may throw to break off.
 * @throws Refusal copy-damaged; what `take`, `tell` and opening the file throw
 */
export async function unsealFile(
  { file, read, master }: { file: string; read: HeaderRead; master: Uint8Array },
  take: (bytes: Buffer) => void,
  tell: (bytes: number) => void,
): Promise<void> {
  const { header, raw } = read
  const key = { key: fileKey(master, header.salt), nonce: Buffer.from(header.nonce, 'hex'), bound: raw }
  let length = 0
  try {
    await pipeline(
      Readable.from(plainOf(file, raw.length, key, tell)),
      createZstdDecompress({ chunkSize: CHUNK_BYTES }),
      async (parts: AsyncIterable<Buffer>) => {
        for await (const part of parts) {
          length += part.length
          // A few bytes can unpack to the whole disk.
          if (length > header.bytes) refuse('copy-damaged')
          take(part)
        }
      },
    )
  } catch (error) {
    throw isOfCompression(error) ? new Refusal('copy-damaged', undefined, { cause: error }) : error
  }
  if (length !== header.bytes) refuse('copy-damaged')
}

function* plainOf(file: string, start: number, key: ChunkKey, tell: (bytes: number) => void): Generator<Buffer, void> {
  const source = openSync(file, 'r')
  try {
    const { size } = fstatSync(source)
    let isLast = false
    for (let at = 0; !isLast; at += 1) {
      const from = start + at * SEALED_BYTES
      isLast = from + SEALED_BYTES >= size
      const sealed = Buffer.alloc(SEALED_BYTES)
      const length = readSync(source, sealed, 0, SEALED_BYTES, from)
      tell(from + length)
      yield openChunk(key, { at, isLast }, sealed.subarray(0, length)) ?? refuse('copy-damaged')
    }
  } finally {
    closeSync(source)
  }
}

/** What zstd says of a stream that was never one, or is cut. */
function isOfCompression(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ZSTD_|Z_|ERR_)/.test(String(error.code))
}
