import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs'
import { MAGIC } from '#main/store/file-start.ts'
import { PAGE_BYTES } from '#main/store/page-bytes.ts'
import { pageCheck } from '#main/store/page-cipher.ts'
import { refuse, Refusal, told } from '#main/store/refusal.ts'
import { shopKey } from '#main/store/shop-key.ts'
import { writeAll } from './write-all.ts'

const CHUNK = 1024 * 1024

/**
 * Copies a file from wherever it lies into a new one of ours, and the log beside it where it has one: a live file that was
 * copied by hand, or one put aside without being closed, is whole only with it.
 * `tell` hears of each part before it is written. @throws Refusal copy-missing (also where the stick is pulled meanwhile), copy-foreign, copy-damaged, disk-*
 */
export function takeIn(from: string, to: string, tell: (bytes: number) => void): void {
  const { size } = plainFile(from)
  if (size === 0) refuse('copy-damaged')
  copyInto(from, to, (at, chunk) => {
    if (at === 0) refuseForeign(chunk)
    tell(at)
  })
  const log = `${from}-wal`
  if (statSync(log, { throwIfNoEntry: false })?.isFile() === true) copyInto(log, `${to}-wal`, () => undefined)
}

function plainFile(from: string): Stats {
  const found = ofTheirs(from, () => statSync(from))
  return found.isFile() ? found : refuse('copy-foreign')
}

/** A file of another kind is not worth the room; one that is cut short is told apart by whoever opens it. */
function refuseForeign(first: Buffer): void {
  const begins = first.subarray(0, MAGIC.length)
  if (begins.equals(MAGIC.subarray(0, begins.length))) return
  const key = shopKey()
  if (key === null || !pageCheck(key, first)(first.subarray(0, PAGE_BYTES), 1)) refuse('copy-foreign')
}

function copyInto(from: string, to: string, look: (at: number, chunk: Buffer) => void): void {
  const source = ofTheirs(from, () => openSync(from, 'r'))
  try {
    const target = told(() => openSync(to, 'wx'))
    try {
      const chunk = Buffer.alloc(CHUNK)
      for (let at = 0; ;) {
        const read = ofTheirs(from, () => readSync(source, chunk, 0, CHUNK, at))
        if (read === 0) return
        look(at, chunk.subarray(0, read))
        told(() => writeAll(target, chunk.subarray(0, read)))
        at += read
      }
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

/** @throws Refusal copy-missing, copy-damaged */
export function ofTheirs<T>(from: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw whyUnread(from, error)
  }
}

/** Whatever keeps a file from being read: it has gone, or it cannot be read to its end; a refusal stays what it is. */
export function whyUnread(from: string, cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause
  return new Refusal(isThere(from) ? 'copy-damaged' : 'copy-missing', undefined, { cause })
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
