import { expect, test } from 'vitest'
import { customer } from '#main/service/customers.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseNextInTrash, restoreFromTrash, trashCustomer } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const LISTED = query<{ n: number }>('SELECT (SELECT count(*) FROM listing) + (SELECT count(*) FROM rhythms) AS n', [
  'n',
])

test('a person in the trash leaves list and figures, and comes back with both', () => {
  const { session } = openTestDb()
  const { id, key } = aCustomer(session)
  aSale(session, key, '2026-01-10')
  trashCustomer(session, id)
  expect(session.db.one(LISTED)).toEqual({ n: 0 })
  restoreFromTrash(session, { id })
  expect(session.db.one(LISTED)).toEqual({ n: 2 })
  expect(customer(session, id).deletedOn).toBeNull()
})

test('putting into the trash can be taken back', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session)
  undoChange(session, { change: trashCustomer(session, id).change })
  expect(customer(session, id).deletedOn).toBeNull()
})

test('a number that was taken meanwhile is asked about', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session, { number: '12' })
  trashCustomer(session, id)
  aCustomer(session, { number: '12' })
  expect(() => restoreFromTrash(session, { id })).toThrow(new Refusal('number-taken', 'number'))
  restoreFromTrash(session, { id, number: '13' })
  expect(customer(session, id).number).toBe('13')
})

test('a number given on the way back is kept without the spaces around it, and an empty one is none', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session, { number: '12' })
  for (const [given, kept] of [
    [' 13 ', '13'],
    [' ', null],
  ] as const) {
    trashCustomer(session, id)
    restoreFromTrash(session, { id, number: given })
    expect(customer(session, id).number).toBe(kept)
  }
})

test('a person is thrown away once and restored once', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session)
  expect(() => restoreFromTrash(session, { id })).toThrow(new Refusal('customer-missing'))
  trashCustomer(session, id)
  expect(() => trashCustomer(session, id)).toThrow(new Refusal('customer-missing'))
})

test('the trash is kept for thirty days', () => {
  const { session, clock } = openTestDb()
  const { id } = aCustomer(session)
  const kept = aCustomer(session, { familyName: '𠮷野' })
  trashCustomer(session, id)
  clock.pass(29)
  expect(eraseNextInTrash(session)).toBeNull()
  clock.pass(1)
  expect(eraseNextInTrash(session)).toMatchObject({ id })
  expect(eraseNextInTrash(session)).toBeNull()
  expect(() => customer(session, id)).toThrow(new Refusal('customer-erased'))
  expect(customer(session, kept.id).familyName).toBe('𠮷野')
})

test('what a wrong clock dated years back is kept as long', () => {
  const { session, clock } = openTestDb()
  const { id } = aCustomer(session)
  clock.pass(-5_000)
  trashCustomer(session, id)
  clock.pass(5_000)
  aCustomer(session)
  expect(eraseNextInTrash(session)).toBeNull()
  clock.pass(30)
  expect(eraseNextInTrash(session)).toMatchObject({ id })
})
