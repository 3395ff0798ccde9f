import { expect } from 'vitest'
import { checkShop } from '#main/service/check.ts'
import { beginsAsDatabase } from '#main/store/file-start.ts'
import { closeShop, createShop, openShop } from '#main/store/open.ts'
import { shopKey } from '#main/store/shop-key.ts'
import { Clock } from '../../support/clock.ts'
import { testFolder } from '../../support/db.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'
import { type Standing, saveNumber, standing } from './saves.ts'

/** A closed shop into which the saves 1 to `saves` went; its folder. */
export function shopWith(saves: number): string {
  const folder = testFolder()
  fillShop(folder, saves)
  return folder
}

/** The same in a folder that is there. */
export function fillShop(folder: string, saves: number): void {
  const shop = createShop(pathsIn(folder), TEST_SHOP)
  const session = sessionOf(shop, new Clock())
  for (let n = 1; n <= saves; n += 1) saveNumber(session, n)
  closeShop(shop.connection)
  // Tried on encrypted records, they are encrypted.
  expect(beginsAsDatabase(pathsIn(folder).database)).toBe(shopKey() === null)
}

/** Opens what a fault left, holds it to be sound in every way, and says what stands there. */
export function soundStanding(folder: string): Standing {
  const shop = openShop(pathsIn(folder))
  try {
    expect(checkShop(shop)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok', synchronous: 2 })
    return standing(shop)
  } finally {
    closeShop(shop.connection)
  }
}
