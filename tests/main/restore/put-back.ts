import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Restored } from '#domain/backup/backup.ts'
import { lookAtCopy, type CopyLook } from '#main/service/look-at-copy.ts'
import { presentPeople, presentShop } from '#main/service/restore.ts'
import { makeReady, putInPlace } from '#main/shop/restore.ts'
import type { PeopleNow } from '#main/store/compare.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { reopen, testFolder, type TestDb } from '../../support/db.ts'

/** A copy of the shop as it stands now, on a stick; the shop is closed for it and opened again. */
export function copyOf(shop: TestDb): { readonly copy: string; readonly shop: TestDb } {
  shop.close()
  const copy = join(testFolder(), 'copy.backup')
  copyFileSync(shop.paths.database, copy)
  return { copy, shop: reopen(shop) }
}

export function peopleNow({ session }: TestDb): PeopleNow {
  return { there: presentPeople(session, { after: 0 }).ids, erased: presentShop(session).erased }
}

export type PutBack = { readonly look: CopyLook; readonly restored: Restored; readonly shop: TestDb }

/** Looked at and put back, as the program does it. */
export function putBack(shop: TestDb, copy: string): PutBack {
  const look = lookAtCopy({ database: shop.paths.database, copy: copy, now: peopleNow(shop) })
  const ready = makeReady(shop.paths, shop.session)
  shop.close()
  putInPlace(shop.paths, ready)
  return { look, restored: ready.restored, shop: reopen(shop) }
}

/** The state that was there before a restore. */
export function before({ shop, restored }: PutBack): string {
  if (restored.before === null) throw new Error('nothing was there')
  return join(backupsBeside(shop.paths.database), restored.before)
}
