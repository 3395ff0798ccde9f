import type { ShopState } from '#contract/api.ts'
import type { RecordsLockApi } from '#contract/records-lock-api.ts'
import type { Result } from '#contract/result.ts'
import type { Backups } from './backups.ts'
import type { CopyWork } from './backups/work.ts'
import type { Keyring } from './keyring.ts'
import { askInside } from './ipc/ask.ts'
import { valueOf } from './ipc/envelope.ts'
import type { Turn } from './running.ts'
import { lockedBy } from './service/file-lock.ts'
import { KEY_NOW, OPEN_WITH, TURN } from './shop/messages.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import type { Turning } from './shop/turn.ts'
import { refuse, Refusal } from './store/refusal.ts'
import { removeKeyFiles } from './store/key-files.ts'
import type { ShopKey } from './store/shop-key.ts'
import { sweepIfItCan } from './store/swap.ts'

type Asked<C extends keyof RecordsLockApi> = RecordsLockApi[C]['in']
type Told<C extends keyof RecordsLockApi> = RecordsLockApi[C]['out']

/** 記録のファイルの鍵: whether the records on this PC are encrypted, and what opens them. */
export type RecordsLock = {
  state(): Promise<Told<'records-lock:state'>>
  /** @throws Refusal wrong-passphrase, key-file-damaged */
  open(asked: Asked<'records-lock:open'>): Promise<Told<'records-lock:open'>>
  /** @throws Refusal sheet-missing, wrong-passphrase, changed-meanwhile, busy-import, cancelled, disk-* */
  turn(asked: Asked<'records-lock:turn'>, turn: Turn): Promise<Turned>
}

type Means = {
  readonly shop: Pick<ShopThread, 'call'>
  readonly work: CopyWork
  readonly alone: Backups['alone']
  readonly keyring: Keyring
  readonly database: string
  /** Hears what goes wrong where nobody waits. */
  readonly failed: (error: unknown) => void
}

type Turned = Told<'records-lock:turn'>

/** A new lock on the records, or none any more. */
type Wanted = Omit<Turning, 'savedSoFar'>

/** Nobody but the owner saves while she waits for this; what the program saves by itself may come between. */
const TRIES = 5

export function recordsLockOf(means: Means): RecordsLock {
  const { shop, work, database, alone } = means
  return {
    state: async () => ({ on: (await keyNow(means)) !== null }),
    open: async ({ typed }) => {
      const key = valueOf(await work.run('open-key-file', { database, typed }, { signal: UNBROKEN }))
      const state = valueOf((await shop.call(OPEN_WITH, key)) as Result<ShopState>)
      await keyNow(means)
      // A kill on the way may have left copies as they were before.
      if (state.kind === 'ready') void alone(() => follow(means, key, UNBROKEN)).catch(means.failed)
      return {}
    },
    turn: async ({ on, typed }, turn) => {
      if (on === ((await keyNow(means)) !== null)) refuse('nothing-to-do')
      turn.tell({ done: 0, total: STEPS, what: 'locking' })
      const wanted = on ? await newLock(means, typed, turn) : await noLock(means, typed, turn)
      return alone(() => (on ? putOn(means, wanted, turn) : takeOff(means, wanted, turn)), turn.signal)
    },
  }
}

/** Copied and written anew; put in place; the copies follow, or went before. */
const STEPS = 3

const UNBROKEN = new AbortController().signal

/** The shop thread alone knows; each thread that opens files is told the same from then on. */
async function keyNow({ shop, keyring }: Means): Promise<ShopKey | null> {
  const { key } = valueOf((await shop.call(KEY_NOW, {})) as Result<{ readonly key: ShopKey | null }>)
  keyring.hold(key)
  return key
}

/** The copies come after: whatever is encrypted by then, the key of the records opens. */
async function putOn(means: Means, wanted: Wanted, turn: Turn): Promise<Turned> {
  try {
    await turnOver(means, wanted, turn)
  } catch (error) {
    sweepIfItCan(means.database)
    throw error
  } finally {
    await keyNow(means)
  }
  turn.tell({ done: 2, total: STEPS, what: 'locking' })
  return { left: await follow(means, wanted.key, UNBROKEN) }
}

/** The copies go before: what is still encrypted by then, the key of the records opens. */
async function takeOff(means: Means, wanted: Wanted, turn: Turn): Promise<Turned> {
  try {
    const left = await follow(means, null, turn.signal)
    turn.tell({ done: 1, total: STEPS, what: 'locking' })
    await turnOver(means, wanted, turn)
    await keyNow(means)
    if (left === 0) removeKeyFiles(means.database)
    return { left }
  } catch (error) {
    const key = await keyNow(means)
    if (key !== null) await follow(means, key, UNBROKEN)
    sweepIfItCan(means.database)
    throw error
  }
}

/** With the sheet in force, which the owner shows that she has; under a key that it opens already, where there is one. */
async function newLock({ shop, work, database }: Means, typed: string, { signal }: Turn): Promise<Wanted> {
  const { isSample } = valueOf(await askInside(shop, 'backups:known', {}))
  // It goes one day with all that belongs to it.
  if (isSample) refuse('nothing-to-do')
  const [lock] = valueOf(await askInside(shop, 'backups:locks', {}))
  if (lock === undefined) refuse('sheet-missing')
  if (!valueOf(await work.run('try-lock', { typed, slots: lock.slots }, { signal })))
    refuse('wrong-passphrase', 'typed')
  const known = await work.run('open-key-file', { database, typed }, { signal })
  return { ...lockedBy(lock, known.ok ? known.value : null), isOther: !known.ok }
}

async function noLock({ work, database }: Means, typed: string, { signal }: Turn): Promise<Wanted> {
  valueOf(await work.run('open-key-file', { database, typed }, { signal }))
  return { key: null, file: null, isOther: false }
}

/** The open shop is copied, the copy written anew beside it, and put in its place where nothing was saved meanwhile. */
async function turnOver({ shop, work }: Means, wanted: Wanted, turn: Turn): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    const { candidate, savedSoFar } = valueOf(await askInside(shop, 'records:copy', {}))
    valueOf(await work.run('turn-candidate', { file: candidate, key: wanted.key }, { signal: turn.signal }))
    // From here on there is no way back but to take it off again.
    turn.hold()
    try {
      const turning: Turning = { ...wanted, savedSoFar }
      valueOf((await shop.call(TURN, turning)) as Result<ShopState>)
      return
    } catch (error) {
      if (left === 1 || !(error instanceof Refusal && error.code === 'changed-meanwhile')) throw error
    }
  }
}

/** Answers how many copies could not be written anew; each that was is noted before the next. */
async function follow({ shop, work, database }: Means, key: ShopKey | null, signal: AbortSignal): Promise<number> {
  const passed: string[] = []
  for (;;) {
    const { rewritten, left, isDone } = valueOf(
      await work.run('follow-key', { database, key, passed: [...passed] }, { signal }),
    )
    valueOf(await askInside(shop, 'backups:rewritten', { rewritten }))
    passed.push(...left)
    if (isDone) return passed.length
  }
}
