import { expect, test } from 'vitest'
import { cardOf } from '#main/service/card.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { linkIntroducer } from '#main/service/introducers.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { aCustomer, edited } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectTakenBack } from '../../support/rows.ts'

const people = () => {
  const shop = openTestDb('2026-11-20')
  const { session } = shop
  return { shop, session, one: aCustomer(session), other: aCustomer(session, { familyName: '𠮷野', givenName: '一' }) }
}

test('an introduction is seen from both cards', () => {
  const { shop, session, one, other } = people()
  expectTakenBack(shop, one, () => linkIntroducer(session, { customer: one.id, introducer: other.id }))
  const [from, to] = [cardOf(session, one), cardOf(session, other)]
  expect(from.introductions).toEqual({ by: { id: other.id, name: '𠮷野 一' }, of: [], count: 0 })
  expect(from.fields.introducerName).toBe('𠮷野 一')
  expect(to.introductions).toEqual({ by: null, of: [{ id: one.id, name: '髙﨑 花子' }], count: 1 })
})

test('it is over when it is taken off, when another name is written, and when the introducer is erased', () => {
  const { session, one, other } = people()
  const link = () => linkIntroducer(session, { customer: one.id, introducer: other.id })
  link()
  linkIntroducer(session, { customer: one.id, introducer: null })
  expect(cardOf(session, one)).toMatchObject({ introductions: { by: null }, fields: { introducerName: '' } })
  link()
  edited(session, one, { introducerName: '商店街の方' })
  expect(cardOf(session, one).introductions.by).toBeNull()
  expect(cardOf(session, other).introductions.count).toBe(0)
  link()
  eraseCustomer(session, other.id)
  expect(cardOf(session, one)).toMatchObject({ introductions: { by: null }, fields: { introducerName: '' } })
})

test('nobody introduces themselves, and whoever lies in the trash is on no other card', () => {
  const { session, one, other } = people()
  expect(refusalOf(() => linkIntroducer(session, { customer: one.id, introducer: one.id }))).toBe('nothing-to-do')
  linkIntroducer(session, { customer: one.id, introducer: other.id })
  trashCustomer(session, one.id)
  expect(cardOf(session, other).introductions).toEqual({ by: null, of: [], count: 0 })
})
