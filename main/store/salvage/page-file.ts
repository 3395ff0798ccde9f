import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { PAGE_BYTES } from '../page-bytes.ts'
import { plainPage, RESERVED_BYTES } from '../page-cipher.ts'
import { type ShopKey, shopKey } from '../shop-key.ts'

/** A file looked at page by page; pages count from 1. */
export type PageFile = {
  /** Whole pages; what is cut within one is not counted. */
  readonly count: number
  /** Of a page so many bytes hold rows. */
  readonly usable: number
  /** Null where the file has no such page. */
  page(number: number): Buffer | null
  close(): void
}

/** An encrypted file is read under the key of this thread, also where its pages are no longer what was written. */
export function openPages(path: string): PageFile {
  const fd = openSync(path, 'r')
  const count = Math.floor(fstatSync(fd).size / PAGE_BYTES)
  const lying = (number: number): Buffer | null => {
    if (!Number.isSafeInteger(number) || number < 1 || number > count) return null
    const bytes = Buffer.allocUnsafe(PAGE_BYTES)
    return readSync(fd, bytes, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES) === PAGE_BYTES ? bytes : null
  }
  const key = keyFor({ count, page: lying })
  const page = key === null ? lying : (number: number) => opened(key, lying(number), number)
  return { count, usable: PAGE_BYTES - reserved(key, page(1)), page, close: () => closeSync(fd) }
}

function opened(key: ShopKey, page: Buffer | null, number: number): Buffer | null {
  return page === null ? null : plainPage(key, page, number)
}

/** Where SQLite's header says how much of each page no row uses: some of it in a file that is, or was, encrypted. */
const RESERVED_AT = 20

function reserved(key: ShopKey | null, first: Buffer | null): number {
  return key !== null || first?.readUInt8(RESERVED_AT) === RESERVED_BYTES ? RESERVED_BYTES : 0
}

/** So many pages tell whether a file is encrypted, its first one being destroyed maybe. */
const ASKED_PAGES = 64

/** What the first byte of a plain page may be: that of a tree, or of the number of a further page. */
const PLAIN_STARTS: ReadonlySet<number> = new Set([0, 2, 5, 10, 13])

/** An encrypted page begins so one time in fifty. */
function keyFor({ count, page }: Pick<PageFile, 'count' | 'page'>): ShopKey | null {
  const key = shopKey()
  if (key === null) return null
  const step = Math.max(1, Math.floor(count / ASKED_PAGES))
  const asked = Array.from({ length: Math.min(count, ASKED_PAGES) }, (_, n) => page(2 + n * step))
  const starts = asked.flatMap((found) => (found === null ? [] : [found.readUInt8(0)]))
  const plain = starts.filter((start) => PLAIN_STARTS.has(start)).length
  return plain * 2 > starts.length ? null : key
}
