import { expect, test } from 'vitest'
import { recordContact } from '#main/service/contacts.ts'
import { receive } from '#main/service/receipts.ts'
import { AN_ADDRESS, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aFirstTimer, rowOf } from '../../support/week.ts'

const SOMEBODY = { address: AN_ADDRESS, phone: '027-000-0001' }

test('P41 the row proposes another way than the last contact from the shop, and says from which', () => {
  const { session } = openTestDb()
  const person = aFirstTimer(session, '2026-11-19', SOMEBODY)
  expect(rowOf(session, person)).toMatchObject({ way: 'postcard', unlike: null })
  const called = { customer: person.id, day: day('2026-11-18'), body: '' }
  recordContact(session, { ...called, channel: 'postcard', direction: 'from-them' })
  expect(rowOf(session, person)).toMatchObject({ way: 'postcard', unlike: null })
  recordContact(session, { ...called, channel: 'postcard', direction: 'from-us' })
  expect(rowOf(session, person)).toMatchObject({ way: 'letter', unlike: 'postcard' })
  edited(session, person, { preferredChannel: 'postcard' })
  expect(rowOf(session, person)).toMatchObject({ way: 'postcard', unlike: null })
})

test('P41 a call that found nobody at home is called again', () => {
  const { session } = openTestDb()
  const person = aFirstTimer(session, '2026-11-19', { address: null, phone: '027-000-0001' })
  const { item, way } = rowOf(session, person)
  expect(way).toBe('phone')
  receive(session, { item, receipt: 'no-answer', channel: null, word: '' })
  expect(rowOf(session, person)).toMatchObject({ way: 'phone', state: 'open' })
})
