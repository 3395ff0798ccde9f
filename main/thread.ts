import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Api, EventName, Events, ShopState } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import type { Restored } from '#domain/backup/backup.ts'
import { TABLE_NAME } from './files/postal-table.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { handle, isSessionCall } from './ipc/handlers.ts'
import { handleInside, isInsideCall } from './ipc/inside.ts'
import { begin, isLongCall, type LongName } from './ipc/long.ts'
import { openLog } from './log.ts'
import { createFurnishedShop, opened, openLiveShop, type LiveShop, type Told } from './shop/life.ts'
import { type FromThread, KEY_NOW, OPEN_WITH, PUT_BACK, type ToThread, TURN } from './shop/messages.ts'
import { liveShopPaths } from './shop/paths.ts'
import { makeReady, presentOf, putInPlace } from './shop/restore.ts'
import { mayTurn, turnRecords, type Turning } from './shop/turn.ts'
import { openAlsoWithNewest } from './service/file-lock.ts'
import { findPlaces } from './service/postal/look-up.ts'
import { keepTablesAt } from './service/postal/tables.ts'
import { shopName, whatShop } from './service/settings.ts'
import { liesEncrypted } from './store/open.ts'
import { removeShop } from './store/remove.ts'
import { refuse, Refusal } from './store/refusal.ts'
import { type ShopKey, shopKey, useShopKey } from './store/shop-key.ts'

// The shop thread: the only place where the file is open (decision 1).
const port = parentPort
if (port === null) throw new Error('the shop thread runs in a worker')

const { folder, key } = workerData as { readonly folder: string; readonly key: ShopKey | null }
useShopKey(key)
const paths = liveShopPaths(folder)
const log = openLog(folder, 'shop')
keepTablesAt({ shipped: join(import.meta.dirname, TABLE_NAME), own: join(folder, TABLE_NAME) })

const told: Told = {
  changed: (what) => tell('changed', what),
  dayChanged: (today) => tell('day-changed', { today }),
  clockChanged: () => void stateTold(),
  working: (now) => tell('running', { running: now === null ? null : { ...now, cancellable: true } }),
  failed: (doing, error) => {
    log.failed(doing, error)
    leaveDamaged(error)
  },
}

/** The open shop, or the refusal that opening it met. */
let shop: LiveShop | Refusal = openAsFarAsItGoes()

// After a restart the page learns what it can do now; at the first start nobody listens yet.
stateTold()

port.on('message', (message: ToThread) => {
  if (message.kind === 'wake') return shop instanceof Refusal ? undefined : shop.wake()
  if (message.kind === 'close') return close()
  if (message.kind === 'cancel') return shop instanceof Refusal ? undefined : shop.jobs.cancel()
  const { id, name, input } = message
  const answered = (result: Result<unknown>): void => say({ kind: 'answer', id, result })
  const report = (error: unknown): void => log.failed(name, error)
  // A copy that is made answers later, too.
  const answering = async (): Promise<unknown> => (isLongCall(name) ? serveInSteps(name, input) : serve(name, input))
  void envelopeLater(answering, report).then(answered)
})

/**
 * Whatever else goes wrong with what stands in the file, a time zone that is none: the thread must live, or nobody could put a
 * copy back.
 */
function openAsFarAsItGoes(): LiveShop | Refusal {
  try {
    const found = opened(() => openLiveShop(paths, told))
    // Beside plain records nothing is encrypted either.
    if (!(found instanceof Refusal) && !liesEncrypted(found.session.connection)) useShopKey(null)
    return found
  } catch (error) {
    log.failed('open', error)
    return new Refusal('shop-damaged')
  }
}

/** Answers when it is through; others are answered meanwhile. */
async function serveInSteps(name: LongName, input: unknown): Promise<unknown> {
  const { session, jobs } = openOne()
  session.giveWay()
  return jobs.run(name, () => begin(session, name, input))
}

