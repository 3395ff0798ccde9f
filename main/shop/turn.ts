import type { Id } from '#domain/people/customer.ts'
import { keepKeyFile, type LockedRecords } from '#main/service/file-lock.ts'
import { beginsAsDatabase } from '#main/store/file-start.ts'
import type { ShopPaths } from '#main/store/open.ts'
import { refuse } from '#main/store/refusal.ts'
import { getShop } from '#main/store/settings.ts'
import { type ShopKey, shopKey, useShopKey } from '#main/store/shop-key.ts'
import { swapIn, TURNED } from '#main/store/swap.ts'
import { savedSoFar } from '#main/store/write.ts'
import type { Session } from '#main/store/session.ts'
import type { LiveShop } from './life.ts'

/** `key` null: plain from now on. */
export type Turning = {
  readonly key: ShopKey | null
  readonly file: LockedRecords['file'] | null
  /** A key file that is there is of another key. */
  readonly isOther: boolean
  /** How much had been saved when the candidate was copied. */
  readonly savedSoFar: number
}

/** @throws Refusal changed-meanwhile where something was saved since the candidate was copied; busy-import while a job runs */
export function mayTurn({ session, jobs }: LiveShop, { savedSoFar: then }: Turning): void {
  session.giveWay()
  if (jobs.isRunning()) refuse('busy-import')
  if (savedSoFar(session.connection) !== then) refuse('changed-meanwhile')
}

/**
 * Closes the shop and puts the candidate, the same records under another key or none, in its place; to open it again is the
 * next thing to do, and takes away what stood there: to keep it would keep the records as they shall no longer lie. What opens
 * the records is written before they are encrypted. @throws Refusal disk-*, having changed nothing
 */
export function turnRecords(paths: ShopPaths, shop: LiveShop, { key, file, isOther }: Turning): void {
  const { database } = paths
  const id = shopOf(shop.session)
  shop.close()
  try {
    if (file !== null) keepKeyFile(database, file, isOther)
    swapIn(paths, { kept: TURNED, shop: id })
  } finally {
    useShopKey(beginsAsDatabase(database) ? null : (key ?? shopKey()))
  }
}

function shopOf({ db }: Session): Id {
  return getShop(db)?.id ?? refuse('shop-damaged')
}
