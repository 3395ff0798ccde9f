import { describe, expect, test } from 'vitest'
import type { SameFound } from '#domain/people/duplicates/same.ts'
import { undoChange } from '#main/service/changes.ts'
import { tellApart } from '#main/service/duplicates/apart.ts'
import { findDuplicates } from '#main/service/duplicates/find.ts'
import { lookAlikeOf, lookAtPairs } from '#main/service/duplicates/look.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { runThrough } from '#main/service/run-through.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { ReadDb } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aPersonOnFile, takePeopleIn } from '../../support/imports.ts'
import { expectTakenBack } from '../../support/rows.ts'

function found(session: Session, worthAThread?: number): SameFound {
  return runThrough(findDuplicates(session, worthAThread))
}

describe('who may stand twice in the shop', () => {
  test('is told best first, alike by a thread of its own and without', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session), aCustomer(session, { familyName: '高崎' })]
    const [three, four] = [
      aCustomer(session, { familyName: '𠮷野', givenName: '実', phone: '027-000-0009', familyKana: '', givenKana: '' }),
      aCustomer(session, {
        familyName: '吉野',
        givenName: '実',
        phone: '027-000-0009',
        address: null,
        familyKana: '',
        givenKana: '',
      }),
    ]
    aCustomer(session, { givenName: '太郎', givenKana: 'タロウ' })
    const here = found(session)
    expect(here).toEqual({
      total: 2,
      pairs: [
        { one: one.id, other: two.id, score: 98, reasons: ['variant-name', 'same-phone', 'same-address'] },
        { one: three.id, other: four.id, score: 78, reasons: ['variant-name', 'same-phone'] },
      ],
    })
    expect(found(session, 0)).toEqual(here)
  })

  test('is not anybody in the trash, nor told apart', () => {
    const { session } = openTestDb()
    const [one, two, three] = [aCustomer(session), aCustomer(session), aCustomer(session)]
    expect(found(session).total).toBe(3)
    tellApart(session, { one: two.id, other: one.id })
    trashCustomer(session, three.id)
    expect(found(session)).toEqual({ total: 0, pairs: [] })
    expect(() => tellApart(session, { one: one.id, other: two.id })).toThrow(new Refusal('nothing-to-do'))
  })

  test('can be given up on the way, and then nothing runs any more', () => {
    const { session } = openTestDb()
    for (let at = 0; at < 3; at += 1) aCustomer(session)
    const finding = findDuplicates(session, 0)
    expect(finding.next().done).toBe(false)
    expect(finding.return({ total: 0, pairs: [] }).done).toBe(true)
  })
})

describe('a pair that is looked at', () => {
  test('is gone once it is settled, and comes again with the undo', () => {
    const { session } = openTestDb()
    const [one, two] = [aCustomer(session), aCustomer(session, { familyName: '高崎', number: '7' })]
    const pairs = [{ one: one.id, other: two.id }]
    const before = lookAtPairs(session, { pairs })
    expect(before).toMatchObject([{ score: 98, one: { called: { name: '髙﨑 花子' } }, other: { number: '7' } }])
    const { change } = tellApart(session, { one: one.id, other: two.id })
    expect(lookAtPairs(session, { pairs })).toEqual([])
    undoChange(session, { change })
    expect(lookAtPairs(session, { pairs })).toEqual(before)
  })

  test('follows a card into the one it was put together with', () => {
    const { session } = openTestDb()
    const [one, two, three] = [aCustomer(session), aCustomer(session), aCustomer(session)]
    mergeCustomers(session, { keep: one.id, other: two.id, choices: {} })
    const pairs = [
      { one: one.id, other: two.id },
      { one: two.id, other: three.id },
      { one: one.id, other: three.id },
    ]
    expect(lookAtPairs(session, { pairs })).toMatchObject([{ one: { id: one.id }, other: { id: three.id } }])
  })
})

describe('somebody who was just added', () => {
  test.each([
    ['by the telephone and the reading', { familyName: '', givenName: '', company: 'さくら', address: null }],
    ['by a variant of the name, with nothing else known', { familyName: '高崎', phone: '', address: null }],
    [
      'with the name the other way round',
      { familyName: '花子', givenName: '髙﨑', familyKana: '', givenKana: '', address: null },
    ],
  ])('is held against those who are there: %s', (_, some) => {
    const { session } = openTestDb()
    const known = aCustomer(session)
    for (let at = 0; at < 20; at += 1)
      aCustomer(session, { familyName: '𠮷野', familyKana: 'ヨシノ', givenName: `${at}`, phone: `0300000${1000 + at}` })
    const added = aCustomer(session, some)
    expect(lookAlikeOf(session, added)).toMatchObject([{ one: { id: known.id }, other: { id: added.id } }])
  })

  test('costs the same few questions also where hundreds are read alike', () => {
    const { session } = openTestDb()
    const family = { familyKana: 'タカサキ', familyName: '髙﨑' }
    takePeopleIn(
      session,
      Array.from({ length: 250 }, (_, at) => aPersonOnFile({ ...family, givenName: `華${at}`, givenKana: 'ハナコ' })),
    )
    const known = aCustomer(session)
    const added = aCustomer(session)
    let asked = 0
    const counted: ReadDb = {
      ...session.db,
      one: (question, params) => {
        asked += 1
        return session.db.one(question, params)
      },
      many: (question, params) => {
        asked += 1
        return session.db.many(question, params)
      },
    }
    const [best] = lookAlikeOf({ ...session, db: counted }, added)
    expect(best).toMatchObject({ one: { id: known.id }, other: { id: added.id } })
    expect(asked).toBeLessThan(30)
  })

  test('of the family is nobody’s double', () => {
    const { session } = openTestDb()
    aCustomer(session)
    expect(lookAlikeOf(session, aCustomer(session, { givenName: '太郎', givenKana: 'タロウ' }))).toEqual([])
  })
})

test('別の方 goes back whole', () => {
  const shop = openTestDb()
  const [one, two] = [aCustomer(shop.session), aCustomer(shop.session)]
  expectTakenBack(shop, one, () => tellApart(shop.session, { one: one.id, other: two.id }))
})
