import type { ShopState } from '#contract/api.ts'
import type { RecordsLockApi } from '#contract/records-lock-api.ts'
import type { Result } from '#contract/result.ts'
import type { Backups } from './backups.ts'
import type { CopyWork } from './backups/work.ts'
import type { Keyring } from './keyring.ts'
import { askInside } from './ipc/ask.ts'
import { valueOf } from './ipc/envelope.ts'
import type { Turn } from './running.ts'
import type { KeyFile } from './files/container/key-file.ts'
import { lockedBy } from './service/file-lock.ts'
import { OPEN_WITH, TURN } from './shop/messages.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import type { Turning } from './shop/turn.ts'
import { refuse, Refusal } from './store/refusal.ts'
import { removeKeyFiles } from './store/key-files.ts'
import type { ShopKey } from './store/shop-key.ts'

type Asked<C extends keyof RecordsLockApi> = RecordsLockApi[C]['in']
type Told<C extends keyof RecordsLockApi> = RecordsLockApi[C]['out']

/** 記録のファイルの鍵: whether the records on this PC are encrypted, and what opens them. */
export type RecordsLock = {
  state(): Told<'records-lock:state'>
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
type Wanted = { readonly key: ShopKey | null; readonly file: KeyFile | null }

/** Nobody but the owner saves while she waits for this; what the program saves by itself may come between. */
const TRIES = 5

export function recordsLockOf(means: Means): RecordsLock {
  const { shop, keyring, alone } = means
  return {
    state: () => ({ on: keyring.now() !== null }),
    open: async ({ typed }) => {
      const signal = new AbortController().signal
      const key = valueOf(await means.work.run('open-key-file', { database: means.database, typed }, { signal }))
      keyring.hold(key)
      const state = valueOf((await shop.call(OPEN_WITH, key)) as Result<ShopState>)
      // A kill on the way may have left copies as they were before.
      if (state.kind === 'ready') void alone(() => follow(means, key, signal)).catch(means.failed)
      return {}
    },
    turn: async ({ on, typed }, turn) => {
      if (on === (keyring.now() !== null)) refuse('nothing-to-do')
      turn.tell({ done: 0, total: STEPS, what: 'locking' })
      const wanted = on ? await newLock(means, typed, turn) : await noLock(means, typed, turn)
      return alone(() => (on ? putOn(means, wanted, turn) : takeOff(means, wanted, turn)), turn.signal)
    },
  }
}

/** Copied and written anew; put in place; the copies follow, or went before. */
const STEPS = 3

/** The copies come after: whatever is encrypted by then, the key of the records opens. */
async function putOn(means: Means, wanted: Wanted, turn: Turn): Promise<Turned> {
  await turnOver(means, wanted, turn)
  means.keyring.hold(wanted.key)
  turn.tell({ done: 2, total: STEPS, what: 'locking' })
  return { left: await follow(means, wanted.key, UNBROKEN) }
}

/** The copies go before: what is still encrypted by then, the key of the records opens. */
async function takeOff(means: Means, wanted: Wanted, turn: Turn): Promise<Turned> {
  const { keyring, database } = means
  const left = await follow(means, null, turn.signal)
  turn.tell({ done: 1, total: STEPS, what: 'locking' })
  try {
    await turnOver(means, wanted, turn)
  } catch (error) {
    await follow(means, keyring.now(), UNBROKEN)
    throw error
  }
  keyring.hold(null)
  if (left === 0) removeKeyFiles(database)
  return { left }
}

const UNBROKEN = new AbortController().signal

/** With the sheet in force, which the owner shows that she has. */
async function newLock({ shop, work }: Means, typed: string, { signal }: Turn): Promise<Wanted> {
  const [lock] = valueOf(await askInside(shop, 'backups:locks', {}))
  if (lock === undefined) refuse('sheet-missing')
  if (!valueOf(await work.run('try-lock', { typed, slots: lock.slots }, { signal })))
    refuse('wrong-passphrase', 'typed')
  return lockedBy(lock)
}

async function noLock({ work, database }: Means, typed: string, { signal }: Turn): Promise<Wanted> {
  valueOf(await work.run('open-key-file', { database, typed }, { signal }))
  return { key: null, file: null }
}

/** The open shop is copied, the copy written anew beside it, and put in its place where nothing was saved meanwhile. */
async function turnOver({ shop, work }: Means, { key, file }: Wanted, turn: Turn): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    const { candidate, savedSoFar } = valueOf(await askInside(shop, 'records:copy', {}))
    valueOf(await work.run('turn-candidate', { file: candidate, key }, { signal: turn.signal }))
    turn.check()
    try {
      const turning: Turning = { key, file, savedSoFar }
      valueOf((await shop.call(TURN, turning)) as Result<ShopState>)
      return turn.hold()
    } catch (error) {
      if (left === 1 || !(error instanceof Refusal && error.code === 'changed-meanwhile')) throw error
    }
  }
}

/** Answers how many copies could not be written anew. */
async function follow({ shop, work, database }: Means, key: ShopKey | null, signal: AbortSignal): Promise<number> {
  const { rewritten, left } = valueOf(await work.run('follow-key', { database, key }, { signal }))
  valueOf(await askInside(shop, 'backups:rewritten', { rewritten }))
  return left.length
}
