import { opened, sealed } from './gcm.ts'

/** Whose chunks these are: the file's key, the first 7 bytes of each nonce, and the whole header, to which all are bound. */
export type ChunkKey = { readonly key: Uint8Array; readonly nonce: Buffer; readonly bound: Buffer }

/** Which one it is, from 0 on; that the last one says so itself shows a file that was cut at the end of a chunk. */
export type Place = { readonly at: number; readonly isLast: boolean }

/** Encrypted, with its tag behind it. */
export function sealChunk(chunk: ChunkKey, place: Place, plain: Uint8Array): Buffer {
  return sealed({ ...chunk, nonce: nonceOf(chunk, place) }, plain)
}

/** Null where it is not that chunk of that file, or was changed. */
export function openChunk(chunk: ChunkKey, place: Place, bytes: Buffer): Buffer | null {
  return opened({ ...chunk, nonce: nonceOf(chunk, place) }, bytes)
}

/** 7 bytes of the file, 4 of the counter, and 1 in the last chunk alone (STREAM, Hoang, Reyhanitabar, Rogaway, Vizár 2015). */
function nonceOf({ nonce }: ChunkKey, { at, isLast }: Place): Buffer {
  const whole = Buffer.alloc(12)
  nonce.copy(whole)
  whole.writeUInt32BE(at, 7)
  whole.writeUInt8(isLast ? 1 : 0, 11)
  return whole
}
