import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readBackupName } from '#domain/backup/name.ts'
import { digestOf } from '#main/files/ship.ts'
import { takeIn } from '#main/files/take-in.ts'
import { removeCopy } from '#main/store/copy.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { copiesBesideFile } from '#main/store/copy-names.ts'
import { syncFolder } from '#main/store/durable.ts'
import { beginsAsDatabase } from '#main/store/file-start.ts'
import { keepLog, reEncrypt } from '#main/store/re-encrypt.ts'
import { Refusal, told } from '#main/store/refusal.ts'
import { renamePatiently } from '#main/store/rename.ts'
import { type ShopKey, useShopKey } from '#main/store/shop-key.ts'
import { backupsBeside } from '#main/store/swap.ts'

/** The live file, and what its copies on this PC shall be encrypted with: null for plain ones. */
export type FollowOrder = { readonly database: string; readonly key: ShopKey | null }

/** Copies as they lie there now, and the names of those that could not be read and stay what they were. */
export type Followed = {
  readonly rewritten: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[]
  readonly left: readonly string[]
}

/** How a copy is called, beside its name, until it was written anew and read through. */
const TURNING = '.turning'

/**
 * Brings every copy on this PC to what the live file is: encrypted, or plain. Each is written beside itself, read through, and
 * only then takes its own place; a kill leaves each either way, and the next time goes on. `tell` may throw to break off.
 * @throws Refusal disk-*
 */
export function followKey({ database, key }: FollowOrder, tell: (bytes: number) => void): Followed {
  // What is plain is opened plain, whatever the key.
  if (key !== null) useShopKey(key)
  const due = copiesOf(database).filter((file) => beginsAsDatabase(file) === (key !== null))
  const turned = due.map((file) => ({ file, isTurned: turn(file, key, tell) }))
  return {
    rewritten: turned.filter(({ isTurned }) => isTurned).map(({ file }) => factsOf(file)),
    left: turned.filter(({ isTurned }) => !isTurned).map(({ file }) => basename(file)),
  }
}

/** Writes the candidate that waits beside the live file anew, reads it through, and has it keep its log as a live file does. @throws Refusal copy-*, disk-* */
export function turnCandidate(file: string, key: ShopKey | null): void {
  if (key !== null) useShopKey(key)
  reEncrypt(file, key)
  readCopy(file)
  keepLog(file)
}

/** False for one that is no good: what cannot be read is not thrown away either. */
function turn(file: string, key: ShopKey | null, tell: (bytes: number) => void): boolean {
  const aside = `${file}${TURNING}`
  tell(0)
  try {
    removeCopy(aside)
    takeIn(file, aside, tell)
    reEncrypt(aside, key)
    readCopy(aside)
    told(() => {
      renamePatiently(aside, file)
      for (const log of LOGS) rmSync(`${file}${log}`, { force: true })
      syncFolder(dirname(file))
    })
    return true
  } catch (error) {
    removeCopy(aside)
    if (error instanceof Refusal && !error.code.startsWith('disk-')) return false
    throw error
  }
}

const LOGS = ['-wal', '-shm'] as const

function factsOf(file: string): Followed['rewritten'][number] {
  return { file: basename(file), bytes: statSync(file).size, sha256: digestOf(file, () => undefined) }
}

/** Those in the folder of backups, and those that updates left beside the live file. */
function copiesOf(database: string): readonly string[] {
  const folder = backupsBeside(database)
  const kept = existsSync(folder) ? readdirSync(folder).filter((name) => readBackupName(name) !== null) : []
  return [
    ...kept.map((name) => join(folder, name)),
    ...copiesBesideFile(database).map((name) => join(dirname(database), name)),
  ]
}
