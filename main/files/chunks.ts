import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Refusal } from '#main/store/refusal.ts'

/** Some milliseconds of work a piece, whatever is done with it. */
const CHUNK = 128 * 1024

export type Chunk = { readonly bytes: Buffer; readonly last: boolean }

/** How large a file is. @throws Refusal file-missing where there is none, or something that is no file */
export function sizeOf(path: string): number {
  const found = reading(() => statSync(path))
  if (!found.isFile()) throw new Refusal('file-missing')
  return found.size
}

/**
 * A file piece by piece, each full but the last, and each gone when the next is asked for.
 * @throws Refusal file-missing, also when a stick is pulled meanwhile
 */
export function* chunksOf(path: string): Generator<Chunk, void> {
  const file = reading(() => openSync(path, 'r'))
  const piece = Buffer.allocUnsafe(CHUNK)
  try {
    for (let last = false; !last;) {
      const bytes = filled(file, piece)
      last = bytes.length < CHUNK
      yield { bytes, last }
    }
  } finally {
    closeSync(file)
  }
}

function filled(file: number, bytes: Buffer): Buffer {
  let filledTo = 0
  while (filledTo < CHUNK) {
    const read = reading(() => readSync(file, bytes, filledTo, CHUNK - filledTo, null))
    if (read === 0) break
    filledTo += read
  }
  return bytes.subarray(0, filledTo)
}

function reading<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new Refusal('file-missing', undefined, { cause: error })
  }
}
