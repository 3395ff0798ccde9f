import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nameBeforeRestore } from '#domain/backup/name.ts'
import { backupLater } from '#main/service/places.ts'
import { backupsFolder } from '#main/store/backups.ts'
import { nameOfCopy } from '#main/store/copy-names.ts'
import { notePlaces } from '#main/store/note-places.ts'
import { readPlaces } from '#main/store/noted-places.ts'
import { pruneKept } from '#main/store/prune-kept.ts'
import { removeShop } from '#main/store/remove.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'
import { aCopy, aCopyHere, aPlaceOf } from './kit.ts'

/** What was kept before restores of these numbers. */
function keepBeforeRestores({ session }: TestDb, ...numbers: readonly number[]): readonly string[] {
  mkdirSync(backupsFolder(session), { recursive: true })
  return numbers.map((number) => {
    const path = join(backupsFolder(session), nameBeforeRestore(number, day('2026-11-20')))
    for (const part of ['', '-wal']) writeFileSync(`${path}${part}`, 'kept')
    return path
  })
}

function keepBeforeUpdates({ paths }: TestDb, on: string, ...versions: readonly number[]): readonly string[] {
  return versions.map((version) => {
    const path = nameOfCopy(paths.database, version)
    writeFileSync(path, 'kept')
    utimesSync(path, new Date(on), new Date(on))
    return path
  })
}

const there = (paths: readonly string[]): readonly boolean[] => paths.map((path) => existsSync(path))

describe('what was kept before a restore or an update', () => {
  test('stays but for the newest two, once a later copy was verified on this PC', async () => {
    const shop = openTestDb()
    const restores = keepBeforeRestores(shop, 1, 2, 3, 4)
    const updates = keepBeforeUpdates(shop, '2026-11-19T00:00:00Z', 8, 9, 10)
    await aCopyHere(shop.session)
    expect(pruneKept(shop.session)).toHaveLength(3)
    expect(there(restores)).toEqual([false, false, true, true])
    expect(there(restores.map((path) => `${path}-wal`))).toEqual([false, false, true, true])
    expect(there(updates)).toEqual([false, true, true])
    expect(pruneKept(shop.session)).toEqual([])
  })

  test('stays while there is no verified copy, or only one from before', async () => {
    const shop = openTestDb()
    const early = keepBeforeRestores(shop, 1, 2, 3)
    const updates = keepBeforeUpdates(shop, '2026-11-21T00:00:00Z', 1, 2, 3)
    expect(pruneKept(shop.session)).toEqual([])
    await aCopyHere(shop.session)
    const late = keepBeforeRestores(shop, 50, 51, 52)
    expect(pruneKept(shop.session).toSorted()).toEqual([...early].toSorted())
    expect(there([...late, ...updates])).toEqual([true, true, true, true, true, true])
  })

  test('a folder that stood in the place of the records is never taken away', async () => {
    const shop = openTestDb()
    const folder = join(backupsFolder(shop.session), nameBeforeRestore(1, day('2026-11-20')))
    mkdirSync(folder, { recursive: true })
    keepBeforeRestores(shop, 2, 3)
    await aCopyHere(shop.session)
    expect(pruneKept(shop.session)).toEqual([])
    expect(statSync(folder).isDirectory()).toBe(true)
  })
})

describe('the places where copies lie', () => {
  test('are noted outside the database, the chosen ones first, and others where copies lie', async () => {
    const shop = openTestDb()
    const { database } = shop.paths
    expect(readPlaces(database)).toEqual([])
    const first = aPlaceOf(shop.session)
    await aCopy(shop.session)
    const second = aPlaceOf(shop.session)
    notePlaces(database, shop.session.db)
    expect(readPlaces(database)).toEqual([first, second])
    const written = statSync(`${database}.places.json`).mtimeMs
    notePlaces(database, shop.session.db)
    expect(statSync(`${database}.places.json`).mtimeMs).toBe(written)
    backupLater(shop.session)
    notePlaces(database, shop.session.db)
    expect(readPlaces(database)).toEqual([first])
  })

  test('are none where the note cannot be read, and go with a shop that is left', () => {
    const shop = openTestDb()
    const { database } = shop.paths
    for (const spoilt of ['{', '{}', '7']) {
      writeFileSync(`${database}.places.json`, spoilt)
      expect(readPlaces(database)).toEqual([])
    }
    writeFileSync(`${database}.places.json`, '["/media/USB青", 7]')
    expect(readPlaces(database)).toEqual(['/media/USB青'])
    shop.close()
    removeShop(shop.paths)
    expect(existsSync(`${database}.places.json`)).toBe(false)
  })
})
