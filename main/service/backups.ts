import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupKind, CopyAge, CopyEntry, PlaceEntry, PlaceNamed } from '#domain/backup/backup.ts'
import { highestNumber, nameOfBackup, readBackupName } from '#domain/backup/name.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { wallClock } from '#domain/moment.ts'
import type { LockState } from '#domain/backup/lock.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Nothing } from '#domain/nothing.ts'
import { named } from '#main/files/place-name.ts'
import { type BackupPlace, listBackupPlaces } from '#main/store/backup-places.ts'
import {
  type Backup,
  type BackupFile,
  backupsFolder,
  getBackup,
  highestSequence,
  insertBackup,
  insertBackupFile,
  isBackup,
  type KeptFile,
  listBackupFiles,
  markPruned,
  THIS_PC,
  updateBackupChange,
  updateBackupFiles,
} from '#main/store/backups.ts'
import { copiesBeside } from '#main/store/copy-before.ts'
import { copyOpenFile, removeCopy, UNFINISHED } from '#main/store/copy.ts'
import { signOfCopy, stateNumber } from '#main/store/copy-facts.ts'
import { Refusal, told } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { shopOf } from '#main/store/settings.ts'
import { lockState } from './backup-lock.ts'
import type { Followed } from './follow-key.ts'
import { LOCKED, LOCKING } from './lock-copy.ts'
import { nameOfPlace } from './places.ts'
import { whatShop } from './settings.ts'
import type { Unverified } from './verify-copy.ts'

/** A whole copy that nobody has looked at yet is called so beside its name. */
const UNVERIFIED = '.copied'

/** What a file in the folder of backups may be called that holds everybody of its time. */
const STILL_HOLDING = ['.backup', UNVERIFIED, LOCKED]

/** How many generations stay. On this PC they lie beside the live file, so a few are enough. */
const KEPT_HERE = 3
const KEPT_IN_PLACE = 14

/** `place` of a copy that lies in the folder of backups on this PC. */
export const HERE = THIS_PC

/** `above`: the greatest number among the names in the place, so that copies of two shops there are told apart. */
export type CopyWanted = { readonly kind: BackupKind; readonly above: number }

/**
 * Copies the file while others are answered. The copy's row is written first, so that it says itself which one it is.
 * @throws Refusal busy-import while a job holds a transaction; cancelled where the shop was closed; disk-*
 */
export async function beginCopy(session: Session, { kind, above }: CopyWanted): Promise<Unverified> {
  const folder = madeFolder(session)
  const names = filesIn(folder)
  sweep(folder, names)
  const sequence = 1 + Math.max(highestSequence(session.db), above, highestNumber(names))
  insertBackup(session, { sequence, takenAt: session.now(), kind, change: stateNumber(session.db) })
  const copy = unverified(session, nameOfBackup(sequence, session.today()), sequence)
  const { change, ...counted } = await copyOpenFile(session, copy.made)
  updateBackupChange(session, sequence, change)
  return { ...copy, counted }
}

/** The newest whole copy that was not verified before the program ended; older ones go, and what never became whole. */
export function unverifiedCopy(session: Session): Unverified | null {
  const folder = backupsFolder(session)
  const names = filesIn(folder)
  sweep(folder, names)
  const made = names.findLast((name) => name.endsWith(UNVERIFIED))
  const name = made?.slice(0, -UNVERIFIED.length) ?? unnoted(session, names)
  const sequence = readBackupName(name ?? '')?.sequence
  if (name === undefined || sequence === undefined) return null
  const copy = unverified(session, name, sequence)
  return existsSync(copy.made) ? copy : { ...copy, made: copy.file }
}

/** A copy that got its name just before the program ended, and was not noted any more. */
function unnoted(session: Session, names: readonly string[]): string | undefined {
  const { db } = session
  const noted = new Set(listBackupFiles(db).flatMap(({ place, file }) => (place === THIS_PC ? [file] : [])))
  return names.findLast((name) => {
    const found = readBackupName(name)
    if (found === null || found.isBeforeRestore || noted.has(name) || !isBackup(db, found.sequence)) return false
    return isCopyOf(session, name, found.sequence)
  })
}

