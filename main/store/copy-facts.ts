import { existsSync, rmSync } from 'node:fs'
import { openFile, type Raw } from './driver.ts'
import type { BackupKind, Headcount } from '#domain/backup/backup.ts'
import { query, type ReadDb, wrapToRead } from './db.ts'
import { beginsAsDatabase } from './file-start.ts'
import { look, plainFile } from './inspect.ts'
import { schemaVersion } from './migrate.ts'
import { asRefusal, Refusal, type RefusalCode, refuse, sqliteCode, told } from './refusal.ts'
import type { ShopFacts } from './settings.ts'

/** What stands in a copied file that was opened and found sound. */
export type CopyFacts = Headcount & {
  readonly shop: ShopFacts
  readonly schemaVersion: number
  /** Which copy it is, and null where the file is none, as the present one put aside before a restore. */
  readonly sequence: number | null
  /** What it was made for; null with `sequence`. */
  readonly kind: BackupKind | null
  /** UTC moment of the copy; where the file is none, of the last change it holds; null where it holds none. */
  readonly takenAt: string | null
  readonly bytes: number
}

const HEADCOUNT = query<Headcount>(
  `SELECT (SELECT count(*) FROM customers WHERE deleted_on IS NULL) AS people, (SELECT count(*) FROM visit_days) AS visits`,
  ['people', 'visits'],
)

const STATE = query<{ state: number }>(
  `SELECT coalesce((SELECT max(key) FROM changes), 0) * 1048576 + (SELECT count(*) FROM tombstones) AS state`,
  ['state'],
)
/** Numbers are used up also by what left nothing to take back. */
const LAST_CHANGE = query<{ change: number }>(
  `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'changes'), 0) AS change`,
  ['change'],
)
const NEWEST_COPY = query<{ sequence: number; kind: string; takenAt: string; change: number }>(
  'SELECT sequence, kind, taken_at AS takenAt, change FROM backups ORDER BY sequence DESC LIMIT 1',
  ['sequence', 'kind', 'takenAt', 'change'],
)
const NEWEST_SAVE = query<{ at: string }>('SELECT at FROM changes ORDER BY key DESC LIMIT 1', ['at'])

/** Everyone who is not in the trash, and their visits. */
export function headcount(db: ReadDb): Headcount {
  const found = db.one(HEADCOUNT)
  if (found === null) throw new Error('a SELECT without FROM gives one row')
  return found
}

/**
 * A number that another one follows whenever something is saved: a change that can be taken back, or an erasure, which
 * leaves no change behind; never the same for another mixture of both, such as an older state in which the same people
 * were erased again. What changed nothing for the owner, as tidying up, does not count.
 */
export function stateNumber(db: ReadDb): number {
  return db.one(STATE)?.state ?? 0
}

/** The greatest number that a change ever had. */
export function lastChange(db: ReadDb): number {
  return db.one(LAST_CHANGE)?.change ?? 0
}

/**
 * Opens a copied file read-only, holds it to be a shop of ours and reads it through: every page, every index against its
 * table, the search index in itself, every reference. Changes nothing; some 4 s for 100,000 people and 2,000,000 rows.
 * `tell` hears of each step. @throws Refusal copy-missing, copy-foreign, copy-newer, copy-damaged; disk-full, disk-failed
 */
export function readCopy(file: string, tell: () => void = () => undefined): CopyFacts {
  return opened(file, (raw, found) => {
    checkWhole(raw, tell)
    return factsOf(raw, found)
  })
}

/** What a copied file says of itself, without reading it through. @throws Refusal as readCopy() */
export function glanceAtCopy(file: string): CopyFacts {
  return opened(file, factsOf)
}

/** Only whose it is and which one, which is told at once. @throws Refusal as readCopy() */
export function signOfCopy(file: string): Pick<CopyFacts, 'shop' | 'sequence'> {
  return opened(file, (raw, { shop }) => ({ shop, sequence: whichCopy(wrapToRead(raw)).sequence }))
}

/** Asks a copied file something, without reading it through. @throws Refusal as readCopy() */
export function askCopy<T>(file: string, ask: (db: ReadDb) => T): T {
  return opened(file, (raw) => ask(wrapToRead(raw)))
}

type Found = Pick<CopyFacts, 'shop' | 'bytes'>

function opened<T>(file: string, read: (raw: Raw, found: Found) => T): T {
  const logs = LOG_TAILS.map((tail) => `${file}${tail}`).filter((log) => !existsSync(log))
  try {
    const { size: bytes } = plainFile(file)
    const raw = openFile(file, { readonly: true, fileMustExist: true })
    try {
      return read(raw, { shop: look(raw, null), bytes })
    } finally {
      raw.close()
    }
  } catch (error) {
    return refuse(codeOf(error, file))
  } finally {
    // Reading a file that was a live one makes a log and its index, both empty.
    for (const log of logs) told(() => rmSync(log, { force: true }))
  }
}

const LOG_TAILS = ['-shm', '-wal'] as const

function factsOf(raw: Raw, found: Found): CopyFacts {
  const db = wrapToRead(raw)
  return { ...found, schemaVersion: schemaVersion(raw), ...headcount(db), ...whichCopy(db) }
}

/**
 * Measured in the large shop: quick_check 1.8 s, integrity_check 3.5 s. The second alone reads indexes against their
 * tables, and a person whom an index does not hold would be missing from a list.
 */
function checkWhole(raw: Raw, tell: () => void): void {
  tell()
  if (raw.pragma('integrity_check(1)', { simple: true }) !== 'ok') refuse('copy-damaged')
  tell()
  if (!hasWholeReferences(raw)) refuse('copy-damaged')
  tell()
}

function hasWholeReferences(raw: Raw): boolean {
  return raw.prepare('PRAGMA foreign_key_check').get() === undefined
}

/** The row of a copy is written before it is made; a file in which something was saved after it is not that copy. */
function whichCopy(db: ReadDb): Pick<CopyFacts, 'sequence' | 'kind' | 'takenAt'> {
  const newest = db.one(NEWEST_COPY)
  if (newest === null || newest.change !== stateNumber(db)) {
    return { sequence: null, kind: null, takenAt: db.one(NEWEST_SAVE)?.at ?? null }
  }
  const { sequence, kind, takenAt } = newest
  return { sequence, kind: kind as BackupKind, takenAt }
}

const AS_COPY: Partial<Record<RefusalCode, RefusalCode>> = {
  'shop-missing': 'copy-missing',
  'shop-is-folder': 'copy-foreign',
  'shop-foreign': 'copy-foreign',
  'shop-newer': 'copy-newer',
}

/** Whatever else keeps a file from being read, as a copy it is no good. @throws what is a bug */
function codeOf(error: unknown, file: string): RefusalCode {
  if (sqliteCode(error) === 'SQLITE_NOTADB' && !beginsAsDatabase(file)) return 'copy-foreign'
  const refusal = asRefusal(error)
  // To be read, it needs an index of its log beside it: that the disk does not let one be made says nothing of the copy.
  if (refusal instanceof Refusal && sqliteCode(error)?.startsWith('SQLITE_IOERR_SHM') === true) return refusal.code
  if (refusal instanceof Refusal) return AS_COPY[refusal.code] ?? (existsSync(file) ? 'copy-damaged' : 'copy-missing')
  if (sqliteCode(error) === null) throw error
  return existsSync(file) ? 'copy-damaged' : 'copy-missing'
}
