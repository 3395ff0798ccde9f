import { expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { clearCards } from '#main/service/household-cards.ts'
import { formHousehold } from '#main/service/households.ts'
import { listLetterFacts } from '#main/store/letters-facts.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

/** How often anybody is asked whether they died, for so many households of two. */
function timesAsked(homes: number): number {
  const { session } = openTestDb()
  const ids = Array.from({ length: homes * 2 }, (_, at): Id => aCustomer(session, { givenName: `花子${at}` }).id)
  for (let at = 0; at < ids.length; at += 2) formHousehold(session, { together: ids.slice(at, at + 2), apart: [] })
  const today = session.today()
  let times = 0
  const asked = listLetterFacts(session.db, ids, today).map(({ gate, ...rest }) => {
    const counted = { ...gate }
    Object.defineProperty(counted, 'diedOn', {
      get: () => {
        times += 1
        return null
      },
    })
    return [gate.customer, { ...rest, gate: counted }] as const
  })
  const { cleared, facts } = clearCards(
    session.db,
    { kind: 'seasonal', channel: 'postcard', today, overrides: [] },
    new Map(asked),
  )
  expect(cleared.kept).toHaveLength(homes)
  expect(cleared.kept.map(({ customer }) => facts.get(customer)?.addressee.joint.length)).toEqual(
    Array.from({ length: homes }, () => 1),
  )
  return times
}

test('for each household only those who live there are looked at, however many are asked for', () => {
  expect(timesAsked(12)).toBe(timesAsked(4) * 3)
})