/** Inputs were checked at the door, so the pair of name and input is taken as it comes. */
function serve(name: string, input: unknown): unknown {
  if (name === 'shop:state') return state()
  if (name === 'shop:open-again') return openAgain()
  if (name === 'shop:create') return create(input as Api['shop:create']['in'])
  if (name === 'shop:leave-sample') return leaveSample()
  if (name === PUT_BACK) return putBack()
  if (name === OPEN_WITH) return openWith(input as ShopKey)
  if (name === TURN) return turn(input as Turning)
  if (name === KEY_NOW) return { key: shopKey() }
  // Also in the first run, where no shop is open yet.
  if (name === 'postal:find') return findPlaces((input as Api['postal:find']['in']).code)
  const open = openOne()
  if (name === 'clock:confirm') {
    open.confirmClock()
    return stateTold()
  }
  if (isInsideCall(name)) return handleInside(open.session, name, input as never)
  if (!isSessionCall(name)) throw new Error(`no handler in the shop thread: ${name}`)
  try {
    return handle(open.session, name, input as never)
  } catch (error) {
    leaveDamaged(error)
    throw error
  }
}

/** Where the open file turns out to be damaged nobody goes on writing into it: the page offers its copies, and what can be read. */
function leaveDamaged(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'shop-damaged') || shop instanceof Refusal) return
  shop.close()
  shop = error
  stateTold()
}

function state(): ShopState {
  if (!(shop instanceof Refusal)) {
    const { session } = shop
    const clock = shop.clock()
    return { kind: 'ready', shopName: shopName(session), today: session.today(), clock, ...whatShop(session) }
  }
  return shop.code === 'shop-none' ? { kind: 'none' } : { kind: 'refused', code: shop.code }
}

/** Every window hears of a new state, not only the one that asked. */
function stateTold(): ShopState {
  const now = state()
  tell('shop-state', now)
  return now
}

/** What kept it shut may be over: the stick is in, the folder is moved, the other program is closed. */
function openAgain(): ShopState {
  if (shop instanceof Refusal) shop = openAsFarAsItGoes()
  return stateTold()
}

/** @throws Refusal shop-exists where a shop is already open */
function create(asked: Api['shop:create']['in']): ShopState {
  if (!(shop instanceof Refusal)) refuse('shop-exists')
  useShopKey(null)
  shop = createFurnishedShop(paths, asked, told)
  return stateTold()
}

/** The made-up shop goes from the disk, and a first run comes. @throws Refusal sample-only for any other shop, busy-import, disk-* */
function leaveSample(): ShopState {
  const open = openOne()
  if (!whatShop(open.session).isSample) refuse('sample-only')
  if (open.jobs.isRunning()) refuse('busy-import')
  open.close()
  try {
    removeShop(paths)
  } finally {
    // Nothing is there any more; where the disk failed, whatever still is.
    shop = openAsFarAsItGoes()
    stateTold()
  }
  return state()
}

/** The candidate that main looked at takes the place of the present shop, which is kept. @throws Refusal busy-import, copy-*, disk-* */
function putBack(): Restored {
  const present = presentOf(shop)
  const ready = makeReady(paths, present?.session ?? null)
  present?.close()
  try {
    putInPlace(paths, ready)
  } finally {
    // What was put back, or what stood there before where the disk failed.
    shop = openAsFarAsItGoes()
    stateTold()
    told.changed(ready.told)
  }
  openAlsoWithNewest(openOne().session)
  return ready.restored
}

/** The owner said the 合言葉 of encrypted records. @throws Refusal nothing-to-do where they do not wait for it */
function openWith(said: ShopKey): ShopState {
  if (!(shop instanceof Refusal && shop.code === 'shop-locked')) refuse('nothing-to-do')
  useShopKey(said)
  return openAgain()
}

/** The records go on under another key, or none. @throws Refusal changed-meanwhile, busy-import, shop-*, disk-* */
function turn(turning: Turning): ShopState {
  const open = openOne()
  mayTurn(open, turning)
  try {
    turnRecords(paths, open, turning)
  } finally {
    shop = openAsFarAsItGoes()
    stateTold()
  }
  openAlsoWithNewest(openOne().session)
  return state()
}

/** @throws Refusal as opening the shop met it */
function openOne(): LiveShop {
  if (shop instanceof Refusal) throw shop
  return shop
}

function close(): void {
  if (!(shop instanceof Refusal)) shop.close()
  // Who waited for what was given up still hears of it.
  setImmediate(() => port?.close())
}

function tell<E extends EventName>(name: E, payload: Events[E]): void {
  say({ kind: 'event', name, payload })
}

function say(message: FromThread): void {
  port?.postMessage(message)
}
