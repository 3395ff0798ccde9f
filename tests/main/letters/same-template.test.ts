import { expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import { dropBatch, makeBatch, postBatch } from '#main/service/batches.ts'
import { previewLetters } from '#main/service/letters.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { aBatch, aRequest, aShopThatWrites, CARD, change, posting, THANKS } from '../../support/letters.ts'
import { day } from '../../support/clock.ts'

const BIRTHDAY = 'birthday' as TemplateCode

function sameAsLast(session: Session, people: readonly TestCustomer[], template = THANKS): readonly (string | null)[] {
  const to = people.map(({ id }) => id)
  return previewLetters(session, aRequest(to, { template })).letters.map((letter) => letter.sameAsLast)
}

test('P15 the same template twice running is known with its day, of each person alone, and stops nothing', () => {
  const { session } = aShopThatWrites()
  const [one, other] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野', givenName: '乃' })]
  expect(sameAsLast(session, [one, other])).toEqual([null, null])
  postBatch(session, posting(aBatch(session, [one.id]).id))
  expect(sameAsLast(session, [one, other])).toEqual(['2026-11-20', null])
  expect(sameAsLast(session, [one, other], BIRTHDAY)).toEqual([null, null])
  const request = aRequest([one.id])
  expect(makeBatch(session, { request, clearance: previewLetters(session, request).clearance })).toMatchObject({
    preview: { letters: [{ sameAsLast: day('2026-11-20') }] },
  })
})

test('P15 what lies between ends it, also while it waits; an address side alone says nothing', () => {
  const { session } = aShopThatWrites()
  const person = aCustomer(session)
  postBatch(session, posting(aBatch(session, [person.id]).id))
  aBatch(session, [person.id], { template: null, options: { ...CARD, sides: 'address' } })
  expect(sameAsLast(session, [person])).toEqual(['2026-11-20'])
  const between = aBatch(session, [person.id], { template: BIRTHDAY })
  expect(sameAsLast(session, [person])).toEqual([null])
  dropBatch(session, { batch: between.id })
  expect(sameAsLast(session, [person])).toEqual(['2026-11-20'])
})

test('P15 what was not posted, or whose line was thrown away, was no mailing', () => {
  const { session } = aShopThatWrites()
  const [one, other] = [aCustomer(session), aCustomer(session, { familyName: '森' })]
  postBatch(session, posting(aBatch(session, [one.id, other.id]).id, { except: [other.id] }))
  expect(sameAsLast(session, [one, other])).toEqual(['2026-11-20', null])
  change(session, "UPDATE contacts SET deleted_on = '2026-11-20' WHERE customer = ?", one.key)
  expect(sameAsLast(session, [one])).toEqual([null])
})
