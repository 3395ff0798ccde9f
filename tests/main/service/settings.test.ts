import type { NewShop } from '#domain/shop.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { RULE_DEFAULTS } from '#domain/week/facts.ts'
import { SHOP_KINDS } from '#domain/shop-kind.ts'
import { checkShop } from '#main/service/check.ts'
import { undoChange } from '#main/service/changes.ts'
import { furnish } from '#main/service/new-shop.ts'
import { senderOf } from '#main/service/sender.ts'
import { backupLater, keepBackupPlace } from '#main/service/places.ts'
import {
  paperCards,
  paperCardsAbout,
  renameShop,
  saveSettings,
  shopName,
  shopSettings,
  whatShop,
} from '#main/service/settings.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import { createFurnishedShop, type LiveShop } from '#main/shop/life.ts'
import { query } from '#main/store/db.ts'
import { openShop, type ShopPaths } from '#main/store/open.ts'
import { removeShop } from '#main/store/remove.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'
import { AN_ADDRESS, aCustomer } from '../../support/builders.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { pathsIn, TEST_SHOP } from '../../support/session.ts'

const SENDER = { names: ['花のたかさき', '髙﨑 𠮷乃'], address: AN_ADDRESS, phone: '027-000-0000' }

function asked(some: Partial<NewShop> = {}): NewShop {
  return { shopName: '花のたかさき', shopKind: 'goods', sender: null, lettersAWeek: 3, start: 'empty', ...some }
}

function count(session: Session, from: string): number {
  return session.db.one(query<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, ['n']))?.n ?? 0
}

describe('a new shop', () => {
  test('knows what the first run was told', () => {
    const { session } = openTestDb()
    furnish(session, asked({ shopKind: 'visits', lettersAWeek: 10, sender: SENDER }))
    expect(shopSettings(session)).toEqual({
      shopKind: 'visits',
      lettersAWeek: 10,
      callsAWeek: 10,
      rules: RULE_DEFAULTS,
      customs: { endOfMatsunouchi: 7, obon: 'august' },
      backupPlaces: [],
      backupLater: false,
    })
    expect(whatShop(session)).toEqual({ shopKind: 'visits', isSample: false })
    expect(senderOf(session)).toEqual(SENDER)
    expect(count(session, 'customers')).toBe(0)
  })

  test('has no sender where 「あとで」 was chosen', () => {
    const { session } = openTestDb()
    furnish(session, asked())
    expect(senderOf(session)).toBeNull()
  })

  test.each(SHOP_KINDS)('of the kind %s may be a sample of 300 people with 3,000 rows of history', (shopKind) => {
    const { session } = openTestDb()
    furnish(session, asked({ shopKind, start: 'sample' }))
    expect(count(session, 'customers')).toBe(300)
    expect(count(session, 'sales') + count(session, 'contacts')).toBe(3_000)
    expect(count(session, `sales WHERE status = 'booked' AND day <= '${session.today()}'`)).toBe(0)
    expect(whatShop(session)).toEqual({ shopKind, isSample: true })
    expect(senderOf(session)?.names[0]).toBe('花のたかさき')
    const week = weekView(session)
    const reasons = [...week.rows, ...week.waiting].map(({ sentence }) => sentence.reason)
    expect(new Set(reasons)).toEqual(
      new Set([
        'promise-due',
        'first-visit-thanks',
        'purchase-followup',
        'milestone',
        'birthday',
        'drifting',
        'came-once',
        'came-twice',
      ]),
    )
    expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
  })

  test('keeps the sender of its owner also as a sample', () => {
    const { session } = openTestDb()
    furnish(session, asked({ start: 'sample', sender: SENDER }))
    expect(senderOf(session)).toEqual(SENDER)
  })
})

