import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { v7 } from 'uuid'
import { lostIn } from '#domain/backup/salvage.ts'
import type { Id } from '#domain/people/customer.ts'
import { salvage as salvageFrom } from '#main/service/salvage.ts'
import { refuse } from '#main/store/refusal.ts'
import { openLiveShop } from '../shop/life.ts'
import { pathsOf } from '../shop/paths.ts'
import { makeReady, putInPlace } from '../shop/restore.ts'
import { salvageOrder } from '../shop/salvage-order.ts'
import { databaseOf, NOBODY, type Command } from './command.ts'
import { need } from './words.ts'

/** Reads what can be read of a damaged file, which stays as it is, into a new one; `lost` says what could not be read. */
export const salvage: Command = {
  names: ['file'],
  run: async (words) => {
    const database = databaseOf(words)
    if (existsSync(database)) refuse('shop-exists')
    const order = salvageOrder(database, resolve(need(words, 'file')), null)
    const { salvaged } = salvageFrom(
      order,
      () => v7() as Id,
      () => undefined,
    )
    const ready = makeReady(pathsOf(database), null)
    putInPlace(pathsOf(database), ready)
    openLiveShop(pathsOf(database), NOBODY).close()
    const { people, visits } = ready.restored
    const { mended, fromList, nameless, refusing, isShopLost } = salvaged
    const contacts = salvaged.counts.find(({ what }) => what === 'contacts')?.found ?? 0
    return { people, visits, contacts, mended, fromList, nameless, refusing, isShopLost, lost: lostIn(salvaged) }
  },
}
