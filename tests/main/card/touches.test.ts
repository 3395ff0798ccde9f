import { expect, test } from 'vitest'
import type { Channel, Direction } from '#domain/timeline/contact.ts'
import { cardOf } from '#main/service/card.ts'
import { recordContact, trashContact } from '#main/service/contacts.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { change } from '../../support/letters.ts'

const record = (session: Session, { id }: TestCustomer, on: string, channel: Channel, direction: Direction): number =>
  recordContact(session, { customer: id, day: day(on), channel, direction, body: '' }).key

test('P40 the contacts of twelve months stand on the card, ours and theirs apart, by channel', () => {
  const { session } = openTestDb()
  const person = aCustomer(session)
  const none = { count: 0, byChannel: [] }
  expect(cardOf(session, person).touches).toEqual({ fromUs: none, fromThem: none })
  record(session, person, '2025-11-20', 'letter', 'from-us')
  record(session, person, '2025-11-21', 'phone', 'from-us')
  record(session, person, '2026-05-01', 'postcard', 'from-us')
  const last = record(session, person, '2026-11-20', 'postcard', 'from-us')
  record(session, person, '2026-10-10', 'line', 'from-them')
  record(session, aCustomer(session, { familyName: '森' }), '2026-10-10', 'phone', 'from-us')
  const touches = {
    fromUs: {
      count: 3,
      byChannel: [
        { channel: 'postcard', count: 2 },
        { channel: 'phone', count: 1 },
      ],
    },
    fromThem: { count: 1, byChannel: [{ channel: 'line', count: 1 }] },
  }
  expect(cardOf(session, person).touches).toEqual(touches)
  trashContact(session, { key: last })
  expect(cardOf(session, person).touches.fromUs.count).toBe(2)
})

test('P40 a call that found nobody at home is no contact', () => {
  const { session } = openTestDb()
  const person = aCustomer(session)
  const key = record(session, person, '2026-11-10', 'phone', 'from-us')
  change(session, "UPDATE contacts SET receipt = 'no-answer' WHERE key = ?", key)
  expect(cardOf(session, person).touches.fromUs.count).toBe(0)
})
