import { existsSync, readdirSync, statSync } from 'node:fs'
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
import { keyFilesOf, removeKeyFiles, waitsForKey } from '#main/store/key-files.ts'
import { type ShopKey, shopKey, useShopKey } from '#main/store/shop-key.ts'
import { backupsBeside, finishSwap } from '#main/store/swap.ts'
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

/** The records of the shop in this folder are locked, or the lock is taken off, in the order of `putOn` and `takeOff` (main/records-lock.ts). */
export async function turn(folder: string, isOn: boolean): Promise<void> {
  const paths = pathsIn(folder)
  const { database } = paths
  openIfLocked(folder)
  // Locked before a kill: its copies follow when it is opened.
  if (isOn && shopKey() !== null) return follow(database, shopKey())
  if (!isOn) follow(database, null)
  const shop = openLiveShop(paths, NOBODY)
  const { candidate, savedSoFar } = await copyRecords(shop.session)
  const known = keyHere(database)
  const wanted = isOn ? lockedBy(SHEET, known) : { key: null, file: null }
  turnCandidate(candidate, wanted.key)
  const turning = { ...wanted, isOther: known === null, savedSoFar }
  mayTurn(shop, turning)
  turnRecords(paths, shop, turning)
  openLiveShop(paths, NOBODY).close()
  if (isOn) follow(database, wanted.key)
  else removeKeyFiles(database)
}

function follow(database: string, key: ShopKey | null): void {
  while (!followKey({ database, key, passed: [] }, () => undefined).isDone);
}

/** Of a lock that was being put on when the program was killed. */
function keyHere(database: string): ShopKey | null {
  return keyFilesOf(database).some((file) => existsSync(file)) ? openKeyFile({ database, typed: TYPED }) : null
}

/** As a program that was just started has it, once its owner typed the 合言葉. */
function openIfLocked(folder: string): void {
  const { database } = pathsIn(folder)
  useShopKey(null)
  finishSwap(pathsIn(folder))
  if (waitsForKey(database)) useShopKey(openKeyFile({ database, typed: TYPED }))
}

/** What a shop holds as whoever has its sheet finds it, and how every file that may hold it lies there. @throws where one is no good */
export function seenWithSheet(folder: string): { readonly content: string; readonly files: readonly boolean[] } {
  const { database } = pathsIn(folder)
  openIfLocked(folder)
  try {
    const content = soundContent(folder)
    const backups = backupsBeside(database)
    const copies = readdirSync(backups).filter((name) => readBackupName(name) !== null)
    const files = [database, ...copies.map((name) => join(backups, name))]
    for (const copy of files.slice(1)) readCopy(copy)
    return { content, files: [...files, ...otherPlain(folder, files)].map((file) => beginsAsDatabase(file)) }
  } finally {
    useShopKey(null)
  }
}

/** Whatever else lies there and can be read by anybody. */
function otherPlain(folder: string, known: readonly string[]): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return all.filter((file) => !known.includes(file) && statSync(file).isFile() && beginsAsDatabase(file))
}
