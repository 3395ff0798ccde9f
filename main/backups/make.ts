import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { folderName } from '../files/file-name.ts'
import type { BackupKind, BackupMade } from '#domain/backup/backup.ts'
import { highestNumber } from '#domain/backup/name.ts'
import type { Progress } from '#domain/progress.ts'
import type { InsideApi, InsideCall } from '../ipc/inside.ts'
import { askInside } from '../ipc/ask.ts'
import { valueOf } from '../ipc/envelope.ts'
import type { ToShip } from '../service/backups.ts'
import type { LockedFile } from '../service/lock-copy.ts'
import type { Unverified } from '../service/verify-copy.ts'
import { Refusal } from '../store/refusal.ts'
import type { ShopThread } from '../shop/shop-thread.ts'
import { isThere, namesIn } from './place.ts'
import type { CopyWork } from './work.ts'

/** Who does it, and how it can be broken off. */
export type Means = {
  readonly shop: Pick<ShopThread, 'call'>
  readonly work: CopyWork
  readonly signal: AbortSignal
  readonly tell: (progress: Progress) => void
}

/** As the table on this PC names it. */
const HERE = ''

/** While a job holds the file, nothing can be noted. */
const BUSY_PAUSE_MS = 500

/**
 * Makes a copy, opens and counts it on this PC, and brings it to `place` (null: stays here), where it is read back.
 * @throws Refusal busy-import, cancelled, copy-not-verified, disk-*; place-*, the copy on this PC being good all the same
 */
export async function makeCopy(means: Means, kind: BackupKind, place: string | null): Promise<BackupMade> {
  means.tell({ done: 0, total: 1, what: 'copying' })
  const above = place === null ? 0 : highestNumber(await namesIn(place))
  const copy = await askOnce(means, 'backups:begin', { kind, above })
  const made = await verified(means, copy).catch(async (error: unknown) => {
    // One that the owner gave up goes; of any other kind, the next start finishes it.
    if (kind === 'manual') await rm(copy.made, { force: true })
    throw error
  })
  return place === null ? toMade(made) : shipped(means, { ...made, place, from: copy.file, shop: copy.shop })
}

/** What an earlier run of the program did not finish. @throws Refusal as makeCopy() */
export async function finishCopies(means: Means): Promise<void> {
  const copy = await ask(means, 'backups:unverified', {})
  if (copy !== null) await verified(means, copy)
  const waiting = await ask(means, 'backups:to-ship', {})
  if (waiting !== null && (await isThere(waiting.place))) await shipped(means, waiting)
}

type Noted = Omit<ToShip, 'from' | 'shop'>

async function verified(means: Means, copy: Unverified): Promise<Noted> {
  means.tell({ done: 0, total: 1, what: 'verifying' })
  const found = valueOf(await means.work.run('verify', copy, { signal: means.signal }))
  const noted = { ...found, sequence: copy.sequence, place: HERE, file: basename(copy.file) }
  await note(means, noted)
  return noted
}

async function shipped(means: Means, copy: ToShip): Promise<BackupMade> {
  const { shop, from, ...noted } = copy
  const { place } = noted
  const locked = await lockedUnlessOpen(means, copy)
  const { bytes, sha256, sheet } = locked
  const tell = (done: number): void => means.tell({ done, total: bytes * 2, what: 'shipping' })
  tell(0)
  const shipment = { from: locked.from, bytes, sha256, place, shop, file: noted.file }
  const file = valueOf(await means.work.run('ship', shipment, { signal: means.signal, tell }))
  const there = { ...noted, file, bytes, sha256, sheet }
  await note(means, there)
  if (locked.from !== from) await rm(locked.from, { force: true })
  return toMade(there)
}

/** Whoever finds the stick finds nobody on it, unless the owner wants it open. */
async function lockedUnlessOpen(means: Means, copy: ToShip): Promise<LockedFile> {
  const lock = await ask(means, 'backups:lock', { sequence: copy.sequence })
  if (lock === null) return copy
  const tell = (done: number): void => means.tell({ done, total: copy.bytes * 2, what: 'locking' })
  tell(0)
  return valueOf(await means.work.run('lock', { ...copy, lock }, { signal: means.signal, tell }))
}

/** A good copy is noted, and then one that is one too many goes. */
async function note(means: Means, noted: Noted): Promise<void> {
  await ask(means, 'backups:keep', noted)
  const spare = await ask(means, 'backups:spare', {})
  if (spare.length === 0) return
  const keys = valueOf(await means.work.run('thin', spare, { signal: means.signal }))
  await ask(means, 'backups:gone', { keys })
}

function toMade({ sequence, file, place, people, visits, bytes, sha256 }: Noted): BackupMade {
  return { sequence, file, place: folderName(place), people, visits, bytes, sha256 }
}

/** Asks the shop thread. @throws Refusal */
export async function askOnce<C extends InsideCall>(
  { shop }: Pick<Means, 'shop'>,
  name: C,
  input: InsideApi[C]['in'],
): Promise<InsideApi[C]['out']> {
  return valueOf(await askInside(shop, name, input))
}

/** The same, again and again while a job holds the file. */
async function ask<C extends InsideCall>(
  means: Means,
  name: C,
  input: InsideApi[C]['in'],
): Promise<InsideApi[C]['out']> {
  for (;;) {
    try {
      return await askOnce(means, name, input)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'busy-import') || means.signal.aborted) throw error
    }
    await later(BUSY_PAUSE_MS)
  }
}
