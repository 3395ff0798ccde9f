import type { BackupLock } from '#domain/backup/lock.ts'
import {
  type KeyFile,
  newShopKey,
  type Opening,
  readKeyFiles,
  setKeyFilesAside,
  unwrapShopKey,
  wrapShopKey,
  writeKeyFile,
} from '#main/files/container/key-file.ts'
import { listLocks } from '#main/store/backup-keys.ts'
import { copyOpenFile } from '#main/store/copy.ts'
import { databaseOf } from '#main/store/open.ts'
import { isLet, refuse, told } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { type ShopKey, shopKey, useShopKey } from '#main/store/shop-key.ts'
import { candidateOf, sweepCandidate } from '#main/store/swap.ts'
import { savedSoFar } from '#main/store/write.ts'
import { unlock } from './new-lock.ts'

/** A key for the records of a shop, and the file by which a sheet opens it. */
export type LockedRecords = { readonly key: ShopKey; readonly file: KeyFile }

/** Under the key that something here is still encrypted with, where there is one, so that one key opens all of it. */
export function lockedBy(lock: BackupLock, known: ShopKey | null): LockedRecords {
  const key = known ?? newShopKey()
  return { key, file: { format: 1, openings: [wrapShopKey(key, lock)] } }
}

/** Puts a key file in its place; one of another key stays beside it. @throws Refusal disk-* */
export function keepKeyFile(database: string, file: KeyFile, isOther: boolean): void {
  told(() => {
    if (isOther) setKeyFilesAside(database)
    writeKeyFile(database, file)
  })
}

/** Where the records are or were, and what the owner typed. */
export type KeyAsked = { readonly database: string; readonly typed: string }

/**
 * The key of the records. One key file is enough; the other is made like it. Some 0.4 s for each sheet that opens them.
 * @throws Refusal wrong-passphrase, key-file-damaged
 */
export function openKeyFile({ database, typed }: KeyAsked): ShopKey {
  const files = readKeyFiles(database)
  if (files.length === 0) refuse('key-file-damaged')
  const areTwins = new Set(files.map((file) => JSON.stringify(file))).size === 1 && files.length > 1
  for (const file of areTwins ? files.slice(1) : files) {
    const key = keyIn(file, typed)
    if (key === null) continue
    // A full disk does not keep the records shut: what opens them is there.
    if (!areTwins) isLet(() => writeKeyFile(database, file))
    return key
  }
  return refuse('wrong-passphrase', 'typed')
}

function keyIn({ openings }: KeyFile, typed: string): ShopKey | null {
  for (const opening of openings) {
    const master = unlock({ typed, slots: opening.slots })
    const key = master === null ? null : unwrapShopKey(opening, master)
    if (key !== null) return key
  }
  return null
}

/** From now on this thread opens the records. @throws Refusal wrong-passphrase, key-file-damaged */
export function openWithSheet(asked: KeyAsked): void {
  useShopKey(openKeyFile(asked))
}

/** The candidate, and how much had been saved when it was copied. */
export type RecordsCopied = { readonly candidate: string; readonly savedSoFar: number }

/** Copies the open shop into the candidate, others being answered meanwhile. @throws Refusal busy-import, cancelled, disk-* */
export async function copyRecords(session: Session): Promise<RecordsCopied> {
  const database = databaseOf(session.connection)
  sweepCandidate(database)
  const candidate = candidateOf(database)
  const before = savedSoFar(session.connection)
  await copyOpenFile(session, candidate)
  return { candidate, savedSoFar: before }
}

/** Does what puts a sheet in force; on the way both it and the earlier ones open the records, so that one always does. */
export function openingAlsoWith<T>({ connection }: Session, lock: BackupLock, act: () => T): T {
  const key = shopKey()
  if (key === null) return act()
  const database = databaseOf(connection)
  const [own, earlier] = [wrapShopKey(key, lock), openingsOf(database)]
  keepKeyFile(database, { format: 1, openings: [...earlier, own] }, false)
  const done = act()
  keepKeyFile(database, { format: 1, openings: [own] }, false)
  return done
}

/** What was put back, or made meanwhile, may be another sheet in force: it opens the records too, as well as the one that did. */
export function openAlsoWithNewest({ connection, db }: Session): void {
  const [key, newest] = [shopKey(), listLocks(db)[0]]
  if (key === null || newest === undefined) return
  const database = databaseOf(connection)
  const openings = openingsOf(database)
  if (openings.some(({ sheet }) => sheet === newest.sheet)) return
  const opening = [...openings, wrapShopKey(key, newest)]
  isLet(() => writeKeyFile(database, { format: 1, openings: opening }))
}

function openingsOf(database: string): readonly Opening[] {
  return readKeyFiles(database)[0]?.openings ?? []
}
