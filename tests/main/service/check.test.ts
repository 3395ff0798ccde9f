import { expect, test } from 'vitest'
import { checkShop, isSound, mendDerived } from '#main/service/check.ts'
import { unseal } from '#main/store/connection.ts'
import { SCHEMA_VERSION } from '#main/store/migrations/index.ts'
import { settingsInForce } from '#main/store/pragmas.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb, reopen } from '../../support/db.ts'

const SOUND = {
  integrity: 'ok',
  foreignKeys: 'ok',
  journalMode: 'wal',
  synchronous: 2,
  secureDelete: 1,
  schemaVersion: SCHEMA_VERSION,
  derived: 'ok',
}

test('a sound shop has its settings in force and its derived rows right', () => {
  const { session } = openTestDb()
  const { key } = aCustomer(session)
  aSale(session, key, '2026-01-10')
  aSale(session, key, '2026-02-03')
  expect(checkShop(session)).toEqual(SOUND)
})

test('every setting is in force again after the file was closed and opened', () => {
  const made = openTestDb()
  made.close()
  const { session } = reopen(made)
  expect(settingsInForce(session.db)).toEqual({
    journalMode: 'wal',
    lockingMode: 'exclusive',
    synchronous: 2,
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    secureDelete: 1,
    recursiveTriggers: 1,
    tempStore: 2,
    applicationId: 0x6f746b69,
    schemaVersion: SCHEMA_VERSION,
  })
})

test.each([
  ['a visit is missing', 'DELETE FROM visit_days WHERE day = ?', ['2026-01-10'], { visits: 1, search: 0 }],
  ['a rhythm is off', 'UPDATE rhythms SET litt = litt + ?', [1e-12], { visits: 1, search: 0 }],
  ['a rhythm belongs to nobody', 'UPDATE rhythms SET customer = ?', [77], { visits: 2, search: 0 }],
  ['a rhythm belongs to nobody far away', 'UPDATE rhythms SET customer = ?', [70_000], { visits: 2, search: 0 }],
  ['a line of the list is missing', 'DELETE FROM listing WHERE customer = ?', [1], { visits: 0, search: 1 }],
  ['a word of the search is another', 'UPDATE search SET name = ?', ['x'], { visits: 0, search: 1 }],
])('it is seen when %s', (_name, command, params, derived) => {
  const { session } = openTestDb()
  const { key } = aCustomer(session)
  aSale(session, key, '2026-01-10')
  aSale(session, key, '2026-02-03')
  unseal(session.connection).db.run(command, params)
  expect(checkShop(session)).toMatchObject({ derived })
  expect(mendDerived(session)).toBe(true)
  expect(isSound(checkShop(session))).toBe(true)
  expect(mendDerived(session)).toBe(false)
})
