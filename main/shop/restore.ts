import type { Restored } from '#domain/backup/backup.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { highestNumber, nameBeforeRestore } from '#domain/backup/name.ts'
import { readyCandidate } from '#main/service/restore.ts'
import { highestSequence } from '#main/store/backups.ts'
import { closeCandidate, openCandidate } from '#main/store/candidate.ts'
import { lastChange } from '#main/store/copy-facts.ts'
import { readOutliving } from '#main/store/noted-outliving.ts'
import type { ShopPaths } from '#main/store/open.ts'
import { Refusal, refuse, type RefusalCode } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { backupsBeside, type Swap, swapIn } from '#main/store/swap.ts'
import type { Changed } from '#main/store/write.ts'
import type { LiveShop } from './life.ts'
import { liveSession } from './session.ts'

/** A candidate that may take the place of the live file at once. */
export type Ready = { readonly swap: Swap; readonly restored: Restored; readonly told: Changed }

/** What is wrong with the live file itself, so that another in its place is the remedy. */
const REPLACEABLE: ReadonlySet<RefusalCode> = new Set([
  'shop-none',
  'shop-missing',
  'shop-empty-file',
  'shop-foreign',
  'shop-newer',
  'shop-damaged',
  'shop-is-folder',
  'shop-not-expected',
  'shop-locked',
  'disk-failed',
] as const)

/** The shop that is to go, null where its file cannot be opened. @throws Refusal busy-import; the shop's own where its file is not to blame */
export function presentOf(shop: LiveShop | Refusal): LiveShop | null {
  if (shop instanceof Refusal) {
    if (!REPLACEABLE.has(shop.code)) throw shop
    return null
  }
  if (shop.jobs.isRunning()) refuse('busy-import')
  return shop
}

/** Makes ready the candidate that was looked at; the present shop stays open and as it is. @throws Refusal copy-*, disk-* */
export function makeReady({ database }: ShopPaths, present: Session | null): Ready {
  const open = openCandidate(database)
  try {
    const candidate = liveSession(
      open,
      () => undefined,
      () => 'fine',
      () => undefined,
    )
    const readied = readyCandidate(candidate, present, readOutliving(database, open.shop.id))
    const kept = nameBeforeRestore(freeSequence(database, candidate, present), (present ?? candidate).today())
    return {
      swap: { kept, shop: open.shop.id },
      restored: { ...readied, before: existsSync(database) ? kept : null },
      told: { change: lastChange(open.db), label: 'restored', customers: null },
    }
  } finally {
    closeCandidate(open.connection)
  }
}

/** Puts it in the place of the live file, which must be closed; opening the shop is the next thing to do. @throws Refusal disk-*, having changed nothing */
export function putInPlace(paths: ShopPaths, { swap }: Ready): void {
  swapIn(paths, swap)
}

/** Where what was there before a restore lies. */
export function keptAt(database: string, before: string): string {
  return join(backupsBeside(database), before)
}

/** A number that no copy has, be it known to one of the shops or only lie on this PC. */
function freeSequence(database: string, candidate: Session, present: Session | null): number {
  const folder = backupsBeside(database)
  const onThisPc = highestNumber(existsSync(folder) ? readdirSync(folder) : [])
  const known = [candidate, present ?? candidate].map(({ db }) => highestSequence(db))
  return 1 + Math.max(onThisPc, ...known)
}
