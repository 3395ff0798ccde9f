import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BackupKind, BackupMade, PlaceMissed, PlaceNamed } from '#domain/backup/backup.ts'
import { highestNumber } from '#domain/backup/name.ts'
import type { Progress } from '#domain/progress.ts'
import { valueOf } from '../ipc/envelope.ts'
import type { Spare, ToShip } from '../service/backups.ts'
import type { LockedFile } from '../service/lock-copy.ts'
import type { Unverified } from '../service/verify-copy.ts'
import { Refusal } from '../store/refusal.ts'
import type { ShopThread } from '../shop/shop-thread.ts'
import type { ThisPc } from '../this-pc.ts'
import { ask, askOnce } from './asking.ts'
import { otherPcs } from './other-pcs.ts'
import { among, isThere, namesIn } from './place.ts'
import { type PlaceTroubles, troubleOf } from './troubles.ts'
import type { CopyWork } from './work.ts'

/** Who does it, and how it can be broken off. */
export type Means = {
  readonly shop: Pick<ShopThread, 'call'>
  readonly work: CopyWork
  readonly signal: AbortSignal
  readonly tell: (progress: Progress) => void
  readonly troubles: PlaceTroubles
  readonly pc: ThisPc
}

/** A folder by its path, and its names for the page. */
export type PlaceToGo = PlaceNamed & { readonly path: string }

/** As the table on this PC names it. */
const HERE = ''

/**
 * Makes a copy, opens and counts it on this PC, and brings it to each of `places`, where it is read back; none: it stays here.
 * @throws Refusal busy-import, cancelled, copy-not-verified, disk-*; place-* where it could be brought to none of them, the
 * copy on this PC being good all the same
 */
export async function makeCopy(means: Means, kind: BackupKind, places: readonly PlaceToGo[]): Promise<BackupMade> {
  means.tell({ done: 0, total: 1, what: 'copying' })
  const above = await Promise.all(places.map(async ({ path }) => highestNumber(await namesIn(path))))
  const copy = await askOnce(means, 'backups:begin', { kind, above: Math.max(0, ...above) })
  const made = await verified(means, copy).catch(async (error: unknown) => {
    // One that the owner gave up goes; of any other kind, the next start finishes it.
    if (kind === 'manual') await rm(copy.made, { force: true })
    throw error
  })
  const { file: from, shop } = copy
  const copies = places.map(({ path, place, called }) => ({ ...made, place: path, from, shop, to: { place, called } }))
  return toMade(made, await broughtTo(means, copies))
}

/**
 * What an earlier run of the program did not finish, or a place did not get while it was away; `mayTry` says of a place whether
 * it is asked now. @throws Refusal as makeCopy()
 */
export async function finishCopies(means: Means, mayTry: (place: string) => Promise<boolean>): Promise<void> {
  const copy = await ask(means, 'backups:unverified', {})
  if (copy !== null) await verified(means, copy)
  const waiting = await ask(means, 'backups:to-ship', {})
  await broughtTo(means, await among(waiting, ({ place }) => mayTry(place)))
}

type Noted = Omit<ToShip, 'from' | 'shop' | 'to'>

async function verified(means: Means, copy: Unverified): Promise<Noted> {
  means.tell({ done: 0, total: 1, what: 'verifying' })
  const found = valueOf(await means.work.run('verify', copy, { signal: means.signal }))
  const noted = { ...found, sequence: copy.sequence, place: HERE, file: basename(copy.file) }
  await ask(means, 'backups:keep', noted)
  await thin(means)
  return noted
}

/** Where the same copy came to, and where not. */
type Brought = {
  readonly brought: readonly (Noted & { readonly called: string })[]
  readonly missed: readonly PlaceMissed[]
}

/**
 * The same copy to one place after the other: what ails one of them keeps it from no other.
 * @throws Refusal the first one's where all failed
 */
