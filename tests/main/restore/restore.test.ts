import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkShop, isSound } from '#main/service/check.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { presentNames } from '#main/service/restore.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { makeReady, putInPlace } from '#main/shop/restore.ts'
import { closeShop, createShop, openShop, type ShopPaths } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import { JOURNALED_TABLES } from '#main/store/tables.ts'
import { getShop } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale, keyOf } from '../../support/builders.ts'
import { openTestDb, reopen, testFolder, type TestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything, rowsOf } from '../../support/rows.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'
import { before, copyOf, peopleNow, putBack } from './put-back.ts'

const SYSTEM = ['changes', 'journal', 'tombstones', 'imports', 'import_rejects']

/** Every row there is, but for the numbers by which copies are kept. */
function whole(session: Session): unknown {
  const { backups, backup_files: files } = rowsOf(session, ['backups', 'backup_files'])
  return { ...everything(session), ...rowsOf(session, SYSTEM), copies: [backups, files].map(withoutKeys) }
}

const withoutKeys = (rows: Record<string, unknown>[] = []): unknown =>
  rows.map(({ key: _key, backup: _backup, ...rest }) => rest)

/** A copy was made, verified and brought to the stick. */
function aBackup(session: Session, sequence: number, file = `otsukiai-${sequence}.backup`): void {
  write(session, 'backup-made', (db) => {
    const key = db.insert(`INSERT INTO backups (sequence, taken_at, kind, change) VALUES (?, ?, 'daily', 0)`, [
      sequence,
      session.now(),
    ])
    db.run(
      `INSERT INTO backup_files (backup, place, file, bytes, people, visits, sha256, verified_at) VALUES (?, '/usb', ?, 1, 1, 1, '', '')`,
      [key, file],
    )
  })
}

/** Three people with visits; a copy; then 𠮷野 comes, 髙﨑 is erased for good, and a visit is noted. */
function aShopThatWentOn(): { readonly shop: TestDb; readonly copy: string } {
  const first = openTestDb()
  const gone = aCustomer(first.session, { givenName: '驫鱻' })
  aSale(first.session, gone.key, '2026-11-18')
  const stays = aCustomer(first.session, { familyName: '渡邉' })
  aSale(first.session, stays.key, '2026-11-01', { item: '花束' })
  const thrownAway = aCustomer(first.session, { familyName: '邊見', givenName: '' })
  aSale(first.session, thrownAway.key, '2026-11-05', { item: '鉢植え' })
  aBackup(first.session, 1)
  keepBackupPlace(first.session, { path: '/old' })
  const { copy, shop } = copyOf(first)
  aBackup(shop.session, 2)
  keepBackupPlace(shop.session, { path: '/usb' })
  aCustomer(shop.session, { familyName: '𠮷野', givenName: '一' })
  aSale(shop.session, keyOf(shop.session, stays), '2026-11-19')
  trashCustomer(shop.session, thrownAway.id)
  shop.clock.pass(3)
  eraseCustomer(shop.session, gone.id)
  return { shop, copy }
}

describe('looking at a copy', () => {
  test('says who would come back, who would go, and what the copy holds without those erased since', () => {
    const { shop, copy } = aShopThatWentOn()
    const live = readFileSync(shop.paths.database)
    const look = lookAtCopy({ database: shop.paths.database, copy: copy, now: peopleNow(shop) })
    expect(look).toMatchObject({
      shop: TEST_SHOP,
      people: 2,
      visits: 2,
      comeBack: { count: 1, names: ['邊見'] },
      go: { count: 1 },
      erasedSince: 1,
      lastVisits: [
        { day: '2026-11-05', name: '邊見', item: '鉢植え' },
        { day: '2026-11-01', name: '渡邉 花子', item: '花束' },
      ],
    })
    expect(presentNames(shop.session, { ids: look.go.first })).toEqual(['𠮷野 一'])
    expect(readFileSync(shop.paths.database).equals(live)).toBe(true)
  })

  test('names twenty of each side and counts all', () => {
    const first = openTestDb()
    const leave = Array.from({ length: 25 }, (_, at) =>
      aCustomer(first.session, { familyName: `帰${at}`, givenName: '' }),
    )
    const { copy, shop } = copyOf(first)
    for (const { id } of leave) trashCustomer(shop.session, id)
    for (let at = 0; at < 22; at += 1) aCustomer(shop.session)
    const { comeBack, go } = lookAtCopy({ database: shop.paths.database, copy: copy, now: peopleNow(shop) })
    expect(comeBack).toEqual({ count: 25, names: leave.slice(0, 20).map((_, at) => `帰${at}`) })
    expect([go.count, go.first.length]).toEqual([22, 20])
  })

  test('is heard of between its steps, so that a slow one is not taken for one that hangs', () => {
    const { shop, copy } = aShopThatWentOn()
    const told: number[] = []
    lookAtCopy({ database: shop.paths.database, copy, now: null }, (bytes) => void told.push(bytes))
    // One part taken in; then each table, and more.
    expect(told.filter((bytes) => bytes === statSync(copy).size).length).toBeGreaterThan(JOURNALED_TABLES.length)
  })

  test('compares with nobody where no shop is open, but for whom it erased', () => {
    const { shop, copy } = aShopThatWentOn()
    shop.close()
    expect(lookAtCopy({ database: shop.paths.database, copy: copy, now: null })).toMatchObject({
      people: 2,
      visits: 2,
      comeBack: { count: 0, names: [] },
      go: { count: 0, first: [] },
      erasedSince: 1,
    })
  })
})

