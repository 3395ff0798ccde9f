import { rmSync } from 'node:fs'
import type { Salvaged } from '#domain/backup/salvage.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { closeCandidate, openCandidate } from '#main/store/candidate.ts'
import { compareWith, type PeopleNow } from '#main/store/compare.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { plainFile } from '#main/store/inspect.ts'
import { readOutliving } from '#main/store/noted-outliving.ts'
import { refuse, told } from '#main/store/refusal.ts'
import { refreshCandidate } from '#main/store/salvage/refresh-candidate.ts'
import { copyReadable, settleLog } from '#main/store/salvage/damaged-file.ts'
import { isOwnWork } from '#main/store/same-file.ts'
import { salvageFile } from '#main/store/salvage/salvage-file.ts'
import type { ShopFacts } from '#main/store/settings.ts'
import { candidateOf, damagedCopyOf, sweepCandidate } from '#main/store/swap.ts'
import { isLockedCopy } from './look-at-any.ts'
import type { CopyLook } from './look-at-copy.ts'

/** What stands in the candidate that was read out of a damaged file, and what could not be read. */
export type SalvageLook = CopyLook & { readonly salvaged: Salvaged }

/** Paths; the people to compare with, null where no shop is open; what the shop is taken for where its own row is lost. */
export type SalvageOrder = {
  readonly database: string
  readonly damaged: string
  readonly now: PeopleNow | null
  readonly otherwise: ShopFacts
  readonly today: Day
  /** UTC moment. */
  readonly at: string
}

/** In these shares of the whole: copying, reading, putting into lists. */
const SHARES = { copied: 0.1, read: 0.6 }

/**
 * 壊れたファイルから取り出す: reads what can be read of a damaged file into a candidate beside `database`, which may take the
 * live file's place from then on. The damaged file is only read, and no shop may have it open.
 * `tell` hears the share that is done, from 0 to 1, and may throw to break off.
 * @throws Refusal shop-missing, shop-is-folder, shop-empty-file, copy-newer, copy-foreign, salvage-locked, salvage-empty, disk-*; then no candidate is left
 */
export function salvage(order: SalvageOrder, newId: () => Id, tell: (share: number) => void): SalvageLook {
  const { database, damaged, otherwise, today, at } = order
  // Of what is locked, a damaged part is lost whole: nothing can be read out of it page by page.
  if (isLockedCopy(damaged)) refuse('salvage-locked')
  if (isOwnWork(database, damaged)) refuse('copy-foreign')
  sweepCandidate(database)
  try {
    const { size } = plainFile(damaged)
    const copy = damagedCopyOf(database)
    told(() => copyReadable(damaged, copy, (bytes) => tell((Math.min(bytes, size) / size) * SHARES.copied)))
    told(() => settleLog(copy))
    const salvaged = salvageFile(
      { damaged: copy, fresh: candidateOf(database), otherwise, by: { newId, today, now: at } },
      (done, total) => tell(SHARES.copied + (done / total) * (SHARES.read - SHARES.copied)),
    )
    told(() => rmSync(copy, { force: true }))
    const look = lookAtSalvaged(order, tell)
    // Read through like any copy: what was made anew must be as whole as what is put back.
    readCopy(candidateOf(database), () => tell(1))
    return { salvaged, ...look }
  } catch (error) {
    sweepCandidate(database)
    throw error
  }
}

function lookAtSalvaged({ database, now }: SalvageOrder, tell: (share: number) => void): CopyLook {
  const open = openCandidate(database)
  try {
    refreshCandidate(open.connection, (share) => tell(SHARES.read + share * (1 - SHARES.read)))
    return { shop: open.shop, takenAt: null, ...compareWith(open.db, now, readOutliving(database, open.shop.id)) }
  } finally {
    closeCandidate(open.connection)
  }
}
