import { closeSync, openSync, readSync } from 'node:fs'

/** What every database of SQLite begins with, unless it is encrypted. */
export const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')

/** As much of a file as there is, up to so many bytes; null where there is no such file. @throws what reading it throws */
export function startOf(file: string, length: number): Buffer | null {
  const fd = opened(file)
  if (fd === null) return null
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(fd, bytes, 0, length, 0))
  } finally {
    closeSync(fd)
  }
}

/** Whether a file begins as a plain database does. @throws what reading it throws */
export function beginsAsDatabase(file: string): boolean {
  return startOf(file, MAGIC.length)?.equals(MAGIC) === true
}

function opened(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
