import { closeSync, fdatasync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { Headcount } from '#domain/backup/backup.ts'
import { type Opened, unseal } from './connection.ts'
import { copyAsItLies } from './copy-as-it-lies.ts'
import { headcount, stateNumber } from './copy-facts.ts'
import { wrap } from './db.ts'
import { type CopiedPages, isEncrypted, openFile } from './driver.ts'
import { flushFile, syncFolder } from './durable.ts'
import { asRefusal, refuse, Refusal } from './refusal.ts'
import type { Session } from './session.ts'

/** The shop as the copy holds it. `change` is the number of its state. */
export type CopiedState = Headcount & { readonly change: number }

/** Some 4 ms of the shop thread. */
const PAGES_A_STEP = 1_000

/** Flushed so often on the way, 16 MB at a page of 4 KB, that the last step does not wait for the whole file. */
const PAGES_A_FLUSH = 4_000

/** How long the thread naps where the disk does not keep up: short for whoever asks meanwhile, long enough not to burn the CPU. */
const NAP_MS = 5

const bell = new Int32Array(new SharedArrayBuffer(4))
const flush = promisify(fdatasync)

/**
 * Copies the open file to `to`, a few pages at a time, while others are answered; what is saved meanwhile is in it, but for an
 * encrypted one, which is copied as it was at first. Under that name stands a whole copy or nothing.
 * @throws Refusal busy-import while a job holds a transaction; cancelled where the shop was closed; disk-*
 */
export async function copyOpenFile(
  { connection, db }: Pick<Session, 'connection' | 'db'>,
  to: string,
): Promise<CopiedState> {
  const opened = unseal(connection)
  if (opened.raw.inTransaction) refuse('busy-import')
  const aside = `${to}${UNFINISHED}`
  const stateNow = (): CopiedState => ({ ...headcount(db), change: stateNumber(db) })
  try {
    removeCopy(aside)
    const copied = isEncrypted(opened.raw) ? copyAsItLies : copyByPages
    const state = await copied(opened, aside, stateNow)
    flushFile(aside)
    renameSync(aside, to)
    syncFolder(dirname(to))
    return state
  } catch (error) {
    removeCopy(aside)
    throw opened.raw.open ? asRefusal(error) : new Refusal('cancelled', undefined, { cause: error })
  }
}

async function copyByPages({ raw }: Opened, aside: string, stateNow: () => CopiedState): Promise<CopiedState> {
  const flushing = startFlushing(aside)
  try {
    await raw.backup(aside, { progress: (at) => (flushing.keepsUp(at) ? PAGES_A_STEP : nap()) })
    // In the same turn as the last step: nothing can have been saved after it.
    return stateNow()
  } finally {
    await flushing.end()
  }
}

/** What a copy that is not yet whole is called beside its name. */
export const UNFINISHED = '.copying'

/** With whatever SQLite may have left beside it. */
export function removeCopy(file: string): void {
  for (const tail of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${tail}`, { force: true })
}

/**
 * Makes a fresh copy one that stands alone: without the log's mode, in which it could not be read from a write-protected
 * place, and with the number of its state, since saves went on while it was made. @throws Refusal disk-*, shop-damaged
 */
export function settleCopy(file: string, sequence: number): void {
  try {
    const raw = openFile(file, { fileMustExist: true })
    try {
      raw.pragma('synchronous = FULL')
      if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') refuse('disk-failed')
      const db = wrap(raw)
      db.run('UPDATE backups SET change = ? WHERE sequence = ?', [stateNumber(db), sequence])
    } finally {
      raw.close()
    }
    flushFile(file)
  } catch (error) {
    throw asRefusal(error)
  }
}

function nap(): 0 {
  Atomics.wait(bell, 0, 0, NAP_MS)
  return 0
}

type Flushing = { keepsUp(at: CopiedPages): boolean; end(): Promise<void> }

/**
 * SQLite flushes a copy once, at its end, and the thread would stand still for it. So the pages are flushed on the way, off
 * the thread, and no further ones are copied while too many wait. What fails here, SQLite's own flush is told as well.
 */
function startFlushing(file: string): Flushing {
  let fd: number | null = null
  let flushed = 0
  let under: Promise<void> | null = null
  const start = (upTo: number): void => {
    flushed = upTo
    fd ??= openSync(file, 'r+')
    under = flush(fd)
      .catch(() => undefined)
      .then(() => void (under = null))
  }
  return {
    keepsUp: ({ totalPages, remainingPages }) => {
      const copied = totalPages - remainingPages
      const isLast = remainingPages <= PAGES_A_STEP && copied > flushed
      if (under === null && (copied - flushed >= PAGES_A_FLUSH || (isLast && flushed > 0))) start(copied)
      return under === null || (remainingPages > PAGES_A_STEP && copied - flushed < PAGES_A_FLUSH)
    },
    end: async () => {
      await under
      if (fd !== null) closeSync(fd)
      fd = null
    },
  }
}
