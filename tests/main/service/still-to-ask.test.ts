import { expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import { MISSING, type Missing, missingOf } from '#domain/people/missing.ts'
import { cardOf } from '#main/service/card.ts'
import { runThrough } from '#main/service/run-through.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { addRefused } from '#main/service/states.ts'
import { lookForMissing } from '#main/service/still-to-ask.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, AN_ADDRESS, aSale, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'

const look = (session: Session, of: Missing | null) => runThrough(lookForMissing(session, { of }))
const names = (session: Session, of: Missing) => look(session, of).people.map(({ givenName }) => givenName)

test('P16 who lacks something is found by what it is, the newest visitors first, who never came last', () => {
  const { session } = openTestDb()
  const one = (givenName: string) => aCustomer(session, { givenName })
  const [old, never, newest] = [one('昔'), one('未'), one('新')] as const
  aCustomer(session, { givenName: '全', birthday: '1970-04-01' as Birthday })
  aSale(session, old.key, '2025-01-10')
  aSale(session, newest.key, '2026-11-10')
  expect(names(session, 'birthday')).toEqual(['新', '昔', '未'])
  expect(look(session, null)).toEqual({
    counts: { kana: 0, birthday: 3, address: 0, 'postal-code': 0, phone: 0 },
    people: [],
  })
  edited(session, never, { phones: [] })
  expect(names(session, 'phone')).toEqual(['未'])
})

test('nobody is asked who died, wants to hear nothing, or lies in the trash', () => {
  const { session } = openTestDb()
  const one = (givenName: string) => aCustomer(session, { givenName })
  const [died, refused, trashed] = [one('逝'), one('断'), one('捨')] as const
  addBereavement(session, {
    customer: died.id,
    who: 'self',
    relative: null,
    diedOn: day('2026-11-10'),
    heardFrom: '',
    writeTo: null,
  })
  addRefused(session, {
    customer: refused.id,
    scope: 'everything',
    channel: 'all',
    since: day('2026-11-10'),
    howAsked: '',
  })
  trashCustomer(session, trashed.id)
  expect(look(session, 'birthday').counts.birthday).toBe(0)
})

test('the list counts what the cards say themselves', () => {
  const { session } = openTestDb()
  const people = [
    aCustomer(session, { familyKana: '', address: null, phone: '' }),
    aCustomer(session, { address: { ...AN_ADDRESS, postalCode: '' } }),
    aCustomer(session, { kind: 'organisation', company: '山下商店', familyName: '', givenName: '' }),
  ]
  const onCards = people.flatMap(({ id }) => missingOf(cardOf(session, { id }).fields))
  const { counts } = look(session, null)
  for (const what of MISSING) expect(counts[what]).toBe(onCards.filter((each) => each === what).length)
})