describe('the file of a shop', () => {
  const NOBODY = {
    changed: () => undefined,
    dayChanged: () => undefined,
    clockChanged: () => undefined,
    working: () => undefined,
    failed: () => undefined,
  }

  function opened(paths: ShopPaths, some: Partial<NewShop> = {}): LiveShop {
    const shop = createFurnishedShop(paths, asked(some), NOBODY)
    let isOpen = true
    const close = (): void => {
      if (isOpen) shop.close()
      isOpen = false
    }
    onTestFinished(close)
    return { ...shop, close }
  }

  test('goes whole when the sample is left, and another shop may be made in its place', () => {
    const paths = pathsIn(testFolder())
    opened(paths, { start: 'sample' }).close()
    removeShop(paths)
    for (const file of [paths.database, `${paths.database}-wal`, paths.marker]) expect(existsSync(file)).toBe(false)
    expect(() => openShop(paths)).toThrow('shop-none')
    expect(shopName(opened(paths, { shopName: '𠮷野商店' }).session)).toBe('𠮷野商店')
  })

  test('is not left half made where its rows cannot be saved', () => {
    const paths = pathsIn(testFolder())
    // What has no JSON form can be saved nowhere; it comes after the sample's people.
    const broken = asked({ start: 'sample', lettersAWeek: 3n as unknown as number })
    expect(() => createFurnishedShop(paths, broken, NOBODY)).toThrow(TypeError)
    expect(existsSync(paths.database)).toBe(false)
    expect(existsSync(paths.marker)).toBe(false)
  })
})

describe('the settings', () => {
  test('of a shop made before its kind was asked say ご利用 and ten a week', () => {
    const { session } = openTestDb()
    expect(shopSettings(session)).toMatchObject({ shopKind: 'other', lettersAWeek: 10 })
    expect(whatShop(session)).toEqual({ shopKind: 'other', isSample: false })
  })

  test('are changed as one change, which can be taken back', () => {
    const { session, told } = openTestDb()
    saveSettings(session, { ...shopSettings(session), shopKind: 'salon', lettersAWeek: 3 })
    saveSettings(session, { ...shopSettings(session), shopKind: 'mail-order', lettersAWeek: 10 })
    expect(shopSettings(session)).toMatchObject({ shopKind: 'mail-order', lettersAWeek: 10 })
    undoChange(session, { change: told.at(-1)?.change ?? 0 })
    expect(shopSettings(session)).toMatchObject({ shopKind: 'salon', lettersAWeek: 3 })
  })

  test('tell where backups go by the name of the folder alone, and 「あとで」 until then', () => {
    const { session, folder } = openTestDb()
    backupLater(session)
    expect(shopSettings(session)).toMatchObject({ backupPlaces: [], backupLater: true })
    keepBackupPlace(session, { path: join(folder, 'USB 青') })
    expect(shopSettings(session)).toMatchObject({ backupPlaces: ['USB 青'], backupLater: false })
  })
})

describe('paper cards', () => {
  test('are counted by the day they were taken in, and what was taken back or thrown away is not', () => {
    const { session, clock } = openTestDb()
    aCustomer(session)
    clock.pass(1)
    const [kept, trashed, undone] = [aCustomer(session), aCustomer(session), aCustomer(session)]
    trashCustomer(session, trashed.id)
    undoChange(session, { change: undone.change })
    expect(kept.key).toBeGreaterThan(0)
    expect(paperCards(session)).toEqual({ today: 1, total: 2, about: null })
  })

  test('of a sample do not count as taken in today', () => {
    const { session } = openTestDb()
    furnish(session, asked({ start: 'sample' }))
    expect(paperCards(session)).toMatchObject({ today: 0, total: 300 })
  })

  test('are as many as the owner guesses, and the guess may change', () => {
    const { session } = openTestDb()
    paperCardsAbout(session, { about: 400 })
    paperCardsAbout(session, { about: 380 })
    expect(paperCards(session).about).toBe(380)
  })
})

test('the shop’s name is changed and taken back; which shop it is stays', () => {
  const { session } = openTestDb()
  const { change } = renameShop(session, { name: '花と器 𠮷野' })
  expect(getShop(session.db)).toEqual({ ...TEST_SHOP, name: '花と器 𠮷野' })
  undoChange(session, { change })
  expect(getShop(session.db)).toEqual(TEST_SHOP)
})
