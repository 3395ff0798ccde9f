import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copiesBesideFile } from './copy-names.ts'
import { syncFolder } from './durable.ts'
import { beginsAsDatabase } from './file-start.ts'
import { isLet } from './refusal.ts'
import { shopKey } from './shop-key.ts'
import { backupsBeside } from './swap.ts'

/** What opens encrypted records stands beside them and once more beside their copies: without it nothing does. */
export function keyFilesOf(database: string): readonly string[] {
  return [`${database}.key.json`, join(backupsBeside(database), 'otsukiai.key.json')]
}

/** Whether the records wait for their owner to say the 合言葉: they are encrypted, or were and are not there. */
export function waitsForKey(database: string): boolean {
  if (shopKey() !== null || !keyFilesOf(database).some((path) => existsSync(path))) return false
  const isFile = statSync(database, { throwIfNoEntry: false })?.isFile() === true
  return !isFile || !beginsAsDatabase(database)
}

/**
 * What the power kept from going when the lock was taken off; it stays where something still lies encrypted. Before the shop is
 * opened: to close its file elsewhere would give up the lock on it.
 */
export function forgetSpentKey(database: string): void {
  if (shopKey() !== null || !keyFilesOf(database).some((path) => existsSync(path))) return
  // A copy that cannot be read, or a file that a scanner holds, keeps no shop shut; the key waits for another time.
  isLet(() => {
    if ([database, ...copiesHere(database)].every((file) => beginsAsDatabase(file))) removeKeyFiles(database)
  })
}

/** Every file on this PC that holds the records of some time, but for the live one: copies, verified or not, and what updates left. */
export function copiesHere(database: string): readonly string[] {
  const folder = backupsBeside(database)
  const kept = existsSync(folder) ? readdirSync(folder).filter((name) => COPY.test(name)) : []
  return [
    ...kept.map((name) => join(folder, name)),
    ...copiesBesideFile(database).map((name) => join(dirname(database), name)),
  ]
}

const COPY = /\.backup(\.copied)?$/

/** For good, once nothing is encrypted any more. @throws errors of the disk */
export function removeKeyFiles(database: string): void {
  for (const path of keyFilesOf(database).filter((each) => existsSync(each))) {
    rmSync(path)
    syncFolder(dirname(path))
  }
}
