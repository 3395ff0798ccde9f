import { existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { digestOf } from '#main/files/ship.ts'
import { takeIn } from '#main/files/take-in.ts'
import { removeCopy } from '#main/store/copy.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { syncFolder } from '#main/store/durable.ts'
import { beginsAsDatabase, startOf } from '#main/store/file-start.ts'
import { copiesHere } from '#main/store/key-files.ts'
import { PAGE_BYTES } from '#main/store/page-bytes.ts'
import { pageCheck } from '#main/store/page-cipher.ts'
import { dropLog, keepLog, reEncrypt } from '#main/store/re-encrypt.ts'
import { Refusal, told } from '#main/store/refusal.ts'
import { renamePatiently } from '#main/store/rename.ts'
import { type ShopKey, useShopKey } from '#main/store/shop-key.ts'

/** The live file, and what its copies on this PC shall be encrypted with: null for plain ones. */
export type FollowOrder = {
  readonly database: string
  readonly key: ShopKey | null
  /** Names of those that could not be read before. */
  readonly passed: readonly string[]
}

/** A copy as it lies there now, or the name of one that could not be read and stays what it was; `isDone` once none is left. */
export type Followed = {
  readonly rewritten: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[]
  readonly left: readonly string[]
  readonly isDone: boolean
}

/** How a copy is called, beside its name, until it was written anew and read through. */
const TURNING = '.turning'

/**
 * Brings the copies on this PC to what the live file is, encrypted or plain, one at a time, so that each is noted before the
 * next. It is written beside itself, read through, and only then takes its own place; a kill leaves it either way, and the next
 * time goes on. Those in `passed` are left out. @throws Refusal disk-*; cancelled, as `tell` throws it
 */
export function followKey({ database, key, passed }: FollowOrder, tell: (bytes: number) => void): Followed {
  // What is plain is opened plain, whatever the key.
  if (key !== null) useShopKey(key)
  const copies = copiesHere(database)
  sweepTurning(copies)
  const due = copies.find((file) => !passed.includes(basename(file)) && !liesUnder(file, key))
  if (due === undefined) return { rewritten: [], left: [], isDone: true }
  const isTurned = turn(due, key, tell)
  return { rewritten: isTurned ? [factsOf(due)] : [], left: isTurned ? [] : [basename(due)], isDone: false }
}

/** Plain where it shall be; else encrypted, and under this key. */
function liesUnder(file: string, key: ShopKey | null): boolean {
  if (key === null || beginsAsDatabase(file)) return key === null && beginsAsDatabase(file)
  const first = startOf(file, PAGE_BYTES)
  return first?.length === PAGE_BYTES && pageCheck(key, first)(first, 1)
}

/** What a kill left of one that was written anew. */
function sweepTurning(copies: readonly string[]): void {
  for (const file of copies) told(() => removeCopy(`${file}${TURNING}`))
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
    if (existsSync(`${file}-wal`)) dropLog(file)
    takeIn(file, aside, tell)
    reEncrypt(aside, key)
    readCopy(aside)
    told(() => {
      renamePatiently(aside, file)
      syncFolder(dirname(file))
    })
    return true
  } catch (error) {
    removeCopy(aside)
    if (error instanceof Refusal && !error.code.startsWith('disk-')) return false
    throw error
  }
}

function factsOf(file: string): Followed['rewritten'][number] {
  return { file: basename(file), bytes: statSync(file).size, sha256: digestOf(file, () => undefined) }
}
