import { setTimeout as later } from 'node:timers/promises'
import type { BackupMade, BackupState, CopyList } from '#domain/backup/backup.ts'
import type { LockedOld } from '#domain/backup/lock.ts'
import { backupState, listCopies, startHandles } from './backups/list.ts'
import { askOnce } from './backups/asking.ts'
import { finishCopies, makeCopy, type Means, type PlaceToGo } from './backups/make.ts'
import { lockOldCopies } from './backups/lock-old.ts'
import { otherPcs } from './backups/other-pcs.ts'
import { among, isThere, isWaitingForDisk } from './backups/place.ts'
import { placeTroubles, troubleOf } from './backups/troubles.ts'
import type { CopyWork } from './backups/work.ts'
import { named } from './files/place-name.ts'
import type { Turn } from './running.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import { Refusal, told } from './store/refusal.ts'
import type { ThisPc } from './this-pc.ts'

/** All in ms. */
const PACE = {
  /** Long enough after the start that nobody waits for anything any more. */
  firstLook: 3 * 60_000,
  /** How soon a stick that was put in, or a new day, is noticed. */
  lookEvery: 60_000,
  /** A place that refused a copy, full say, is not tried again before this. */
  refusedPause: 60 * 60_000,
  /** What the files of one place hold is waited for no longer. */
  readLimit: 10_000,
  /** Quitting takes no longer for its copy; what is not finished then, the next start finishes. */
  quitLimit: 10_000,
}

/** How long breaking off may take at the end. */
const BREAK_OFF_MS = 1_500
const ASKED_AGAIN_MS = 20

/** Asks the owner for a folder; null where the dialog was closed. */
type Choose = () => Promise<string | null>

export type Backups = {
  /** 控えを取る; null where the owner closed the dialog. @throws Refusal as makeCopy() */
  make(asked: { readonly elsewhere: boolean }, choose: Choose, turn: Turn): Promise<BackupMade | null>
  state(): Promise<BackupState>
  list(): Promise<CopyList>
  /** Another PC is no longer used; its copies alarm nobody until it makes another. @throws Refusal disk-* */
  otherPcGone(pc: string): Promise<void>
  /** Locks what lies open in a chosen place. @throws Refusal as lockOldCopies() */
  lockOld(place: string, turn: Turn): Promise<LockedOld>
  /** Where a copy of the list lies; null where no list named it. */
  pathOf(copy: string): string | null
  /** A name for a copy that the owner chose herself. */
  nameOf(path: string): string
  /** Runs while no copy is being made; `signal` is for whoever waits for that. @throws Refusal cancelled */
  readonly alone: <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>
  /** The last copy before the program goes; never longer than its limit, and never throws. */
  atQuit(): Promise<void>
  /** The program is wanted again: the last copy is broken off, and finished another time. */
  hurry(): void
  /** And it stays. */
  goOn(): void
  /** Whether a disk that does not answer would keep the process from ending. */
  hangs(): Promise<boolean>
}

type Options = {
  readonly shop: Pick<ShopThread, 'call'>
  readonly work: CopyWork
  readonly pc: ThisPc
  /** Of the backups on this PC. */
  readonly folder: string
  /** Hears what goes wrong where nobody waits. */
  readonly failed: (error: unknown) => void
  readonly pace?: typeof PACE
}

export function startBackups({ shop, work, pc, folder, failed, pace = PACE }: Options): Backups {
  const handles = startHandles()
  const troubles = placeTroubles(pace.refusedPause)
  const alone = oneAfterTheOther()
  const tellUnlessOfNoMatter = (error: unknown): void => {
    if (!isOfNoMatter(error)) failed(error)
  }
  const begin = (): { readonly means: Means; readonly end: AbortController; readonly watch: Watch } => {
    const end = new AbortController()
    const means = { shop, work, signal: end.signal, tell: () => undefined, troubles, pc }
    return { means, end, watch: startWatch(means, alone, failed, pace) }
  }
  const during = (turn: Turn): Means => {
    return { shop, work, signal: turn.signal, tell: whileWanted(turn), troubles, pc }
  }
  let quiet = begin()
  return {
    make: async ({ elsewhere }, choose, turn) => {
      const places = await placesFor(shop, elsewhere, choose)
      if (places.length === 0) return null
      // So that it can be cancelled while another copy is brought to a slow stick.
      turn.tell({ done: 0, total: 1, what: 'copying' })
      return alone(() => makeCopy(during(turn), 'manual', places), turn.signal)
    },
    state: () => backupState({ shop, troubles, pc }, handles),
    list: () => listCopies({ shop, work, patience: pace.readLimit }, folder, handles),
    otherPcGone: async (gone) => {
      const { shop: id, places } = await askOnce({ shop }, 'backups:known', {})
      const seen = (await otherPcs({ shop, pc }, id, places)).find((other) => other.pc === gone)
      if (seen !== undefined) told(() => pc.noteGone(seen.sign))
    },
    lockOld: (place, turn) => {
      turn.tell({ done: 0, total: 1, what: 'locking' })
      return alone(() => lockOldCopies(during(turn), place), turn.signal)
    },
    pathOf: (copy) => handles.pathOf(copy),
    nameOf: (path) => handles.of(path),
    alone,
    atQuit: async () => {
      const { means, end, watch } = quiet
      watch.stop()
      const enough = setTimeout(() => end.abort(), pace.quitLimit)
      // The copying itself, in the shop thread, cannot be broken off: the file is then closed under it.
      const limit = later(pace.quitLimit + BREAK_OFF_MS, undefined, { ref: false })
      await Promise.race([alone(() => lastCopy(means)).catch(tellUnlessOfNoMatter), limit])
      clearTimeout(enough)
    },
    hurry: () => quiet.end.abort(),
    goOn: () => {
      quiet = begin()
    },
    hangs: async () => {
      const stillWaits = (): boolean => work.isAtWork() || isWaitingForDisk()
      const until = performance.now() + BREAK_OFF_MS
      while (stillWaits() && performance.now() < until) await later(ASKED_AGAIN_MS)
      return stillWaits()
    },
  }
}

