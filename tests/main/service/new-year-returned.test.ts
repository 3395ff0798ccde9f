import { describe, expect, test } from 'vitest'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { markMail } from '#main/service/states.ts'
import { listAddresses } from '#main/store/addresses.ts'
import type { Session } from '#main/store/session.ts'
import { edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aCouple, hanako, homeOf, marked } from '../../support/new-year.ts'

const IN_JANUARY = '2027-01-04'

const returnsOf = (session: Session, ...people: readonly TestCustomer[]) =>
  people.map(({ key }) => listAddresses(session.db, key).marks[0]?.returnedOn)

function markOnCard(session: Session, { key }: TestCustomer, on: string): void {
  const [mark] = listAddresses(session.db, key).marks
  if (mark === undefined) throw new Error('no address')
  markMail(session, { key: mark.address, mark: 'returned', on: day(on) })
}

describe('the mark', () => {
  test('of a card that came back is also the address’s, until that is mended', () => {
    const { session } = openTestDb(IN_JANUARY)
    const one = hanako(session)
    marked(session, one, 2027, 'sent')
    marked(session, one, 2027, 'returned')
    expect(homeOf(session, one, 2028)).toMatchObject({ why: 'sent', against: 'returned-mail' })
    const [address] = cardOf(session, one).fields.addresses
    if (address === undefined) throw new Error('no address')
    edited(session, one, { addresses: [{ ...address, street: '7-7' }] })
    expect(homeOf(session, one, 2028)).toMatchObject({ why: 'sent', against: null })
    expect(homeOf(session, one).years.at(-1)).toMatchObject({ isReturned: true })
  })

  test('of a card that came back stands at the address of all who live there, and is taken off of them all', () => {
    const { session } = openTestDb(IN_JANUARY)
    const [makoto, wife] = aCouple(session)
    marked(session, makoto, 2027, 'returned')
    expect(homeOf(session, wife)).toMatchObject({ customer: makoto.id, against: 'returned-mail' })
    expect(returnsOf(session, makoto, wife)).toEqual([IN_JANUARY, IN_JANUARY])
    marked(session, makoto, 2027, 'returned', false)
    expect(returnsOf(session, makoto, wife)).toEqual([null, null])
  })

  test('of a card that came back is not of whoever of the household lives elsewhere, whichever of them it is taken off of', () => {
    const { session } = openTestDb(IN_JANUARY)
    const [makoto, wife] = aCouple(session)
    const [address] = cardOf(session, wife).fields.addresses
    if (address === undefined) throw new Error('no address')
    edited(session, wife, { addresses: [{ ...address, street: '7-7' }] })
    marked(session, makoto, 2027, 'returned')
    expect(homeOf(session, makoto)).toMatchObject({ customer: wife.id, against: null })
    markOnCard(session, wife, IN_JANUARY)
    marked(session, wife, 2027, 'returned', false)
    expect(returnsOf(session, makoto, wife)).toEqual([null, IN_JANUARY])
  })

  test('of a card that came back lets an older return stand, also when it is taken off', () => {
    const { session } = openTestDb(IN_JANUARY)
    const one = hanako(session)
    markOnCard(session, one, '2026-06-03')
    marked(session, one, 2027, 'returned')
    expect(returnsOf(session, one)).toEqual(['2026-06-03'])
    marked(session, one, 2027, 'returned', false)
    expect(returnsOf(session, one)).toEqual(['2026-06-03'])
  })

  test('of a card that came back is taken off of the address also where that was taken back once', () => {
    const { session } = openTestDb(IN_JANUARY)
    const one = hanako(session)
    marked(session, one, 2027, 'returned')
    const { change: off } = marked(session, one, 2027, 'returned', false)
    undoChange(session, { change: off })
    expect(returnsOf(session, one)).toEqual([IN_JANUARY])
    marked(session, one, 2027, 'returned', false)
    expect(returnsOf(session, one)).toEqual([null])
  })
})
