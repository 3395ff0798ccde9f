import { closeSync, existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isEncrypted, openFile } from './driver.ts'
import { type Connection, reading, seal, unseal } from './connection.ts'
import { copyBefore } from './copy-before.ts'
import { type ReadDb, wrap } from './db.ts'
import { syncFolder } from './durable.ts'
import { mendTriggers } from './fingerprint.ts'
import { isNoDatabase, openInspected } from './inspect.ts'
import { forgetSpentKey, waitsForKey } from './key-files.ts'
import { readMarker, writeMarker } from './marker.ts'
import { migrate } from './migrate.ts'
import { isCloudOrNetwork } from './place.ts'
import { putIntoForce } from './pragmas.ts'
import { asRefusal, refuse, told } from './refusal.ts'
import { putShop, type ShopFacts } from './settings.ts'
import { finishSwap, sweepIfItCan } from './swap.ts'
import { dropTriggers, rebuildTriggers } from './triggers.ts'

export { databaseOf } from './connection.ts'

/** The live database and, outside it, the marker that says which shop is expected there. */
export type ShopPaths = { readonly database: string; readonly marker: string }

/** `migratedFrom` is the schema the file had before, the same as now where nothing had to be done. */
export type OpenShop = {
  readonly connection: Connection
  readonly db: ReadDb
  readonly shop: ShopFacts
  readonly migratedFrom: number
}

/**
 * Opens the one shop of these paths, or says why not, having changed nothing.
 * A valid file without a marker (the program died between the two, or the folder was moved) is adopted; a restore that
 * the program died in is finished first.
 * @throws Refusal shop-none where none was ever made; shop-locked where its key was not said yet; every other shop-* code; disk-*
 */
export function openShop(paths: ShopPaths): OpenShop {
  checkPlace(paths.database)
  finishSwap(paths)
  if (waitsForKey(paths.database)) {
    sweepIfItCan(paths.database)
    refuse('shop-locked')
  }
  forgetSpentKey(paths.database)
  const expected = readMarker(paths.marker)
  if (expected === null && !existsSync(paths.database)) refuse('shop-none')
  const { raw, shop } = openInspected(paths.database, expected)
  try {
    putIntoForce(raw)
    // Finds out now whether the file may be written.
    raw.exec('BEGIN IMMEDIATE; COMMIT')
    const migratedFrom = migrate(raw, (version) => copyBefore(raw, paths.database, version))
    mendTriggers(raw)
    if (expected?.shop !== shop.id) writeMarker(paths.marker, shop.id)
    sweepIfItCan(paths.database)
    const connection = seal(raw)
    return { connection, db: reading(connection), shop, migratedFrom }
  } catch (error) {
    raw.close()
    if (isNoDatabase(error)) refuse('shop-damaged')
    throw asRefusal(error)
  }
}

/**
 * Makes a new, empty shop: an explicit act, never what happens because a file is missing.
 * The file is finished under another name first, so that no half-made shop ever stands under the real one.
 * @throws Refusal shop-exists (a file or a left-over log stands there), shop-missing (one is expected there), shop-locked, shop-in-cloud-folder, disk-*
 */
export function createShop(paths: ShopPaths, shop: ShopFacts): OpenShop {
  const { database, marker } = paths
  checkPlace(database)
  finishSwap(paths)
  if (waitsForKey(database)) refuse('shop-locked')
  if (existsSync(database) || existsSync(`${database}-wal`)) refuse('shop-exists')
  if (readMarker(marker) !== null) refuse('shop-missing')
  const aside = `${database}.new`
  let stands = false
  try {
    for (const folder of [dirname(database), dirname(marker)]) mkdirSync(folder, { recursive: true })
    for (const tail of ['', '-wal', '-shm', '-journal']) rmSync(`${aside}${tail}`, { force: true })
    makeFile(aside, shop)
    moveWhereNothingStands(aside, database)
    stands = true
    writeMarker(marker, shop.id)
  } catch (error) {
    // Still empty and ours: without them, the owner may try again once the disk is mended.
    if (stands) for (const file of [marker, database]) rmSync(file, { force: true })
    throw asRefusal(error)
  }
  return openShop(paths)
}

/**
 * Moves what was saved from the log into the file; to be called when nothing else is to be done. While the file is copied as it
 * lies there, it waits for another time. @throws Refusal disk-*
 */
export function checkpoint(connection: Connection): void {
  const { raw, copying } = unseal(connection)
  if (!copying) told(() => raw.pragma('wal_checkpoint(TRUNCATE)'))
}

/** Whether the file of an open shop is encrypted. */
export function liesEncrypted(connection: Connection): boolean {
  return isEncrypted(unseal(connection).raw)
}

/** Closing also empties the log into the file and removes it. */
export function closeShop(connection: Connection): void {
  const { raw, beside } = unseal(connection)
  raw.close()
  if (beside !== null) closeSync(beside)
}

function makeFile(file: string, shop: ShopFacts): void {
  const raw = openFile(file)
  try {
    putIntoForce(raw)
    migrate(raw, () => undefined)
    const putOnce = raw.transaction(() => {
      // Which shop a file is can never be taken back, so the journal does not hear of it.
      const db = wrap(raw)
      dropTriggers(db)
      putShop(db, shop)
      rebuildTriggers(db)
    })
    putOnce.immediate()
    // Closing would do it too, but says nothing where it fails, and the file is moved without its log.
    raw.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    raw.close()
  }
}

/** A hard link never replaces what is there; where the file system has none, a look and a rename must do. */
function moveWhereNothingStands(from: string, to: string): void {
  if (isLinked(from, to)) dropOtherName(from, to)
  else renameSync(from, to)
  syncFolder(dirname(to))
}

/** False where the file system has no such links. @throws Refusal shop-exists */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (existsSync(to)) refuse('shop-exists')
    if (!(error instanceof Error && 'code' in error)) throw error
    return false
  }
}

function dropOtherName(from: string, to: string): void {
  try {
    rmSync(from)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  }
}

function checkPlace(file: string): void {
  if (isCloudOrNetwork(file) || isCloudOrNetwork(realPlace(file))) refuse('shop-in-cloud-folder')
}

/** Where a path leads once links are followed, also when its last parts do not exist yet. */
function realPlace(path: string): string {
  const folder = dirname(path)
  if (existsSync(path) || folder === path) return existsSync(path) ? realpathSync(path) : path
  return join(realPlace(folder), basename(path))
}