describe('a restore', () => {
  test('brings what the look had said, sound, and keeps the present', () => {
    const { shop, copy } = aShopThatWentOn()
    const back = putBack(shop, copy)
    const { people, visits } = back.look
    expect(back.restored).toEqual({
      people,
      visits,
      before: expect.stringMatching(/^before-restore-000003-.*\.backup$/),
      erasedAgain: 1,
      olderSheet: null,
    })
    expect(isSound(checkShop(back.shop.session))).toBe(true)
    expect(lookAtCopy({ database: back.shop.paths.database, copy: before(back), now: null })).toMatchObject({
      people: 2,
      visits: 2,
    })
  })

  test('erases again whoever was erased since, down to the bytes, and keeps the day of it', () => {
    const { shop, copy } = aShopThatWentOn()
    expect(readFileSync(copy).includes('驫鱻')).toBe(true)
    const tombstones = rowsOf(shop.session, ['tombstones'])
    const { shop: restored } = putBack(shop, copy)
    expect(rowsOf(restored.session, ['tombstones'])).toEqual(tombstones)
    restored.close()
    expect(readFileSync(restored.paths.database).includes('驫鱻')).toBe(false)
  })

  test('is taken back by restoring what was kept: exactly the rows from before', () => {
    const { shop, copy } = aShopThatWentOn()
    const was = whole(shop.session)
    const there = putBack(shop, copy)
    expect(whole(there.shop.session)).not.toEqual(was)
    const again = putBack(there.shop, before(there))
    expect(whole(again.shop.session)).toEqual(was)
    expect(again.restored.before).toMatch(/^before-restore-000004-/)
  })

  test('keeps what this PC knows of copies, and where they go; everything else is as it was then', () => {
    const { shop, copy } = aShopThatWentOn()
    saveSettings(shop.session, { ...shopSettings(shop.session), shopKind: 'salon', lettersAWeek: 3 })
    const copies = rowsOf(shop.session, ['backups', 'backup_files'])
    const { session } = putBack(shop, copy).shop
    expect(rowsOf(session, ['backups', 'backup_files'])).toEqual(copies)
    expect(shopSettings(session)).toMatchObject({ backupPlaces: ['old', 'usb'], shopKind: 'other', lettersAWeek: 10 })
  })

  test('never gives the number of a change twice', () => {
    const { shop, copy } = aShopThatWentOn()
    const { change } = aCustomer(shop.session)
    const { session } = putBack(shop, copy).shop
    expect(refusalOf(() => undoChange(session, { change }))).toBe('change-missing')
    expect(aCustomer(session).change).toBeGreaterThan(change)
  })

  test('of another shop leaves out what is this one’s own, and comes back whole too', () => {
    const { shop } = aShopThatWentOn()
    const was = whole(shop.session)
    const other = pathsIn(testFolder())
    const made = createShop(other, { ...TEST_SHOP, id: `${TEST_SHOP.id.slice(0, -1)}2` as typeof TEST_SHOP.id })
    aBackup(sessionOf(made, shop.clock), 1)
    closeShop(made.connection)
    const there = putBack(shop, other.database)
    expect(rowsOf(there.shop.session, ['tombstones', 'customers'])).toEqual({ tombstones: [], customers: [] })
    expect(rowsOf(there.shop.session, ['backups'])['backups']).toHaveLength(1)
    expect(there.restored.before).toMatch(/^before-restore-000003-/)
    const again = putBack(there.shop, before(there))
    expect(whole(again.shop.session)).toEqual(was)
  })
})

/** No shop is open, as at the first run or where the file is broken. */
function putBackAlone(paths: ShopPaths, copy: string): ReturnType<typeof makeReady>['restored'] {
  lookAtCopy({ database: paths.database, copy: copy, now: null })
  const ready = makeReady(paths, null)
  putInPlace(paths, ready)
  return ready.restored
}

describe('where no shop can be opened', () => {
  test('the first run starts from a copy: the same shop, its time zone, its place of copies, nothing kept', () => {
    const { shop, copy } = aShopThatWentOn()
    const paths = pathsIn(testFolder())
    expect(putBackAlone(paths, copy)).toEqual({ people: 3, visits: 3, before: null, erasedAgain: 0, olderSheet: null })
    const started = reopen({ paths, folder: shop.folder, clock: shop.clock })
    expect(getShop(started.session.db)).toEqual(TEST_SHOP)
    expect(shopSettings(started.session).backupPlaces).toEqual(['old'])
    expect(JSON.parse(readFileSync(paths.marker, 'utf8'))).toEqual({ shop: TEST_SHOP.id })
  })

  test('a copy of the first release is brought to this one', () => {
    const paths = pathsIn(testFolder())
    expect(putBackAlone(paths, resolve(import.meta.dirname, '../../files/shop-v1.db'))).toMatchObject({ people: 2 })
    const shop = openShop(paths)
    expect(isSound(checkShop(shop))).toBe(true)
    closeShop(shop.connection)
  })
})
