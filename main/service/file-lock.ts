import type { BackupLock } from '#domain/backup/lock.ts'
import {
  type KeyFile,
  newShopKey,
  readKeyFile,
  unwrapShopKey,
  wrapShopKey,
  writeKeyFile,
} from '#main/files/container/key-file.ts'
import { copyOpenFile } from '#main/store/copy.ts'
import { databaseOf } from '#main/store/open.ts'
import { refuse, told } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { type ShopKey, shopKey, useShopKey } from '#main/store/shop-key.ts'
import { candidateOf, sweepCandidate } from '#main/store/swap.ts'
import { savedSoFar } from '#main/store/write.ts'
import { unlock } from './new-lock.ts'

/** A key for the records of a shop, and the file by which a sheet opens it. */
export type NewShopKey = { readonly key: ShopKey; readonly file: KeyFile }

export function lockedBy(lock: BackupLock): NewShopKey {
  const key = newShopKey()
  return { key, file: { format: 1, openings: [wrapShopKey(key, lock)] } }
}

/** @throws Refusal disk-* */
export function keepKeyFile(database: string, file: KeyFile): void {
  told(() => writeKeyFile(database, file))
}

/** Where the records are or were, and what the owner typed. */
export type KeyAsked = { readonly database: string; readonly typed: string }

/** The key of the records. Some 0.4 s for each sheet that opens them. @throws Refusal wrong-passphrase, key-file-damaged */
export function openKeyFile({ database, typed }: KeyAsked): ShopKey {
  const file = readKeyFile(database) ?? refuse('key-file-damaged')
  for (const opening of file.openings) {
    const master = unlock({ typed, slots: opening.slots })
    if (master !== null) return unwrapShopKey(opening, master) ?? refuse('key-file-damaged')
  }
  return refuse('wrong-passphrase', 'typed')
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
  const [own, earlier] = [wrapShopKey(key, lock), readKeyFile(database)?.openings ?? []]
  keepKeyFile(database, { format: 1, openings: [...earlier, own] })
  const done = act()
  keepKeyFile(database, { format: 1, openings: [own] })
  return done
}
