import { describe, expect, test } from 'vitest'
import { keepLock } from '#main/service/backup-lock.ts'
import { callBackupPlace, keepBackupPlace, leaveBackupPlace } from '#main/service/places.ts'
import { knownCopies } from '#main/service/backups.ts'
import { shopSettings } from '#main/service/settings.ts'
import { undoChange } from '#main/service/changes.ts'
import { listSticks } from '#main/service/sticks.ts'
import { handleOf } from '#main/files/place-name.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aLock } from '../container/kit.ts'
import { aCopy, aCopyHere, aPlaceOf, aStick } from './kit.ts'

describe('a stick', () => {
  test('that was lost is named, with what lay on it and who can read it', async () => {
    const { session } = openTestDb()
    aCustomer(session)
    const blue = handleOf(aPlaceOf(session))
    callBackupPlace(session, { place: blue, called: '青いUSB' })
    await aCopy(session)
    aCustomer(session, { familyName: '𠮷野' })
    keepLock(session, aLock('AAAA'))
    await aCopy(session)
    keepBackupPlace(session, { path: aStick('赤'), instead: blue })
    await aCopy(session)
    expect(listSticks(session)).toEqual([
      { called: '赤', copies: 1, newestOn: '2026-11-20', people: 2, open: 0, sheets: ['AAAA'] },
      { called: '青いUSB', copies: 2, newestOn: '2026-11-20', people: 2, open: 1, sheets: ['AAAA'] },
    ])
  })

  test('is called by its folder until it has a name, and the name goes with it', async () => {
    const { session } = openTestDb()
    const blue = handleOf(aPlaceOf(session))
    expect(shopSettings(session).backupPlaces).toEqual(['USB「青」'])
    callBackupPlace(session, { place: blue, called: ' お店の引き出し ' })
    expect(shopSettings(session).backupPlaces).toEqual(['お店の引き出し'])
    await aCopy(session)
    expect(knownCopies(session).copies.map(({ place }) => place)).toEqual(['お店の引き出し', ''])
    keepBackupPlace(session, { path: aStick('赤'), instead: blue })
    expect(shopSettings(session).backupPlaces).toEqual(['赤'])
    expect(knownCopies(session).copies.map(({ place }) => place)).toEqual(['', 'お店の引き出し'])
  })

  test('never got what stayed on this PC', async () => {
    const { session } = openTestDb()
    await aCopyHere(session)
    expect(listSticks(session)).toEqual([])
    expect(refusalOf(() => callBackupPlace(session, { place: handleOf('/usb'), called: '青' }))).toBe('place-missing')
  })
})

describe('places', () => {
  test('are up to four, each once, in the order they were chosen, and one takes the stand of another', () => {
    const { session } = openTestDb()
    for (const path of ['/青', '/赤', '/青', '/黄', '/クラウド']) keepBackupPlace(session, { path })
    const names = (): readonly string[] => shopSettings(session).backupPlaces
    expect(names()).toEqual(['青', '赤', '黄', 'クラウド'])
    expect(refusalOf(() => keepBackupPlace(session, { path: '/五' }))).toBe('nothing-to-do')
    keepBackupPlace(session, { path: '/緑', instead: handleOf('/赤') })
    expect(names()).toEqual(['青', '緑', '黄', 'クラウド'])
  })

  test('are left one by one, and come back with undo', () => {
    const { session } = openTestDb()
    for (const path of ['/青', '/赤']) keepBackupPlace(session, { path })
    callBackupPlace(session, { place: handleOf('/赤'), called: '引き出し' })
    const { change } = leaveBackupPlace(session, { place: handleOf('/青') })
    expect(shopSettings(session)).toMatchObject({ backupPlaces: ['引き出し'], backupLater: false })
    undoChange(session, { change })
    expect(shopSettings(session).backupPlaces).toEqual(['青', '引き出し'])
    leaveBackupPlace(session, { place: handleOf('/青') })
    leaveBackupPlace(session, { place: handleOf('/赤') })
    expect(shopSettings(session)).toMatchObject({ backupPlaces: [], backupLater: true })
  })

  test('begin with the one that was chosen when there could be no other', () => {
    const { session } = openTestDb()
    write(session, 'as before', (db) => putSetting(db, 'backup-place', { path: '/usb', called: '青いUSB' }))
    expect(shopSettings(session).backupPlaces).toEqual(['青いUSB'])
    keepBackupPlace(session, { path: '/クラウド' })
    expect(shopSettings(session).backupPlaces).toEqual(['青いUSB', 'クラウド'])
    // A program that knows one place reads the first.
    expect(getSetting(session.db, 'backup-place')).toMatchObject({ path: '/usb', called: '青いUSB' })
  })
})
