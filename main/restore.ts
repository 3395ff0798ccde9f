import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Result } from '#contract/result.ts'
import type { Restored, RestoreLooked, RestorePreview } from '#domain/backup/backup.ts'
import type { SalvagePreview } from '#domain/backup/salvage.ts'
import { wallClock } from '#domain/moment.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Backups } from './backups.ts'
import type { LookWork } from './backups/look-work.ts'
import type { CopyWork, How } from './backups/work.ts'
import { askInside } from './ipc/ask.ts'
import { valueOf } from './ipc/envelope.ts'
import type { InsideApi } from './ipc/inside.ts'
import type { Turn } from './running.ts'
import type { CopyLook } from './service/look-at-copy.ts'
import type { PresentShop } from './service/restore.ts'
import { PUT_BACK } from './shop/messages.ts'
import { salvageOrder } from './shop/salvage-order.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import { refuse } from './store/refusal.ts'
import { isSameFile } from './store/same-file.ts'

export type RestoreMeans = {
  readonly shop: Pick<ShopThread, 'call'>
  readonly look: LookWork
  /** Salvages what a damaged file still holds. */
  readonly work: CopyWork
  /** No file is swapped while a copy of it is made. */
  readonly alone: Backups['alone']
  /** The live file; the copy that is looked at is taken in beside it. */
  readonly database: string
}

/** A copy by its path and by the name that pages have for it; what the owner typed to open it, null before she was asked. */
export type CopyMeant = { readonly path: string; readonly copy: string; readonly typed: string | null }

/** Looking at a copy, then putting back the one that was looked at last. */
export type Restores = {
  /** @throws Refusal wrong-passphrase, copy-*, disk-*, cancelled */
  look(meant: CopyMeant, turn: Pick<Turn, 'signal' | 'tell'>): Promise<RestoreLooked>
  /** The same out of a damaged file by its path, null being the shop's own. @throws Refusal shop-in-use, shop-missing, copy-newer, copy-damaged, copy-too-slow, salvage-empty, disk-*, cancelled */
  salvage(copy: string | null, turn: Pick<Turn, 'signal' | 'tell'>): Promise<SalvagePreview>
  /** `copy` is what the look called it. @throws Refusal copy-missing where another was looked at since; busy-import, copy-*, disk-*, shop-* */
  run(copy: string, turn: Pick<Turn, 'signal' | 'tell' | 'hold'>): Promise<Restored>
}

/** A large shop is read through in some 4 s; a copy over which nothing is heard for so long is given up, ms. */
const PATIENCE_MS = 120_000

/** A whole check is one step of SQLite's, in which nothing is heard: a slow PC gets as much longer as its disk takes to read all. */
const SLOWEST_BYTES_A_MS = 1_000

/** The copy thread tells thousandths. */
const SALVAGE_TOTAL = 1_000

/** `patience` in ms. */
export function restoresOf(means: RestoreMeans, patience = PATIENCE_MS): Restores {
  const { look, work, database } = means
  let looked: string | null = null
  return {
    look: async ({ path, copy, typed }, turn) => {
      looked = null
      turn.tell({ done: 0, total: 1, what: 'verifying' })
      const present = await presentShop(means)
      const known = present === null ? [] : valueOf(await askInside(means.shop, 'backups:locks', {}))
      const order = { database, copy: path, now: present, known, typed }
      const any = await heardOf((how) => look(order, how), { signal: turn.signal, patience })
      if (any.kind === 'locked') return { kind: 'locked', locked: { ...any.says, copy, file: basename(path) } }
      const found = any.look
      const names = await namesOf(means, present, found)
      looked = randomUUID()
      return { kind: 'opened', preview: previewOf(looked, path, found, present, names) }
    },
    salvage: async (copy, turn) => {
      looked = null
      const tell = (done: number): void => turn.tell({ done, total: SALVAGE_TOTAL, what: 'salvaging' })
      tell(0)
      const present = await presentShop(means)
      const damaged = copy ?? database
      const isOwn = copy === null || isSameFile(damaged, database)
      // What an open shop stands on is sound, and nobody else may read it.
      if (isOwn && present !== null) refuse('shop-in-use')
      const order = salvageOrder(database, damaged, present)
      const size = statSync(damaged, { throwIfNoEntry: false })?.size ?? 0
      const { salvaged, ...found } = await heardOf((how) => work.run('salvage', order, how), {
        signal: turn.signal,
        patience,
        size,
        tell,
      })
      const names = await namesOf(means, present, found)
      looked = randomUUID()
      return { ...previewOf(looked, damaged, found, present, names), salvaged, isOwn }
    },
    run: async (copy, turn) => {
      turn.tell({ done: 0, total: 1, what: 'restoring' })
      return means.alone(async () => {
        if (copy !== looked) refuse('copy-missing')
        turn.hold()
        const restored = valueOf((await means.shop.call(PUT_BACK, {})) as Result<Restored>)
        looked = null
        return restored
      }, turn.signal)
    },
  }
}