/** After a restore of another shop its copies lie here too, and bear the same numbers. */
export function isCopyOf(session: Session, name: string, sequence: number): boolean {
  try {
    const sign = signOfCopy(join(backupsFolder(session), name))
    return sign.shop.id === shopOf(session.db).id && sign.sequence === sequence
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function unverified(session: Session, name: string, sequence: number): Unverified {
  const file = join(backupsFolder(session), name)
  return { made: `${file}${UNVERIFIED}`, file, shop: shopOf(session.db).id, sequence, counted: null }
}

/** A copy was opened and counted where it lies now; `place` is a path, or HERE. */
export type Kept = KeptFile & { readonly sequence: number }

/** @throws Refusal busy-import, disk-* */
export function keepCopy(session: Session, { sequence, ...kept }: Kept): Nothing {
  const chosen = listBackupPlaces(session.db).find(({ path }) => path === kept.place)
  insertBackupFile(session, sequence, { ...kept, called: chosen?.called ?? '' })
  return {}
}

/** The newest copy on this PC, and a chosen place that does not have it yet; path and what was verified. */
export type ToShip = Kept & { readonly from: string; readonly shop: Id; readonly to: PlaceNamed }

/** One for each place that waits, in the order of the places. */
export function copiesToShip(session: Session): readonly ToShip[] {
  return toShip(session, listBackupFiles(session.db), listBackupPlaces(session.db))
}

function toShip(session: Session, files: readonly BackupFile[], places: readonly BackupPlace[]): readonly ToShip[] {
  const here = files.find((file) => file.place === THIS_PC)
  if (here === undefined) return []
  const { sequence, file, bytes, people, visits, sha256, sheet } = here
  const from = join(backupsFolder(session), file)
  // Thrown away by hand: the next copy goes there instead.
  if (!existsSync(from)) return []
  const shop = shopOf(session.db).id
  return places
    .filter(({ path }) => !files.some((each) => each.place === path && each.sequence >= sequence))
    .map((place) => {
      const to = named(place)
      return { sequence, place: place.path, file, bytes, people, visits, sha256, sheet, from, shop, to }
    })
}

/** A generation more than are kept, named by this shop's own table; whoever takes it away makes sure that it is the same. */
export type Spare = {
  readonly key: number
  readonly folder: string
  readonly file: string
  readonly shop: Id
  readonly sequence: number
  readonly bytes: number
}

/** Never the newest of a place, and none before so many newer ones were verified there. */
export function spareCopies(session: Session): readonly Spare[] {
  const files = listBackupFiles(session.db)
  const beyond = (place: string, folder: string, kept: number): readonly Spare[] =>
    files
      .filter((file) => file.place === place)
      .slice(kept)
      .map(({ key, file, sequence, bytes }) => ({ key, folder, file, shop: shopOf(session.db).id, sequence, bytes }))
  const places = listBackupPlaces(session.db)
  return [
    ...beyond(THIS_PC, backupsFolder(session), KEPT_HERE),
    ...places.flatMap(({ path }) => beyond(path, path, KEPT_IN_PLACE)),
  ]
}

/** @throws Refusal busy-import, disk-* */
export function copiesGone(session: Session, { keys }: { readonly keys: readonly number[] }): Nothing {
  if (keys.length > 0) markPruned(session, keys)
  return {}
}

/** Copies on this PC that the key of the records made other files. @throws Refusal busy-import, disk-* */
export function copiesRewritten(session: Session, { rewritten }: Pick<Followed, 'rewritten'>): Nothing {
  if (rewritten.length > 0) updateBackupFiles(session, rewritten)
  return {}
}

/** A copy of the table as a page is told of it, but for where it leads and whether it can be reached. */
export type KnownCopy = Omit<CopyEntry, 'copy' | 'there'> &
  CopyAge & {
    readonly path: string
  }

/** A chosen place as a page is told of it, but for what is seen only there. */
export type KnownPlace = Omit<PlaceEntry, 'there' | 'trouble'> & {
  readonly path: string
  /** The newest copy is not there yet. */
  readonly isBehind: boolean
}

export type KnownCopies = {
  readonly shop: Id
  /** Of backups on this PC. */
  readonly folder: string
  readonly places: readonly KnownPlace[]
  /** A made-up shop, of which no copy is made by itself: it has nothing to lose. */
  readonly isSample: boolean
  /** The newest first; those in the chosen places before the same ones elsewhere. */
  readonly copies: readonly KnownCopy[]
  readonly isUnverified: boolean
  readonly changedSince: boolean
  readonly lock: LockState
  /** The newest copy is of today; one that a wrong clock dated ahead is not. */
  readonly isFromToday: boolean
}

export function knownCopies(session: Session): KnownCopies {
  const folder = backupsFolder(session)
  const places = listBackupPlaces(session.db)
  const chosen = [...places.map(({ path }) => path), THIS_PC]
  const files = listBackupFiles(session.db)
  const copies = files
    .toSorted((a, b) => b.sequence - a.sequence || rank(a, chosen) - rank(b, chosen) || b.key - a.key)
    .map((file) => knownCopy(session, file, folder))
  return {
    shop: shopOf(session.db).id,
    folder,
    places: knownPlaces(session, files, places),
    isSample: whatShop(session).isSample,
    copies,
    isUnverified: filesIn(folder).some((name) => name.endsWith(UNVERIFIED)),
    changedSince: stateNumber(session.db) !== (files[0]?.change ?? 0),
    lock: lockState(session),
    isFromToday: copies[0]?.takenOn === session.today(),
  }
}

function rank({ place }: BackupFile, chosen: readonly string[]): number {
  const at = chosen.indexOf(place)
  return at === -1 ? chosen.length : at
}

function knownPlaces(
  session: Session,
  files: readonly BackupFile[],
  places: readonly BackupPlace[],
): readonly KnownPlace[] {
  const behind = new Set(toShip(session, files, places).map(({ place }) => place))
  return places.map((place) => {
    const there = files.filter((file) => file.place === place.path)
    const { place: handle, called } = named(place)
    return {
      place: handle,
      called,
      path: place.path,
      last: there[0] === undefined ? null : ageOf(session, there[0]),
      open: there.filter(({ sheet }) => sheet === '').length,
      isBehind: behind.has(place.path),
    }
  })
}

function ageOf(session: Session, { takenAt }: { readonly takenAt: string }): CopyAge & { readonly takenOn: Day } {
  const today = session.today()
  const { day, time } = wallClock(takenAt, shopOf(session.db).timeZone) ?? { day: today, time: '' }
  return { takenOn: day, daysAgo: Math.max(0, daysBetween(day, today)), time }
}

function knownCopy(session: Session, copy: BackupFile, folder: string): KnownCopy {
  const { sequence, kind, file, place, takenAt, people, visits, sheet } = copy
  return {
    ...ageOf(session, copy),
    sequence,
    kind,
    file,
    place: place === THIS_PC ? THIS_PC : nameOfPlace(session.db, copy),
    takenAt,
    people,
    visits,
    sheet,
    path: join(place === THIS_PC ? folder : place, file),
  }
}

/** When this shop made the copy of this number; UTC. */
export function copyMade({ db }: Session, { sequence }: { readonly sequence: number }): Pick<Backup, 'takenAt'> {
  const copy = getBackup(db, sequence)
  if (copy === null) throw new Error('a copy has its row before it is made')
  return { takenAt: copy.takenAt }
}

/** Of copies that others name: null for one that this shop made itself, or came from; else how old it is. */
export function unknownCopies(
  session: Session,
  { copies }: { readonly copies: readonly Pick<Backup, 'sequence' | 'takenAt'>[] },
): readonly (CopyAge | null)[] {
  return copies.map(({ sequence, takenAt }) => {
    if (getBackup(session.db, sequence)?.takenAt === takenAt) return null
    const { daysAgo, time } = ageOf(session, { takenAt })
    return { daysAgo, time }
  })
}

/** What still holds whoever is erased now, by names for the eye: copies wherever they lie, and what stands beside the live file. */
export function olderCopies(session: Session): readonly string[] {
  const elsewhere = listBackupFiles(session.db).filter(({ place }) => place !== THIS_PC)
  return [
    ...copiesBeside(session.connection),
    ...filesIn(backupsFolder(session)).filter((name) => STILL_HOLDING.some((end) => name.endsWith(end))),
    ...elsewhere.map((copy) => `${nameOfPlace(session.db, copy)}/${copy.file}`),
  ]
}

function madeFolder(session: Session): string {
  const folder = backupsFolder(session)
  told(() => mkdirSync(folder, { recursive: true }))
  return folder
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

/** What never became whole goes, and of what was never verified, or was locked and not brought away, all but the newest. */
function sweep(folder: string, names: readonly string[]): void {
  const unfinished = names.filter((name) => name.includes(UNFINISHED) || name.endsWith(LOCKING))
  const older = [UNVERIFIED, LOCKED].flatMap((end) => names.filter((name) => name.endsWith(end)).slice(0, -1))
  for (const name of [...unfinished, ...older]) removeCopy(join(folder, name))
}
