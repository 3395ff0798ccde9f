import { setTimeout as later } from 'node:timers/promises'
import type { WebContents } from 'electron'
import type { BackupMade, BackupState, CopyEntry } from '#domain/backup/backup.ts'
import { backupState, listCopies, startHandles } from './backups/list.ts'
import { askOnce, finishCopies, makeCopy, type Means } from './backups/make.ts'
import { isThere, isWaitingForDisk } from './backups/place.ts'
import type { CopyWork } from './backups/work.ts'
import { askForFolder } from './dialogs.ts'
import type { Turn } from './running.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import { Refusal } from './store/refusal.ts'

/** Long enough after the start that nobody waits for anything any more. */
const FIRST_LOOK_MS = 3 * 60_000

/** How soon a stick that was put in, or a new day, is noticed. */
const LOOK_EVERY_MS = 60_000

/** A place that refused a copy, full say, is not tried again before this. */
const REFUSED_PAUSE_MS = 60 * 60_000

/** Quitting takes no longer for its copy; what is not finished then, the next start finishes. */
const QUIT_LIMIT_MS = 10_000

export type Backups = {
  /** 控えを取る; null where the owner closed the dialog. @throws Refusal as makeCopy() */
  make(asked: { readonly elsewhere: boolean }, sender: WebContents, turn: Turn): Promise<BackupMade | null>
  state(): Promise<BackupState>
  list(): Promise<readonly CopyEntry[]>
  /** Where a copy of the list lies; null where no list named it. */
  pathOf(copy: string): string | null
  /** Runs while no copy is being made. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** The last copy before the program goes; never longer than its limit, and never throws. */
  atQuit(): Promise<void>
  /** A disk that does not answer would keep the process from ending. */
  hangs(): boolean
}

/** `folder` is that of the backups on this PC; `failed` hears what goes wrong where nobody waits. */
export function startBackups(
  shop: ShopThread,
  work: CopyWork,
  folder: string,
  failed: (error: unknown) => void,
): Backups {
  const handles = startHandles()
  const end = new AbortController()
  const quietly: Means = { shop, work, signal: end.signal, tell: () => undefined }
  const alone = oneAfterTheOther()
  const watch = startWatch(quietly, alone, failed)
  return {
    make: async ({ elsewhere }, sender, turn) => {
      const place = await placeFor(shop, elsewhere, sender)
      if (place === null) return null
      return alone(() => makeCopy({ shop, work, signal: turn.signal, tell: turn.tell }, 'manual', place))
    },
    state: () => backupState({ shop, work }, handles),
    list: () => listCopies({ shop, work }, folder, handles),
    pathOf: (copy) => handles.pathOf(copy),
    alone,
    atQuit: async () => {
      watch.stop()
      const enough = setTimeout(() => end.abort(), QUIT_LIMIT_MS)
      // The copying itself, in the shop thread, cannot be broken off: the file is then closed under it.
      const limit = later(QUIT_LIMIT_MS + 1_500, undefined, { ref: false })
      await Promise.race([alone(() => lastCopy(quietly)).catch(failed), limit])
      clearTimeout(enough)
    },
    hangs: () => work.isStuck() || isWaitingForDisk(),
  }
}

/** The chosen place; asked for and kept where there is none yet, or asked for this once. */
async function placeFor(shop: ShopThread, elsewhere: boolean, sender: WebContents): Promise<string | null> {
  const { place } = await askOnce({ shop }, 'backups:known', {})
  if (place !== null && !elsewhere) return place
  const chosen = await askForFolder(sender)
  if (chosen !== null && !elsewhere) await askOnce({ shop }, 'backup:keep-place', { path: chosen })
  return chosen
}

/** Nothing is copied where nothing changed since the last good copy; a sample has nothing to lose. */
async function lastCopy(means: Means): Promise<void> {
  const { isSample, changedSince, place } = await askOnce(means, 'backups:known', {})
  if (isSample) return
  if (changedSince) await makeCopy(means, 'quit', await reachable(place))
  else await finishCopies(means)
}

type Alone = Backups['alone']

function oneAfterTheOther(): Alone {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** Finishes what an earlier run left, brings copies to a place that came back, and makes one a day. */
function startWatch(means: Means, alone: Alone, failed: (error: unknown) => void): { readonly stop: () => void } {
  let timer = setTimeout(look, FIRST_LOOK_MS).unref()
  let restsUntil = 0

  function look(): void {
    const now = performance.now()
    const looking = now < restsUntil ? Promise.resolve() : alone(() => careFor(means))
    looking
      .catch((error: unknown) => {
        if (isOfNoMatter(error)) return
        restsUntil = now + REFUSED_PAUSE_MS
        failed(error)
      })
      .finally(() => (timer = setTimeout(look, LOOK_EVERY_MS).unref()))
  }

  return { stop: () => clearTimeout(timer) }
}

async function careFor(means: Means): Promise<void> {
  const { isSample, isUnverified, isUnshipped, changedSince, copies, place } = await askOnce(means, 'backups:known', {})
  if (isSample) return
  const to = await reachable(place)
  if (isUnverified || (isUnshipped && to !== null)) await finishCopies(means)
  const isFromToday = copies[0]?.daysAgo === 0
  if (changedSince && !isFromToday) await makeCopy(means, 'daily', to)
}

/** Without the stick a copy stays here by itself, and is brought there once it is in. */
async function reachable(place: string | null): Promise<string | null> {
  return place !== null && (await isThere(place)) ? place : null
}

/** No shop is open, a job holds it, or the program goes: nothing of it lasts. */
function isOfNoMatter(error: unknown): boolean {
  return error instanceof Refusal && (error.code.startsWith('shop-') || OF_NO_MATTER.has(error.code))
}

const OF_NO_MATTER: ReadonlySet<string> = new Set(['busy-import', 'cancelled'])
