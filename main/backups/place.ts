import { open, readdir, stat } from 'node:fs/promises'
import { setTimeout as later } from 'node:timers/promises'

/** A place that does not answer in this time counts as missing, ms. */
const PATIENCE_MS = 3_000

/** What was asked of a disk and has not been answered. */
let asked = 0

/** A folder that answers in good time: a stick that is not in is none, and a share whose server is off would take minutes. */
export function isThere(folder: string): Promise<boolean> {
  return inTime(
    stat(folder).then((found) => found.isDirectory()),
    false,
  )
}

export function isFileThere(path: string): Promise<boolean> {
  return inTime(
    stat(path).then((found) => found.isFile()),
    false,
  )
}

/** Those of which `may` holds; all are asked at once, since one that is away takes its time to answer. */
export async function among<T>(all: readonly T[], may: (each: T) => Promise<boolean>): Promise<readonly T[]> {
  const answers = await Promise.all(all.map(may))
  return all.filter((_, at) => answers[at])
}

/** None where the folder cannot be reached. */
export function namesIn(folder: string): Promise<readonly string[]> {
  return inTime<readonly string[]>(readdir(folder), [])
}

/** The first bytes of a file as text; '' where it cannot be read. */
export function beginningOf(path: string, bytes: number): Promise<string> {
  return inTime(readBeginning(path, bytes), '')
}

async function readBeginning(path: string, bytes: number): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A disk still owes an answer: the end of the process would wait for it. */
export function isWaitingForDisk(): boolean {
  return asked > 0
}

async function inTime<T>(asking: Promise<T>, otherwise: T): Promise<T> {
  asked += 1
  const answered = asking.catch(() => otherwise).finally(() => (asked -= 1))
  const enough = new AbortController()
  const late = later(PATIENCE_MS, otherwise, { signal: enough.signal, ref: false }).catch(() => otherwise)
  try {
    return await Promise.race([answered, late])
  } finally {
    enough.abort()
  }
}
