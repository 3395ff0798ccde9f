import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { keepLock, knownLocks, lockState } from '#main/service/backup-lock.ts'
import { copiesToShip, knownCopies, unverifiedCopy } from '#main/service/backups.ts'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { makeReady, putInPlace } from '#main/shop/restore.ts'
import { createShop, openShop } from '#main/store/open.ts'
import { candidateOf } from '#main/store/swap.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb, reopen, testFolder, type TestDb } from '../../support/db.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'
import { aCopyHere, aPlaceOf, aWholeCopy, namesIn } from '../backup/kit.ts'
import { aLock } from '../container/kit.ts'
import { peopleNow, putBack } from './put-back.ts'

const inBackups = ({ folder }: TestDb, file: string): string => join(folder, 'backups', file)

describe('the copies on this PC, after a restore', () => {
  test('of another shop stay where they are: none of them counts as one that this shop left unnoted', async () => {
    const shop = openTestDb()
    for (let n = 1; n <= 3; n += 1) await aCopyHere(shop.session)
    const ours = namesIn(join(shop.folder, 'backups'))
    const id = `${TEST_SHOP.id.slice(0, -1)}2` as Id
    const other = pathsIn(testFolder())
    const theirs = sessionOf(createShop(other, { ...TEST_SHOP, id }), shop.clock)
    for (let n = 1; n <= 4; n += 1) await aWholeCopy(theirs)
    const { made } = await aWholeCopy(theirs)
    const { shop: there } = putBack(shop, made)
    const bytes = ours.map((file) => readFileSync(inBackups(there, file)))
    expect(unverifiedCopy(there.session)).toBeNull()
    expect(ours.map((file) => readFileSync(inBackups(there, file)))).toEqual(bytes)
  })

  test('never hold what was put back, whatever was erased meanwhile', async () => {
    const shop = openTestDb()
    const gone = aCustomer(shop.session)
    const first = await aCopyHere(shop.session)
    aCustomer(shop.session, { familyName: '𠮷野' })
    await aCopyHere(shop.session)
    eraseCustomer(shop.session, gone.id)
    const back = putBack(shop, inBackups(shop, first))
    expect(knownCopies(back.shop.session).changedSince).toBe(true)
  })

  test('of the old PC are not said to lie on the new one', async () => {
    const old = openTestDb()
    aCustomer(old.session)
    await aCopyHere(old.session)
    const { made: copy } = await aWholeCopy(old.session)
    const paths = pathsIn(testFolder())
    lookAtCopy({ database: paths.database, copy, now: null })
    putInPlace(paths, makeReady(paths, null))
    const fresh = reopen({ paths, folder: old.folder, clock: old.clock })
    expect(knownCopies(fresh.session).copies).toEqual([])
  })
})

test('a copy here that was thrown away by hand is not waited for: the stick gets the next one', async () => {
  const shop = openTestDb()
  aPlaceOf(shop.session)
  rmSync(inBackups(shop, await aCopyHere(shop.session)))
  expect(copiesToShip(shop.session)).toEqual([])
  expect(knownCopies(shop.session).places).toMatchObject([{ isBehind: false }])
  const next = await aCopyHere(shop.session)
  expect(copiesToShip(shop.session)[0]?.file).toBe(next)
})

test('what is left of a look and cannot be thrown away keeps no shop from opening', () => {
  const shop = openTestDb()
  shop.close()
  mkdirSync(join(candidateOf(shop.paths.database), 'held'), { recursive: true })
  expect(openShop(shop.paths).shop).toEqual(TEST_SHOP)
})

test('whoever is erased after a copy was looked at does not stay in what was taken in', async () => {
  const shop = openTestDb()
  const person = aCustomer(shop.session)
  const copy = inBackups(shop, await aCopyHere(shop.session))
  lookAtCopy({ database: shop.paths.database, copy, now: peopleNow(shop) })
  eraseCustomer(shop.session, person.id)
  expect(existsSync(candidateOf(shop.paths.database))).toBe(false)
})

describe('the lock of copies, after a restore', () => {
  test('is the one in force: an older state does not bring an older sheet back, nor an open stick', async () => {
    const shop = openTestDb()
    const [first, second] = [aLock('AAAA'), aLock('BBBB')]
    aCustomer(shop.session)
    const open = await aCopyHere(shop.session)
    keepLock(shop.session, first)
    const old = await aCopyHere(shop.session)
    keepLock(shop.session, second)
    let now = shop
    for (const copy of [open, old]) {
      now = putBack(now, inBackups(shop, copy)).shop
      expect(lockState(now.session), copy).toMatchObject({ choice: 'on', sheet: 'BBBB' })
      expect(knownLocks(now.session).map(({ sheet }) => sheet)).toEqual(['BBBB', 'AAAA'])
    }
  })

  test('of the old PC goes on on the new one', async () => {
    const old = openTestDb()
    keepLock(old.session, aLock('AAAA'))
    const { made: copy } = await aWholeCopy(old.session)
    const paths = pathsIn(testFolder())
    lookAtCopy({ database: paths.database, copy, now: null })
    putInPlace(paths, makeReady(paths, null))
    expect(lockState(sessionOf(openShop(paths), old.clock))).toMatchObject({ choice: 'on', sheet: 'AAAA' })
  })
})
