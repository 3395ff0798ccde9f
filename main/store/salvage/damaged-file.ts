import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { openFile } from '../driver.ts'
import { sqliteCode } from '../refusal.ts'
import { PAGE_BYTES } from '../page-bytes.ts'

/** Read at once where the disk lets it, in bytes. */
const CHUNK = 256 * PAGE_BYTES

/**
 * Copies a file and the log beside it as far as the disk gives them: a page that it refuses becomes zeros, and the rest goes
 * on. The file itself is only read. `told` hears of each part, in bytes. @throws errors of the disk that is written to
 */
export function copyReadable(from: string, to: string, told: (bytes: number) => void): void {
  copyOne(from, to, told)
  try {
    copyOne(`${from}-wal`, `${to}-wal`, told)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

function copyOne(from: string, to: string, told: (bytes: number) => void): void {
  const source = openSync(from, 'r')
  try {
    const target = openSync(to, 'wx')
    try {
      const { size } = fstatSync(source)
      for (let at = 0; at < size; at += CHUNK) {
        told(at)
        const part = readable(source, at, Math.min(CHUNK, size - at))
        writeSync(target, part, 0, part.length, at)
      }
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

function readable(source: number, at: number, length: number): Buffer {
  const whole = Buffer.alloc(length)
  if (read(source, whole, at)) return whole
  for (let page = 0; page < length; page += PAGE_BYTES) {
    const part = Buffer.alloc(Math.min(PAGE_BYTES, length - page))
    if (read(source, part, at + page)) part.copy(whole, page)
  }
  return whole
}

/** False where the disk gives less than that, or nothing. */
function read(source: number, into: Buffer, at: number): boolean {
  try {
    return readSync(source, into, 0, into.length, at) === into.length
  } catch {
    return false
  }
}

/**
 * Brings what a killed program left in the log into the copied file, as far as its pages are whole: SQLite does so for whoever
 * closes it last, and asks nothing of the tables. Where not even the header is one, the log stays what it is.
 */
export function settleLog(copy: string): void {
  const raw = openFile(copy, { fileMustExist: true })
  try {
    raw.pragma('user_version')
  } catch (error) {
    if (sqliteCode(error) === null) throw error
  } finally {
    raw.close()
  }
}
