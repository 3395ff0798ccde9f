import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupKind } from '#domain/backup/backup.ts'
import { ship } from '#main/files/ship.ts'
import { copyLock } from '#main/service/backup-lock.ts'
import { beginCopy, copiesGone, copiesToShip, keepCopy, spareCopies } from '#main/service/backups.ts'
import { lockCopy } from '#main/service/lock-copy.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { thinOut } from '#main/service/thin-copies.ts'
import { type Unverified, verifyCopy } from '#main/service/verify-copy.ts'
import { THIS_PC } from '#main/store/backups.ts'
import type { Session } from '#main/store/session.ts'
import { basename } from 'node:path'
import { testFolder } from '../../support/db.ts'

// A backup, step by step and without threads, as main/backups has it done.

export const quietly = (): void => undefined

/** A folder that stands for a stick. */
export function aStick(name = 'USB「青」'): string {
  const folder = join(testFolder(), name)
  mkdirSync(folder)
  return folder
}

/** A stick that the shop's copies go to. */
export function aPlaceOf(session: Session): string {
  const stick = aStick()
  keepBackupPlace(session, { path: stick })
  return stick
}

export async function aWholeCopy(session: Session, kind: BackupKind = 'manual', above = 0): Promise<Unverified> {
  return beginCopy(session, { kind, above })
}

/** Copied, verified and noted on this PC; the name. */
export async function aCopyHere(session: Session, above = 0): Promise<string> {
  const copy = await aWholeCopy(session, 'manual', above)
  const file = basename(copy.file)
  keepCopy(session, { ...verifyCopy(copy, quietly), sequence: copy.sequence, place: THIS_PC, file })
  thin(session)
  return file
}

/** The same, and brought to the chosen place; the name there. */
export async function aCopy(session: Session, above = 0): Promise<string> {
  await aCopyHere(session, above)
  const waiting = copiesToShip(session)[0]
  if (waiting === undefined) throw new Error('no place was chosen')
  const { from: open, shop, ...kept } = waiting
  const { place, file } = kept
  const lock = copyLock(session, { sequence: kept.sequence })
  const brought = lock === null ? { ...kept, from: open } : await lockCopy({ ...waiting, lock }, quietly)
  const { from, bytes, sha256, sheet } = brought
  const there = ship({ from, shop, bytes, sha256, place, file, sign: null }, quietly)
  keepCopy(session, { ...kept, bytes, sha256, sheet, file: there })
  if (from !== open) rmSync(from)
  thin(session)
  return there
}

export function thin(session: Session): void {
  copiesGone(session, { keys: thinOut(spareCopies(session)) })
}

/** Without what PCs note of themselves. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.pc.json'))
    .toSorted()
}
