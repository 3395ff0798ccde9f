import { describe, expect, test } from 'vitest'
import { keepLock } from '#main/service/backup-lock.ts'
import { backupPlace, callBackupPlace, keepBackupPlace } from '#main/service/places.ts'
import { knownCopies } from '#main/service/backups.ts'
import { shopSettings } from '#main/service/settings.ts'
import { listSticks } from '#main/service/sticks.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aLock } from '../container/kit.ts'
import { aCopy, aCopyHere, aPlaceOf, aStick } from './kit.ts'

describe('a stick', () => {
  test('that was lost is named, with what lay on it and who can read it', async () => {
    const { session } = openTestDb()
    aCustomer(session)
    aPlaceOf(session)
    callBackupPlace(session, { called: '青いUSB' })
    await aCopy(session)
    aCustomer(session, { familyName: '𠮷野' })
    keepLock(session, aLock('AAAA'))
    await aCopy(session)
    keepBackupPlace(session, { path: aStick('赤') })
    await aCopy(session)
    expect(listSticks(session)).toEqual([
      { called: '赤', copies: 1, newestOn: '2026-11-20', people: 2, open: 0, sheets: ['AAAA'] },
      { called: '青いUSB', copies: 2, newestOn: '2026-11-20', people: 2, open: 1, sheets: ['AAAA'] },
    ])
  })

  test('is called by its folder until it has a name, and the name goes with it', async () => {
    const { session } = openTestDb()
    aPlaceOf(session)
    expect(shopSettings(session).backupPlace).toBe('USB「青」')
    callBackupPlace(session, { called: ' お店の引き出し ' })
    expect(shopSettings(session).backupPlace).toBe('お店の引き出し')
    await aCopy(session)
    expect(knownCopies(session).copies.map(({ place }) => place)).toEqual(['お店の引き出し', ''])
    keepBackupPlace(session, { path: aStick('赤') })
    expect(backupPlace(session.db)?.called).toBe('')
    expect(knownCopies(session).copies.map(({ place }) => place)).toEqual(['', 'お店の引き出し'])
  })

  test('never got what stayed on this PC', async () => {
    const { session } = openTestDb()
    await aCopyHere(session)
    expect(listSticks(session)).toEqual([])
    expect(refusalOf(() => callBackupPlace(session, { called: '青' }))).toBe('place-missing')
  })
})