/** Whom only the present shop has. */
async function namesOf(
  means: RestoreMeans,
  present: Present | null,
  { go }: Pick<CopyLook, 'go'>,
): Promise<readonly string[]> {
  return present === null ? [] : valueOf(await askInside(means.shop, 'restore:names', { ids: go.first }))
}

type Present = PresentShop & { readonly there: readonly Id[]; readonly visits: number }

/** Null where no shop is open; then there is nothing to compare with. */
async function presentShop(means: RestoreMeans): Promise<Present | null> {
  const shop = await askInside(means.shop, 'restore:present', {})
  if (!shop.ok) return null
  const there: Id[] = []
  let visits = 0
  for (let after: number | null = 0; after !== null;) {
    const page: InsideApi['restore:people']['out'] = valueOf(await askInside(means.shop, 'restore:people', { after }))
    there.push(...page.ids)
    visits += page.visits
    after = page.next
  }
  return { ...shop.value, there, visits }
}

type Waiting = {
  readonly signal: AbortSignal
  readonly patience: number
  /** Of the whole, in bytes, where what is told are not bytes. */
  readonly size?: number
  readonly tell?: (done: number) => void
}

/**
 * Beside the shop thread, as long as something is heard of it. Whether the file, the disk or the PC is to blame where nothing is
 * heard any more, nobody knows. @throws Refusal copy-too-slow
 */
async function heardOf<T>(
  work: (how: How) => Promise<Result<T>>,
  { signal: cancelled, patience, size = 0, tell }: Waiting,
): Promise<T> {
  const late = new AbortController()
  const waitFor = (ms: number): NodeJS.Timeout => setTimeout(() => late.abort(), ms)
  let timer = waitFor(patience)
  const signal = AbortSignal.any([cancelled, late.signal])
  const heard = (done: number): void => {
    clearTimeout(timer)
    timer = waitFor(patience + Math.max(size, done) / SLOWEST_BYTES_A_MS)
    // A thread tells how far it is also after the owner gave it up.
    if (!signal.aborted) tell?.(done)
  }
  try {
    const found = await work({ signal, tell: heard })
    if (!found.ok && late.signal.aborted) refuse('copy-too-slow')
    return valueOf(found)
  } finally {
    clearTimeout(timer)
  }
}

function previewOf(
  copy: string,
  path: string,
  { shop, takenAt, go, ...found }: CopyLook,
  present: Present | null,
  names: readonly string[],
): RestorePreview {
  return {
    ...found,
    copy,
    file: basename(path),
    shopName: shop.name,
    takenAt,
    takenOn: takenAt === null ? null : (wallClock(takenAt, shop.timeZone)?.day ?? null),
    now: present === null ? null : { people: present.there.length, visits: present.visits },
    go: { count: go.count, names },
    isOtherShop: present !== null && present.shop !== shop.id,
  }
}
