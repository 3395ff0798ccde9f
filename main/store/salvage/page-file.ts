import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { PAGE_BYTES } from '../page-bytes.ts'

/** A file looked at page by page; pages count from 1. */
export type PageFile = {
  /** Whole pages; what is cut within one is not counted. */
  readonly count: number
  /** Null where the file has no such page. */
  page(number: number): Buffer | null
  close(): void
}

export function openPages(path: string): PageFile {
  const fd = openSync(path, 'r')
  const count = Math.floor(fstatSync(fd).size / PAGE_BYTES)
  return {
    count,
    page: (number) => {
      if (!Number.isSafeInteger(number) || number < 1 || number > count) return null
      const bytes = Buffer.allocUnsafe(PAGE_BYTES)
      return readSync(fd, bytes, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES) === PAGE_BYTES ? bytes : null
    },
    close: () => closeSync(fd),
  }
}
