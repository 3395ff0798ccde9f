import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NOBODY } from '#main/cli/command.ts'
import type { BackupLock } from '#domain/backup/lock.ts'
import { readBackupName } from '#domain/backup/name.ts'
import { readSecret } from '#domain/backup/secrets.ts'
import { wrapMaster } from '#main/files/container/slots.ts'
import { copyRecords, lockedBy, openKeyFile } from '#main/service/file-lock.ts'
import { followKey, turnCandidate } from '#main/service/follow-key.ts'
import { openLiveShop } from '#main/shop/life.ts'
import { mayTurn, turnRecords } from '#main/shop/turn.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { beginsAsDatabase } from '#main/store/file-start.ts'
import { removeKeyFiles, waitsForKey } from '#main/store/key-files.ts'
import { type ShopKey, shopKey, useShopKey } from '#main/store/shop-key.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { pathsIn } from '../../support/session.ts'
import { soundContent } from './content.ts'

const TYPED = 'あさひ うどん きつね みかん'
const MASTER = new Uint8Array(32).fill(9)

/** A sheet whose scrypt takes no time: what is tried here is not how slow it is. */
const SHEET: BackupLock = {
  sheet: '7F3K',
  master: MASTER,
  slots: [wrapMaster(MASTER, 'passphrase', readSecret(TYPED).secret, { N: 2, r: 1, p: 1 })],
}

/** The records of the shop in this folder are locked, or the lock is taken off, as the program has its threads do it. */
export async function turn(folder: string, isOn: boolean): Promise<void> {
  const paths = pathsIn(folder)
  const { database } = paths
  openIfLocked(folder)
  const follow = (key: ShopKey | null): unknown => followKey({ database, key }, () => undefined)
  // Locked before a kill: its copies follow when it is opened.
  if (isOn && shopKey() !== null) return void follow(shopKey())
  if (!isOn) follow(null)
  const shop = openLiveShop(paths, NOBODY)
  const { candidate, savedSoFar } = await copyRecords(shop.session)
  const wanted = isOn ? lockedBy(SHEET) : { key: null, file: null }
  turnCandidate(candidate, wanted.key)
  const turning = { ...wanted, savedSoFar }
  mayTurn(shop, turning)
  turnRecords(paths, shop, turning)
  openLiveShop(paths, NOBODY).close()
  if (isOn) follow(wanted.key)
  else removeKeyFiles(database)
}

/** As a program that was just started has it, once its owner typed the 合言葉. */
function openIfLocked(folder: string): void {
  const { database } = pathsIn(folder)
  useShopKey(null)
  if (waitsForKey(database)) useShopKey(openKeyFile({ database, typed: TYPED }))
}

/** What a shop holds as whoever has its sheet finds it, and how its file and its copies lie there. @throws where they are no good */
export function seenWithSheet(folder: string): { readonly content: string; readonly files: readonly boolean[] } {
  const { database } = pathsIn(folder)
  openIfLocked(folder)
  try {
    const content = soundContent(folder)
    const backups = backupsBeside(database)
    const copies = readdirSync(backups).filter((name) => readBackupName(name) !== null)
    const files = [database, ...copies.map((name) => join(backups, name))]
    for (const copy of files.slice(1)) readCopy(copy)
    return { content, files: files.map((file) => beginsAsDatabase(file)) }
  } finally {
    useShopKey(null)
  }
}
