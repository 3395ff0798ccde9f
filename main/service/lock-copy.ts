import { createHash, type Hash } from 'node:crypto'
import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Headcount } from '#domain/backup/backup.ts'
import { readHeader } from '#main/files/container/header.ts'
import { plainPieces } from '#main/files/container/plain-pieces.ts'
import { sealFile } from '#main/files/container/seal.ts'
import { unsealFile } from '#main/files/container/unseal.ts'
import { digestOf } from '#main/files/ship.ts'
import { syncFolder } from '#main/store/durable.ts'
import { asRefusal, refuse, Refusal, type RefusalCode, told } from '#main/store/refusal.ts'
import { keyOf } from '#main/store/shop-key.ts'
import { renamePatiently } from '#main/store/rename.ts'
import type { CopyLock } from './backup-lock.ts'

/** A verified copy on this PC (a path, what it holds, its SHA-256), and what it is to be locked with. */
export type LockOrder = Headcount & {
  readonly from: string
  readonly bytes: number
  readonly sha256: string
  readonly lock: CopyLock
  /** Where the locked one is made, beside this name; by itself beside `from`. */
  readonly beside?: string
}

/** Where the locked copy lies, beside the open one, until it was brought to its place. */
export type LockedFile = {
  readonly from: string
  readonly bytes: number
  readonly sha256: string
  readonly sheet: string
}

/** What a locked copy is called beside the name of the open one, and one that is not whole yet. */
export const LOCKED = '.locked'
export const LOCKING = '.locking'

/**
 * Locks a copy, opens the locked one again and compares, and only then gives it its name. One that is there from before a kill
 * is opened and compared too, and taken as it is where it is good, so that the place does not get the same copy twice. `tell`
 * hears of bytes, of twice as many as the copy has, and may throw to break off. @throws Refusal copy-not-verified, disk-*; nothing is left of it
 */
export async function lockCopy(order: LockOrder, tell: (bytes: number) => void): Promise<LockedFile> {
  const { from, lock, beside = from } = order
  const whole = `${beside}${LOCKED}`
  if (!(await isThere(whole, order, tell))) await lockAnew(order, whole, tell)
  return told(() => ({
    from: whole,
    bytes: statSync(whole).size,
    sha256: digestOf(whole, () => undefined),
    sheet: lock.sheet,
  }))
}

async function lockAnew(order: LockOrder, whole: string, tell: (bytes: number) => void): Promise<void> {
  const { from, bytes, sha256, people, visits, lock, beside = from } = order
  const { master, slots, ...said } = lock
  const aside = `${beside}${LOCKING}`
  try {
    rmSync(aside, { force: true })
    const read = createHash('sha256')
    const pieces = hashed(plainPieces(from, tell), read)
    await sealFile(pieces, { to: aside, said: { ...said, slots: [...slots], people, visits, bytes }, master })
    const digest = await digestInside(aside, master, (unpacked) => tell(bytes + Math.min(unpacked, bytes)))
    const plain = read.digest('hex')
    // Of an encrypted copy, what was verified is how it lies here.
    const isVerified = sha256 === (keyOf(from) === null ? plain : digestOf(from, () => undefined))
    if (digest !== plain || !isVerified) refuse('copy-not-verified')
    renamePatiently(aside, whole)
    syncFolder(dirname(whole))
  } catch (error) {
    rmSync(aside, { force: true })
    throw error instanceof Refusal && error.code === 'copy-damaged' ? notVerified(error) : asRefusal(error)
  }
}

function* hashed(pieces: Iterable<Buffer>, hash: Hash): Generator<Buffer> {
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

async function digestInside(file: string, master: Uint8Array, tell: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256')
  await unsealFile({ file, read: readHeader(file), master }, (part) => void hash.update(part), tell)
  return hash.digest('hex')
}

/** A locked copy that is no good, or another, goes. */
async function isThere(whole: string, order: LockOrder, tell: (bytes: number) => void): Promise<boolean> {
  if (!existsSync(whole)) return false
  try {
    if (await holds(whole, order, tell)) return true
  } catch (error) {
    const refusal = asRefusal(error)
    if (!(refusal instanceof Refusal && NO_GOOD.has(refusal.code))) throw refusal
  }
  told(() => rmSync(whole))
  return false
}

const NO_GOOD: ReadonlySet<RefusalCode> = new Set(['copy-damaged', 'copy-foreign', 'copy-newer'] as const)

/** Whether it is this copy, locked with this sheet, to its last byte. */
async function holds(
  whole: string,
  { from, lock, bytes, sha256 }: LockOrder,
  tell: (bytes: number) => void,
): Promise<boolean> {
  const { header } = readHeader(whole)
  if (header.shop !== lock.shop || header.sequence !== lock.sequence || header.sheet !== lock.sheet) return false
  const inside = await digestInside(whole, lock.master, (read) => tell(bytes + Math.min(read, bytes)))
  return inside === (keyOf(from) === null ? sha256 : digestOfPlain(from))
}

function digestOfPlain(from: string): string {
  const hash = createHash('sha256')
  for (const _piece of hashed(
    plainPieces(from, () => undefined),
    hash,
  ));
  return hash.digest('hex')
}

function notVerified(cause: Error): Refusal {
  return new Refusal('copy-not-verified', undefined, { cause })
}