/** The chosen places; one is asked for and kept where there is none yet, or asked for this once. None: the dialog was closed. */
async function placesFor(shop: Options['shop'], elsewhere: boolean, choose: Choose): Promise<readonly PlaceToGo[]> {
  const { places } = await askOnce({ shop }, 'backups:known', {})
  if (places.length > 0 && !elsewhere) return places
  const chosen = await choose()
  if (chosen === null) return []
  if (!elsewhere) await askOnce({ shop }, 'backup:keep-place', { path: chosen })
  return [{ path: chosen, ...named({ path: chosen, called: '' }) }]
}

/** A thread tells how far it is also after the owner gave it up. */
function whileWanted({ signal, tell }: Turn): Turn['tell'] {
  return (progress) => {
    if (!signal.aborted) tell(progress)
  }
}

/** Nothing is copied where nothing changed since the last good copy; a sample has nothing to lose. */
async function lastCopy(means: Means): Promise<void> {
  const { isSample, changedSince, places } = await askOnce(means, 'backups:known', {})
  if (isSample) return
  if (changedSince) await makeCopy(means, 'quit', await among(places, ({ path }) => isThere(path)))
  else await finishCopies(means, isThere)
}

type Alone = Backups['alone']

function oneAfterTheOther(): Alone {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>, signal?: AbortSignal) => {
    const mine = unlessGivenUp(last, signal).then(work)
    last = Promise.allSettled([last, mine])
    return mine
  }
}

/** @throws Refusal cancelled, where that comes before what is waited for */
async function unlessGivenUp(waited: Promise<unknown>, signal?: AbortSignal): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>()
  const hear = (): void => reject(new Refusal('cancelled'))
  if (signal?.aborted === true) hear()
  signal?.addEventListener('abort', hear, { once: true })
  await Promise.race([promise, waited])
  signal?.removeEventListener('abort', hear)
}

type Watch = { readonly stop: () => void }

/** Finishes what an earlier run left, brings copies to a place that came back, and makes one a day. */
function startWatch(means: Means, alone: Alone, failed: (error: unknown) => void, pace: typeof PACE): Watch {
  let timer = setTimeout(look, pace.firstLook).unref()
  let isOver = false
  let restsUntil = 0

  function look(): void {
    const now = performance.now()
    const looking = now < restsUntil ? Promise.resolve() : alone(() => careFor(means))
    looking
      .catch((error: unknown) => {
        if (isOfNoMatter(error)) return
        // A place that refused a copy rests by itself; another stick that is put in meanwhile gets its own.
        if (!(error instanceof Refusal) || troubleOf(error) === null) restsUntil = now + pace.refusedPause
        failed(error)
      })
      .finally(() => {
        if (!isOver) timer = setTimeout(look, pace.lookEvery).unref()
      })
  }

  return {
    stop: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}

async function careFor(means: Means): Promise<void> {
  const before = await askOnce(means, 'backups:known', {})
  if (before.isSample) return
  const mayTry = async (place: string): Promise<boolean> => !means.troubles.rests(place) && (await isThere(place))
  if (before.isUnverified || before.places.some(({ isBehind }) => isBehind)) await finishCopies(means, mayTry)
  const { changedSince, isFromToday, places } = await askOnce(means, 'backups:known', {})
  if (!changedSince || isFromToday) return
  // Without a stick a copy stays here by itself, and is brought there once it is in.
  await makeCopy(means, 'daily', await among(places, ({ path }) => mayTry(path)))
}

/** No shop is open, a job holds it, or the program goes: nothing of it lasts. */
function isOfNoMatter(error: unknown): boolean {
  return error instanceof Refusal && (error.code.startsWith('shop-') || OF_NO_MATTER.has(error.code))
}

const OF_NO_MATTER: ReadonlySet<string> = new Set(['busy-import', 'cancelled'])
