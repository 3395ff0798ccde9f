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
import { isThere, namesIn } from './place.ts'
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
  if (places.length === 0) return toMade(made, { brought: [], missed: [] })
  const { file: from, shop } = copy
  const copies = places.map(({ path, ...to }) => ({ ...made, place: path, from, shop, to }))
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
  const may = await Promise.all(waiting.map(({ place }) => mayTry(place)))
  const now = waiting.filter((_, at) => may[at])
  if (now.length > 0) await broughtTo(means, now)
}

type Noted = Omit<ToShip, 'from' | 'shop' | 'to'>

async function verified(means: Means, copy: Unverified): Promise<Noted> {
  means.tell({ done: 0, total: 1, what: 'verifying' })
  const found = valueOf(await means.work.run('verify', copy, { signal: means.signal }))
  const noted = { ...found, sequence: copy.sequence, place: HERE, file: basename(copy.file) }
  await note(means, noted)
  return noted
}

/** Where the same copy came to, and where not. */
type Brought = {
  readonly brought: readonly (Noted & { readonly called: string })[]
  readonly missed: readonly PlaceMissed[]
}

/** One place after the other: what ails one of them keeps it from no other. @throws Refusal the first one's where all failed */
async function broughtTo(means: Means, copies: readonly ToShip[]): Promise<Brought> {
  const brought: (Noted & { readonly called: string })[] = []
  const missed: PlaceMissed[] = []
  const refusals: Refusal[] = []
  const aside = new Set<string>()
  for (const copy of copies) {
    const { place, to } = copy
    try {
      brought.push({ ...(await shipped(means, copy, aside)), called: to.called })
      means.troubles.over(place)
    } catch (error) {
      const trouble = error instanceof Refusal ? troubleOf(error) : null
      if (!(error instanceof Refusal) || trouble === null) throw error
      // A stick that is put in is seen to be there.
      if (trouble !== 'place-missing') means.troubles.note(place, trouble)
      missed.push({ ...to, trouble })
      refusals.push(error)
    }
  }
  const [refusal] = refusals
  if (refusal !== undefined && brought.length === 0) throw refusal
  // One that waits for a place is taken as it is another time.
  if (refusal === undefined) for (const locked of aside) await rm(locked, { force: true })
  return { brought, missed }
}

/** `aside` hears of what was locked for it. */
async function shipped(means: Means, copy: ToShip, aside: Set<string>): Promise<Noted> {
  const { shop, from: open, to: _to, ...noted } = copy
  const { place } = noted
  if (!(await isThere(place))) throw new Refusal('place-missing')
  const { from, bytes, sha256, sheet } = await lockedUnlessOpen(means, copy)
  if (from !== open) aside.add(from)
  const tell = (done: number): void => means.tell({ done, total: bytes * 2, what: 'shipping' })
  tell(0)
  const { pc, called } = means.pc
  const { takenAt } = await ask(means, 'backups:made', { sequence: noted.sequence })
  const sign = { shop, pc, called, sequence: noted.sequence, takenAt }
  const shipment = { from, bytes, sha256, place, shop, file: noted.file, sign }
  const file = valueOf(await means.work.run('ship', shipment, { signal: means.signal, tell }))
  const there = { ...noted, file, bytes, sha256, sheet }
  await note(means, there)
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

/** A good copy is noted, and then one that is one too many goes. */
async function note(means: Means, noted: Noted): Promise<void> {
  await ask(means, 'backups:keep', noted)
  const spare = await ask(means, 'backups:spare', {})
  const ours = await oursAlone(means, spare)
  if (ours.length === 0) return
  const keys = valueOf(await means.work.run('thin', ours, { signal: means.signal }))
  await ask(means, 'backups:gone', { keys })
}

/** While another PC is used too, nobody knows yet which copies will be wanted: in a place of both nothing is taken away. */
async function oursAlone(means: Means, spare: readonly Spare[]): Promise<readonly Spare[]> {
  const ours: Spare[] = []
  for (const copy of spare) {
    const others = await otherPcs(means, copy.shop, [{ path: copy.folder, called: '' }])
    if (others.length === 0) ours.push(copy)
  }
  return ours
}

/** As the first place has it. */
function toMade(here: Noted, { brought, missed }: Brought): BackupMade {
  const { sequence, file, people, visits, bytes, sha256 } = brought[0] ?? here
  const places = brought.map(({ called }) => called)
  return { sequence, file, places, missed, people, visits, bytes, sha256 }
}
