import { expect, test } from 'vitest'
import { cardOf } from '#main/service/card.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aPersonOnFile, aVisitOnFile, takePeopleIn, takeVisitsIn } from '../../support/imports.ts'

test('a card that was put together with another is known in lists by its id and its number, and its number is free', () => {
  const { session } = openTestDb()
  const keep = aCustomer(session, { number: '1' })
  const other = aCustomer(session, { familyName: '高崎', number: '31', phone: '' })
  mergeCustomers(session, { keep: keep.id, other: other.id, choices: {} })

  const named = { familyName: '高崎', givenName: '花子', familyKana: '', givenKana: '' }
  const byId = aPersonOnFile({ ...named, id: other.id })
  const byNumber = aPersonOnFile({ ...named, number: '31' })
  expect(takePeopleIn(session, [byId, byNumber], 'skip').fates).toEqual(['skipped', 'skipped'])
  const visits = [aVisitOnFile({ id: other.id }, '2026-01-10'), aVisitOnFile({ number: '31' }, '2026-02-10')]
  takeVisitsIn(session, visits)
  expect(cardOf(session, keep).figures.visits).toBe(2)
  expect(takePeopleIn(session, [aPersonOnFile({ number: '31' })]).fates).toEqual(['added'])
})
