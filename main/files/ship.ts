import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nextName } from '#domain/backup/name.ts'
import { refuse, told } from '#main/store/refusal.ts'
import { syncFolder } from '#main/store/durable.ts'
import { renamePatiently } from '#main/store/rename.ts'
import { type PcSign, putSign } from './pc-sign.ts'
import { asPlaceRefusal } from './place-refusal.ts'
import { writeAll } from './write-all.ts'

/** A verified copy that is to be brought to a place. */
export type Shipment = {
  /** Path of the copy on this PC. */
  readonly from: string
  readonly bytes: number
  readonly sha256: string
  /** The folder it shall lie in, and its name there. */
  readonly place: string
  readonly file: string
  /** The shop's id, so that on a stick of two shops each sweeps only what it left itself. */
  readonly shop: string
  /** What is noted there of the PC that it comes from; null: nothing. */
  readonly sign: PcSign | null
}

const CHUNK = 1024 * 1024

/**
 * Brings a copy to its place: written aside, flushed, read back and compared, and only then under its name, which is
 * answered (another one where a stranger's file bears it). What is in the way is never overwritten. `tell` hears of bytes,
 * of twice as many as the copy has, and may throw to break off.
 * @throws Refusal place-missing, place-full, place-read-only, place-failed, copy-not-verified, disk-*; nothing is left of it
 */
export function ship(shipment: Shipment, tell: (bytes: number) => void): string {
  const { from, bytes, sha256, place, shop } = shipment
  const part = join(place, `${shipment.file}.${shop.slice(-12)}.part`)
  try {
    if (!isFolder(place)) refuse('place-missing')
    sweepParts(place, shop)
    const file = freeName(shipment)
    if (existsSync(join(place, file))) return signed(shipment, file)
    copyInto(from, part, sha256, tell)
    if (digestOf(part, (read) => tell(bytes + read)) !== sha256) refuse('place-failed')
    // Before the copy has its name: one that counts was never brought there without a word to the other PC.
    signed(shipment, file)
    renamePatiently(part, join(place, file))
    syncFolderIfItCan(place)
    return file
  } catch (error) {
    removeIfItCan(part)
    throw asPlaceRefusal(error, () => (canBeSeen(place) ? 'place-failed' : 'place-missing'))
  }
}

function signed({ place, sign }: Shipment, file: string): string {
  if (sign !== null) putSign(place, sign)
  return file
}

/** SHA-256 as hex. `tell` hears of bytes read. */
export function digestOf(file: string, tell: (bytes: number) => void): string {
  const hash = createHash('sha256')
  const fd = openSync(file, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    for (let at = 0; ;) {
      const read = readSync(fd, chunk)
      if (read === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, read))
      tell((at += read))
    }
  } finally {
    closeSync(fd)
  }
}

function copyInto(from: string, part: string, sha256: string, tell: (bytes: number) => void): void {
  const hash = createHash('sha256')
  // What fails while the copy on this PC is read is not the place's fault.
  const source = told(() => openSync(from, 'r'))
  try {
    const target = openSync(part, 'w')
    try {
      const chunk = Buffer.allocUnsafe(CHUNK)
      for (let at = 0; ;) {
        const read = told(() => readSync(source, chunk))
        if (read === 0) break
        hash.update(chunk.subarray(0, read))
        writeAll(target, chunk.subarray(0, read))
        tell((at += read))
      }
      // The copy on this PC is no longer what was verified.
      if (hash.digest('hex') !== sha256) refuse('copy-not-verified')
      fsyncSync(target)
    } finally {
      closeSync(target)
    }
  } finally {
    closeSync(source)
  }
}

/** The wanted name, or one that nobody has; also one under which the very same copy lies already, brought before a kill. */
function freeName({ place, file, bytes, sha256 }: Shipment): string {
  for (let again = 1; ; again += 1) {
    const name = again === 1 ? file : nextName(file, again)
    const found = statSync(join(place, name), { throwIfNoEntry: false })
    if (found === undefined) return name
    if (found.isFile() && found.size === bytes && digestOf(join(place, name), () => undefined) === sha256) return name
  }
}

function sweepParts(place: string, shop: string): void {
  const end = `.${shop.slice(-12)}.part`
  for (const name of readdirSync(place)) {
    if (name.startsWith('otsukiai-') && name.endsWith(end)) rmSync(join(place, name), { force: true })
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Some file systems of sticks and networks know no flush of a folder. */
function syncFolderIfItCan(folder: string): void {
  try {
    syncFolder(folder)
  } catch (error) {
    if (!UNKNOWN_TO_IT.has(codeOf(error))) throw error
  }
}

/** A stick that was pulled keeps what lies on it; the next copy that is brought there sweeps it. */
function removeIfItCan(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    return
  }
}

const UNKNOWN_TO_IT: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EPERM'])

function canBeSeen(place: string): boolean {
  try {
    return isFolder(place)
  } catch {
    return false
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
