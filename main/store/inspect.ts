import { existsSync, rmSync, type Stats, statSync } from 'node:fs'
import { openFile, type Raw } from './driver.ts'
import type { Id } from '#domain/people/customer.ts'
import { wrapToRead } from './db.ts'
import { hasOwnSchema } from './fingerprint.ts'
import type { Marker } from './marker.ts'
import { APPLICATION_ID, schemaVersion } from './migrate.ts'
import { SCHEMA_VERSION } from './migrations/index.ts'
import { asRefusal, refuse, sqliteCode } from './refusal.ts'
import { getShop, type ShopFacts } from './settings.ts'
import { holdsUnknownWords } from './strange-rows.ts'

/** How long another program (a virus scanner) may hold the file before it counts as taken, in ms. */
const LOCK_PATIENCE = 1_000

/** Up to this size indexes are read against their tables before the file is trusted: some 20 ms a megabyte. */
const COMPARED_BYTES = 4 * 1024 * 1024

/** Up to this size every page is read; a larger file, at some 4 ms a megabyte, only after a hard end. */
const READ_THROUGH_BYTES = 32 * 1024 * 1024

/** No shop outlives so many releases: a larger number is a broken header, not a newer program. */
const UNBELIEVABLE_VERSION = 10_000

const BROKEN_HEADER = /(unsupported file format|the same text encoding as main database)$/

export type Inspected = { readonly raw: Raw; readonly shop: ShopFacts }

/**
 * Opens a file that should be a shop, having looked at it without changing a byte, not even of its log.
 * A connection that may write empties a log it finds when it closes, so behind a killed program a reading one looks first.
 * @throws Refusal shop-missing, shop-is-folder, shop-empty-file, shop-foreign, shop-newer, shop-damaged, shop-not-expected, shop-in-use
 */
export function openInspected(file: string, expected: Marker | null): Inspected {
  const { size } = plainFile(file)
  try {
    const cleanly = !leftLog(file)
    if (!cleanly) lookReading(file, expected, size)
    return openToWrite(file, expected, cleanly ? checkAfterCleanEnd(size) : null)
  } catch (error) {
    // Without a marker nobody knows that this ever was a shop; with one, it was.
    if (isNoDatabase(error)) refuse(expected === null ? 'shop-foreign' : 'shop-damaged')
    if (sqliteCode(error) === 'SQLITE_CANTOPEN') refuse('disk-failed')
    throw asRefusal(error)
  }
}

/** What a turned-over byte of the header becomes, a schema format of later SQLites or another encoding, has no code of its own. */
export function isNoDatabase(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === 'SQLITE_NOTADB' || (code === 'SQLITE_ERROR' && BROKEN_HEADER.test(String(error)))
}

function openToWrite(file: string, expected: Marker | null, how: PageCheck | null): Inspected {
  const raw = openFile(file, { fileMustExist: true, timeout: LOCK_PATIENCE })
  try {
    // Exclusive from the first look on, which then needs no shared-memory file: a full disk can still be read.
    raw.pragma('locking_mode = EXCLUSIVE')
    const shop = look(raw, expected)
    if (how !== null) checkPages(raw, how)
    return { raw, shop }
  } catch (error) {
    raw.close()
    throw error
  }
}

function lookReading(file: string, expected: Marker | null, size: number): void {
  const hadIndex = existsSync(`${file}-shm`)
  const raw = openFile(file, { readonly: true, fileMustExist: true, timeout: LOCK_PATIENCE })
  try {
    look(raw, expected)
    checkPages(raw, size <= COMPARED_BYTES ? 'integrity_check' : 'quick_check')
  } finally {
    raw.close()
    // The look leaves an index of the log behind (page numbers only); the live connection keeps its own in memory.
    if (!hadIndex) rmSync(`${file}-shm`, { force: true })
  }
}

/** @throws Refusal shop-missing, shop-is-folder, shop-foreign, shop-empty-file */
export function plainFile(file: string): Stats {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) refuse('shop-missing')
  if (found.isDirectory()) refuse('shop-is-folder')
  if (!found.isFile()) refuse('shop-foreign')
  if (found.size === 0) refuse('shop-empty-file')
  return found
}

/** Whether it is a shop of ours, and which; null expects none. @throws Refusal shop-foreign, shop-newer, shop-damaged, shop-not-expected */
export function look(raw: Raw, expected: Marker | null): ShopFacts {
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
  checkOrigin(raw, expected)
  return expectedShop(shopIn(raw) ?? refuse('shop-damaged'), expected)
}

function checkOrigin(raw: Raw, expected: Marker | null): void {
  if (raw.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    const shop = shopIn(raw)
    // Our own shop with another number in its header has a broken header.
    refuse(shop !== null && (expected === null || expected.shop === shop.id) ? 'shop-damaged' : 'shop-foreign')
  }
  const version = schemaVersion(raw)
  if (version < 1 || version > UNBELIEVABLE_VERSION) refuse('shop-damaged')
  if (version > SCHEMA_VERSION) refuse('shop-newer')
  if (!hasOwnSchema(wrapToRead(raw), version)) refuse('shop-damaged')
}

/**
 * integrity_check reads indexes against their tables too: a broken index would hide people from the list.
 * quick_check leaves that out and still finds pages that do not belong together.
 */
type PageCheck = 'integrity_check' | 'quick_check'

function checkAfterCleanEnd(size: number): PageCheck | null {
  if (size <= COMPARED_BYTES) return 'integrity_check'
  return size <= READ_THROUGH_BYTES ? 'quick_check' : null
}

function checkPages(raw: Raw, how: PageCheck): void {
  if (raw.pragma(`${how}(1)`, { simple: true }) !== 'ok') refuse('shop-damaged')
  // SQLite keeps any text: a bit that was turned over within one is found only where we know what may stand there.
  if (holdsUnknownWords(wrapToRead(raw))) refuse('shop-damaged')
}

/** A log with something in it is what a killed program leaves, or what another file left under this name. */
function leftLog(file: string): boolean {
  return ['-wal', '-journal'].some((tail) => (statSync(`${file}${tail}`, { throwIfNoEntry: false })?.size ?? 0) > 0)
}

function expectedShop(shop: ShopFacts, expected: Marker | null): ShopFacts {
  const wanted: Id | null = expected?.shop ?? null
  if (wanted !== null && wanted !== shop.id) refuse('shop-not-expected')
  return shop
}

/** Null where there is no such table, row or JSON. */
function shopIn(raw: Raw): ShopFacts | null {
  try {
    const shop = getShop(wrapToRead(raw))
    return shop !== null && typeof shop.id === 'string' ? shop : null
  } catch (error) {
    if (error instanceof SyntaxError || sqliteCode(error) === 'SQLITE_ERROR') return null
    throw error
  }
}
