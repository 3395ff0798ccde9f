import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { writeAll } from '../write-all.ts'
import { sealChunk, type ChunkKey } from './chunk.ts'
import { CHUNK_BYTES, encodeHeader, type Header } from './header.ts'
import { fileKey } from './slots.ts'

/** What is said of the copy, and what wraps its key; the rest of the header is made for each file anew. */
export type Said = Omit<Header, 'format' | 'salt' | 'nonce'>

/**
 * Writes a copy, which comes in pieces, compressed and encrypted to `to`, which must not be there yet, and flushes it.
 * @throws what reading and writing throws; `to` may then be left half done
 */
export async function sealFile(
  pieces: Iterable<Buffer>,
  { to, said, master }: { to: string; said: Said; master: Uint8Array },
): Promise<void> {
  const [salt, nonce] = [randomBytes(32), randomBytes(7)]
  const raw = encodeHeader({ format: 1, ...said, salt: salt.toString('hex'), nonce: nonce.toString('hex') })
  const target = openSync(to, 'wx')
  try {
    writeAll(target, raw)
    const chunk = { key: fileKey(master, salt.toString('hex')), nonce, bound: raw }
    await pipeline(Readable.from(pieces), compressing(), (parts: AsyncIterable<Buffer>) =>
      writeChunks(parts, chunk, target),
    )
    fsyncSync(target)
  } finally {
    closeSync(target)
  }
}

/** Level 3, zstd's own: a database of a shop becomes a quarter of its size at some 300 MB/s. */
function compressing(): ReturnType<typeof createZstdCompress> {
  return createZstdCompress({
    chunkSize: CHUNK_BYTES,
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  })
}

/** A full chunk waits until more comes, so that the last one is known as such. */
async function writeChunks(parts: AsyncIterable<Buffer>, key: ChunkKey, target: number): Promise<void> {
  let waiting: Buffer = Buffer.alloc(0)
  let at = 0
  for await (const part of parts) {
    waiting = waiting.length === 0 ? part : Buffer.concat([waiting, part])
    for (; waiting.length > CHUNK_BYTES; at += 1) {
      writeAll(target, sealChunk(key, { at, isLast: false }, waiting.subarray(0, CHUNK_BYTES)))
      waiting = waiting.subarray(CHUNK_BYTES)
    }
  }
  writeAll(target, sealChunk(key, { at, isLast: true }, waiting))
}
