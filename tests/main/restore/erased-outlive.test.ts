import { copyFileSync, existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { keepLock } from '#main/service/backup-lock.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { keepErased } from '#main/service/keep-erased.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { salvage } from '#main/service/salvage.ts'
import { makeReady, putInPlace } from '#main/shop/restore.ts'
import { noteOutliving } from '#main/store/note-outliving.ts'
import { outlivingBeside, readNoted, readOutliving } from '#main/store/noted-outliving.ts'
import { closeShop, createShop } from '#main/store/open.ts'
import { removeShop } from '#main/store/remove.ts'
import { wasErased } from '#main/store/tombstones.ts'
import { aCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, reopen, testFolder, type TestDb } from '../../support/db.ts'
import { pathsIn, TEST_SHOP } from '../../support/session.ts'
import { aLock } from '../container/kit.ts'
import { copyOf } from './put-back.ts'

type Erasing = { readonly shop: TestDb; readonly copy: string; readonly gone: Id }

/** 髙﨑, who was erased after a copy was made, and 𠮷野. */
function erasedSinceTheCopy(): Erasing {
  const first = openTestDb()
  const { id: gone } = aCustomer(first.session)
  aCustomer(first.session, { familyName: '𠮷野' })
  const { copy, shop } = copyOf(first)
  eraseCustomer(shop.session, gone)
  return { shop, copy, gone }
}

function destroyFile({ paths, close }: TestDb): void {
  close()
  writeFileSync(paths.database, '壊れたファイル'.repeat(500))
}

/** What the start dialog does: the present file cannot be opened. */
function startFrom(shop: TestDb, copy: string) {
  const look = lookAtCopy({ database: shop.paths.database, copy, now: null })
  const ready = makeReady(shop.paths, null)
  putInPlace(shop.paths, ready)
  return { look, restored: ready.restored, shop: reopen(shop) }
}

const names = ({ session }: TestDb): readonly string[] =>
  listCustomers(session, { text: '', offset: 0, limit: 10 }).rows.map(({ familyName }) => familyName)

describe('whoever was erased', () => {
  test('is noted beside the file at once, by id and day alone', () => {
    const { shop, gone } = erasedSinceTheCopy()
    expect(readOutliving(shop.paths.database, TEST_SHOP.id)).toEqual({
      erased: [{ id: gone, erasedOn: '2026-11-20' }],
      sheet: null,
    })
    expect(JSON.parse(readFileSync(outlivingBeside(shop.paths.database), 'utf8'))).toEqual({
      [TEST_SHOP.id]: { erased: { [gone]: '2026-11-20' }, sheet: null },
    })
  })

  test('does not come back with an older copy where the file is destroyed, and this is said', () => {
    const { shop, copy, gone } = erasedSinceTheCopy()
    destroyFile(shop)
    const back = startFrom(shop, copy)
    expect(back.look).toMatchObject({ people: 1, erasedSince: 1 })
    expect(back.restored).toMatchObject({ people: 1, erasedAgain: 1 })
    expect(names(back.shop)).toEqual(['𠮷野'])
    expect(wasErased(back.shop.session.db, gone)).toBe(true)
  })

  test('does not come back out of an older damaged file either', () => {
    const { shop, copy } = erasedSinceTheCopy()
    destroyFile(shop)
    const look = salvage(
      {
        database: shop.paths.database,
        damaged: copy,
        now: null,
        otherwise: TEST_SHOP,
        today: day('2026-11-20'),
        at: '2026-11-20T00:00:00.000Z',
      },
      () => shop.session.newId(),
      () => undefined,
    )
    expect(look).toMatchObject({ people: 1, erasedSince: 1 })
    const ready = makeReady(shop.paths, null)
    putInPlace(shop.paths, ready)
    expect(ready.restored.erasedAgain).toBe(1)
    expect(names(reopen(shop))).toEqual(['𠮷野'])
  })

  test('goes again where somebody put an older file in the place of the shop’s by hand', () => {
    const { shop, copy } = erasedSinceTheCopy()
    shop.close()
    copyFileSync(copy, shop.paths.database)
    const there = reopen(shop)
    expect(names(there).toSorted()).toEqual(['髙﨑', '𠮷野'].toSorted())
    keepErased(shop.paths.database, there.session)
    expect(names(there)).toEqual(['𠮷野'])
  })

  test('stays noted with those of another shop that was here', () => {
    const { shop, gone } = erasedSinceTheCopy()
    const other = pathsIn(testFolder())
    const id = `${TEST_SHOP.id.slice(0, -1)}2` as Id
    const theirs = createShop(other, { ...TEST_SHOP, id })
    copyFileSync(outlivingBeside(shop.paths.database), outlivingBeside(other.database))
    noteOutliving(other.database, theirs.db)
    closeShop(theirs.connection)
    expect([...readNoted(other.database)]).toEqual([
      [TEST_SHOP.id, { erased: { [gone]: '2026-11-20' }, sheet: null }],
      [id, { erased: {}, sheet: null }],
    ])
  })

  test('is not written over where it cannot be read for a moment', () => {
    const { shop } = erasedSinceTheCopy()
    const note = outlivingBeside(shop.paths.database)
    rmSync(note)
    symlinkSync(note, note)
    expect(() => keepErased(shop.paths.database, shop.session)).toThrow('ELOOP')
    expect(lstatSync(note).isSymbolicLink()).toBe(true)
  })

  test('is not known where the note is none, and then the copy says so', () => {
    const { shop, copy } = erasedSinceTheCopy()
    destroyFile(shop)
    for (const spoilt of ['{', '[]', `{"${TEST_SHOP.id}":{"erased":[7],"sheet":null}}`, 'null']) {
      writeFileSync(outlivingBeside(shop.paths.database), spoilt)
      const look = lookAtCopy({ database: shop.paths.database, copy, now: null })
      expect({ spoilt, erasedSince: look.erasedSince }).toEqual({ spoilt, erasedSince: null })
    }
  })

  test('is forgotten with a shop that is left', () => {
    const { shop } = erasedSinceTheCopy()
    shop.close()
    removeShop(shop.paths)
    expect(existsSync(outlivingBeside(shop.paths.database))).toBe(false)
  })
})

test('an older sheet that comes into force again, since the newer one went with the file, is named', () => {
  const first = openTestDb()
  aCustomer(first.session)
  keepLock(first.session, aLock('AAAA'))
  const { copy, shop } = copyOf(first)
  keepLock(shop.session, aLock('BBBB'))
  noteOutliving(shop.paths.database, shop.session.db)
  destroyFile(shop)
  expect(startFrom(shop, copy).restored.olderSheet).toBe('AAAA')
})
