import { join } from 'node:path'
import type { OpenShop, ShopPaths } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import type { ShopFacts } from '#main/store/settings.ts'
import type { Changed } from '#main/store/write.ts'
import { type Clock, day } from './clock.ts'

// Without the test runner, so that a process of its own can use it too.

export const TEST_SHOP: ShopFacts = {
  id: '019a0000-0000-7000-9000-000000000001' as ShopFacts['id'],
  name: '花のたかさき',
  madeOn: day('2026-01-05'),
  timeZone: 'Asia/Tokyo',
}

export function pathsIn(folder: string): ShopPaths {
  return { database: join(folder, 'shop.db'), marker: join(folder, 'shop.json') }
}

export function sessionOf(shop: OpenShop, clock: Clock, changed: (what: Changed) => void = () => undefined): Session {
  return {
    db: shop.db,
    connection: shop.connection,
    newId: () => clock.newId(),
    today: () => clock.today(),
    now: () => clock.now(),
    clock: () => 'fine',
    changed,
    giveWay: () => undefined,
  }
}
