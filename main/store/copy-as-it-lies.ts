import { closeSync, fdatasync, fstatSync, openSync, read, writeSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Opened } from './connection.ts'
import { LOCK_PAGE_AT, PAGE_BYTES } from './page-bytes.ts'
import { refuse, Refusal } from './refusal.ts'

// The driver's own backup() copies no encrypted file. But what is saved goes into the log, and into the file only where we say
// so: until then, the file is the shop as it was at one moment, and can be read beside SQLite for as long as that takes.

/** Read and written at once, some 2 ms of the shop thread. */
const CHUNK_BYTES = 1_024 * PAGE_BYTES

/** Flushed so often on the way, that nobody waits for the whole at the end. */
const FLUSHED_BYTES = 4 * CHUNK_BYTES

const readAside = promisify(read)
const flushAside = promisify(fdatasync)

/**
 * Copies an encrypted file, encrypted as it is, to `aside`; others are answered meanwhile. `stateNow` is asked at the moment
 * that the copy holds. @throws Refusal busy-import; cancelled where the shop is closed meanwhile; as the disk throws
 */
export async function copyAsItLies<T>(opened: Opened, aside: string, stateNow: () => T): Promise<T> {
  if (opened.copying) refuse('busy-import')
  intoTheFile(opened)
  const state = stateNow()
  opened.copying = true
  try {
    opened.beside ??= openSync(opened.raw.name, 'r')
    await copyFrom(opened, opened.beside, aside)
    return state
  } finally {
    opened.copying = false
  }
}

/** All that was saved stands in the file then, and not in its log. */
function intoTheFile({ raw }: Opened): void {
  if (raw.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0) refuse('busy-import')
}

async function copyFrom({ raw }: Opened, source: number, aside: string): Promise<void> {
  const target = openSync(aside, 'wx')
  try {
    const { size } = fstatSync(source)
    for (let at = 0; at < size; at += CHUNK_BYTES) {
      const chunk = await chunkAt(source, at, Math.min(CHUNK_BYTES, size - at))
      if (!raw.open) throw new Refusal('cancelled')
      writeSync(target, chunk, 0, chunk.length, at)
      if (at % FLUSHED_BYTES === 0) await flushAside(target)
    }
    await flushAside(target)
  } finally {
    closeSync(target)
  }
}

async function chunkAt(source: number, at: number, length: number): Promise<Buffer> {
  const chunk = Buffer.alloc(length)
  const from = at === LOCK_PAGE_AT ? PAGE_BYTES : 0
  const { bytesRead } = await readAside(source, chunk, from, length - from, at + from)
  if (bytesRead !== length - from) refuse('disk-failed')
  return chunk
}
