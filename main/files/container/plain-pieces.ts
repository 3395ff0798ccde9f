import { closeSync, openSync, readSync } from 'node:fs'
import { LOCK_PAGE_AT, PAGE_BYTES } from '#main/store/page-bytes.ts'
import { pageCheck, plainPage } from '#main/store/page-cipher.ts'
import { refuse } from '#main/store/refusal.ts'
import { keyOf, type ShopKey } from '#main/store/shop-key.ts'
import { CHUNK_BYTES } from './header.ts'

/**
 * A copy piece by piece, plain also where it lies encrypted on this PC: nothing of it stands on the disk in between. `tell`
 * hears of bytes read and may throw to break off. @throws Refusal copy-damaged where an encrypted page is not what was written
 */
export function* plainPieces(file: string, tell: (bytes: number) => void): Generator<Buffer> {
  const key = keyOf(file)
  const source = openSync(file, 'r')
  try {
    const open = key === null ? (piece: Buffer) => piece : decrypting(key)
    for (let at = 0; ;) {
      const piece = Buffer.alloc(CHUNK_BYTES)
      const read = readSync(source, piece)
      if (read === 0) return
      yield open(piece.subarray(0, read), at)
      tell((at += read))
    }
  } finally {
    closeSync(source)
  }
}

/** Pieces come in their order, and each has whole pages. */
function decrypting(key: ShopKey): (piece: Buffer, at: number) => Buffer {
  let isSound: ReturnType<typeof pageCheck> | null = null
  const opened = (page: Buffer, number: number): Buffer =>
    isSound?.(page, number) === true ? plainPage(key, page, number) : refuse('copy-damaged')
  return (piece, at) => {
    isSound ??= pageCheck(key, piece)
    const pages: Buffer[] = []
    for (let from = 0; from < piece.length; from += PAGE_BYTES) {
      const [page, number] = [piece.subarray(from, from + PAGE_BYTES), (at + from) / PAGE_BYTES + 1]
      pages.push(at + from === LOCK_PAGE_AT ? page : opened(page, number))
    }
    return Buffer.concat(pages)
  }
}