async function broughtTo(means: Means, copies: readonly ToShip[]): Promise<Brought> {
  const brought: (Noted & { readonly called: string })[] = []
  const missed: PlaceMissed[] = []
  let refused: Refusal | null = null
  let load: Load | null = null
  for (const copy of copies) {
    const { place, to } = copy
    try {
      if (!(await isThere(place))) throw new Refusal('place-missing')
      load ??= await loadOf(means, copy)
      brought.push({ ...(await shipped(means, copy, load)), called: to.called })
      means.troubles.over(place)
    } catch (error) {
      const trouble = error instanceof Refusal ? troubleOf(error) : null
      if (!(error instanceof Refusal) || trouble === null) throw error
      // A stick that is put in is seen to be there.
      if (trouble !== 'place-missing') means.troubles.note(place, trouble)
      missed.push({ ...to, trouble })
      refused ??= error
    }
  }
  if (brought.length > 0) await thin(means)
  else if (refused !== null) throw refused
  // What was locked for them waits with a place that missed it, and is taken as it is another time.
  if (missed.length === 0 && load !== null && load.from !== copies[0]?.from) await rm(load.from, { force: true })
  return { brought, missed }
}

/** The file that goes to every place, and when the copy was made; UTC. */
type Load = LockedFile & { readonly takenAt: string }

async function loadOf(means: Means, copy: ToShip): Promise<Load> {
  const { takenAt } = await ask(means, 'backups:made', { sequence: copy.sequence })
  return { ...(await lockedUnlessOpen(means, copy)), takenAt }
}

async function shipped(means: Means, copy: ToShip, load: Load): Promise<Noted> {
  const { shop, from: _open, to: _to, ...noted } = copy
  const { place } = noted
  const { from, bytes, sha256, sheet, takenAt } = load
  const tell = (done: number): void => means.tell({ done, total: bytes * 2, what: 'shipping' })
  tell(0)
  const { pc, called } = means.pc
  const sign = { shop, pc, called, sequence: noted.sequence, takenAt }
  const shipment = { from, bytes, sha256, place, shop, file: noted.file, sign }
  const file = valueOf(await means.work.run('ship', shipment, { signal: means.signal, tell }))
  const there = { ...noted, file, bytes, sha256, sheet }
  await ask(means, 'backups:keep', there)
  return there
}

/** Whoever finds the stick finds nobody on it, unless the owner wants it open. */
async function lockedUnlessOpen(means: Means, copy: ToShip): Promise<LockedFile> {
  const lock = await ask(means, 'backups:lock', { sequence: copy.sequence })
  if (lock === null) return copy
  const tell = (done: number): void => means.tell({ done, total: copy.bytes * 2, what: 'locking' })
  tell(0)
  return valueOf(await means.work.run('lock', { ...copy, lock }, { signal: means.signal, tell }))
}

/** Once a good copy is noted, one that is one too many goes. */
async function thin(means: Means): Promise<void> {
  const spare = await ask(means, 'backups:spare', {})
  const ours = await oursAlone(means, spare)
  if (ours.length === 0) return
  const keys = valueOf(await means.work.run('thin', ours, { signal: means.signal }))
  await ask(means, 'backups:gone', { keys })
}

/** While another PC is used too, nobody knows yet which copies will be wanted: in a place of both nothing is taken away. */
async function oursAlone(means: Means, spare: readonly Spare[]): Promise<readonly Spare[]> {
  const folders = [...new Map(spare.map(({ folder, shop }) => [folder, shop]))]
  const alone = await among(folders, async ([path, shop]) => {
    const others = await otherPcs(means, shop, [{ path, called: '' }])
    return others.length === 0
  })
  const ours = new Set(alone.map(([path]) => path))
  return spare.filter(({ folder }) => ours.has(folder))
}

/** As the first place has it. */
function toMade(here: Noted, { brought, missed }: Brought): BackupMade {
  const { sequence, file, people, visits, bytes, sha256 } = brought[0] ?? here
  const places = brought.map(({ called }) => called)
  return { sequence, file, places, missed, people, visits, bytes, sha256 }
}
