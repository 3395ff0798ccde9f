import { expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { addCustomer, customer } from '#main/service/customers.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import { aCustomer, AN_ADDRESS, aNewCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

test.each([
  ['髙﨑', '花子'],
  ['𠮷野', '一'],
  ['<b>鈴木</b>', '"\'; DROP TABLE customers; --'],
  ['ﾀｶｻｷ', 'ﾊﾅｺ'],
  ['あ'.repeat(60), '𠮷'.repeat(60)],
])('a name is kept exactly as typed: %s', (familyName, givenName) => {
  const { session } = openTestDb()
  const { id } = aCustomer(session, { familyName, givenName })
  expect(customer(session, id)).toMatchObject({ familyName, givenName, addedOn: '2026-11-20' })
})

test('someone without any name is refused, a company alone is not', () => {
  const { session } = openTestDb()
  const nobody = { familyName: '', givenName: ' ', company: '' }
  expect(() => addCustomer(session, aNewCustomer(nobody))).toThrow(new Refusal('name-missing', 'familyName'))
  expect(() => addCustomer(session, aNewCustomer({ ...nobody, kind: 'organisation' }))).toThrow(
    new Refusal('name-missing', 'company'),
  )
  expect(() => addCustomer(session, aNewCustomer({ ...nobody, company: '髙﨑商店' }))).not.toThrow()
})

test('a number is the one of a single person, spaces around it apart; those in the trash hold none', () => {
  const { session } = openTestDb()
  const first = aCustomer(session, { number: ' 12 ' })
  expect(customer(session, first.id).number).toBe('12')
  expect(() => aCustomer(session, { number: '12' })).toThrow(new Refusal('number-taken', 'number'))
  trashCustomer(session, first.id)
  expect(() => aCustomer(session, { number: '12' })).not.toThrow()
})

test('any number of people may have no number', () => {
  const { session } = openTestDb()
  for (const number of [null, '', '  ']) expect(customer(session, aCustomer(session, { number }).id).number).toBeNull()
})

test('what was not filled in leaves no empty row', () => {
  const { session } = openTestDb()
  const empty = { ...AN_ADDRESS, postalCode: '', prefecture: '', city: '', street: '' }
  aCustomer(session, { phone: ' ', address: empty })
  aCustomer(session, { phone: '', address: null })
  const rows = query<{ n: number }>('SELECT (SELECT count(*) FROM phones) + (SELECT count(*) FROM addresses) AS n', [
    'n',
  ])
  expect(session.db.one(rows)).toEqual({ n: 0 })
})

test('an id that names nobody is refused', () => {
  const { session } = openTestDb()
  expect(() => customer(session, '019a0000-0000-7000-8000-00000000ffff' as Id)).toThrow(new Refusal('customer-missing'))
})
