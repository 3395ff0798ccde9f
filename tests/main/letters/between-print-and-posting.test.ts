import { describe, expect, test } from 'vitest'
import { batchView, postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import { aCustomer } from '../../support/builders.ts'
import {
  aBatch,
  aShopThatWrites,
  change,
  CONTACTS,
  died,
  LETTERS,
  moved,
  posting,
  PRINTED,
  refuses,
} from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

describe('between print and posting', () => {
  test.each([
    ['asked for no contact', refuses, 'no-contact'],
    ['died', died, 'passed-away'],
    ['moved', moved, 'moved'],
  ] as const)('somebody who %s is shown to be taken out, and must be answered for', (_, happens, why) => {
    const { session } = aShopThatWrites()
    const [changed, same] = [aCustomer(session), aCustomer(session, { familyName: '森', givenName: '一郎' })]
    const { id } = aBatch(session, [changed.id, same.id])
    happens(session, changed)
    expect(batchView(session, { batch: id }).changed).toMatchObject([
      { customer: changed.id, name: '髙﨑 花子', why, on: '2026-11-20' },
    ])
    expect(refusalOf(() => postBatch(session, posting(id)))).toBe('gate-changed except')
    expect(session.db.many(CONTACTS)).toEqual([])
    postBatch(session, posting(id, { except: [changed.id] }))
    expect(session.db.many(CONTACTS).map(({ customer }) => customer)).toEqual([same.key])
    expect(batchView(session, { batch: id }).changed).toEqual([])
  })

  test('somebody who changed after the card had gone is said to have got it', () => {
    const { session } = aShopThatWrites()
    const person = aCustomer(session)
    const { id } = aBatch(session, [person.id])
    refuses(session, person)
    postBatch(session, posting(id, { already: [person.id] }))
    expect(session.db.many(CONTACTS).map(({ customer }) => customer)).toEqual([person.key])
  })

  test('what a reason let pass stays passed, and something new does not', () => {
    const { session } = aShopThatWrites()
    const person = aCustomer(session)
    moved(session, person)
    const { id } = aBatch(session, [person.id], { overrides: [{ customer: person.id, why: '転送されます' }] })
    expect(batchView(session, { batch: id }).changed).toEqual([])
    change(session, "UPDATE addresses SET returned_on = '2026-11-20' WHERE customer = ?", person.key)
    expect(batchView(session, { batch: id }).changed).toMatchObject([{ customer: person.id, why: 'returned-mail' }])
    expect(refusalOf(() => postBatch(session, posting(id)))).toBe('gate-changed except')
  })

  test('somebody trashed or erased is passed over; a card that lies in the trash is named', () => {
    const { session } = aShopThatWrites()
    const [trashed, erased, kept] = [aCustomer(session), aCustomer(session), aCustomer(session)]
    const { id } = aBatch(session, [trashed.id, erased.id, kept.id])
    trashCustomer(session, trashed.id)
    eraseCustomer(session, erased.id)
    const view = batchView(session, { batch: id })
    expect(view.letters.map(({ customer }) => customer)).toEqual([kept.id])
    expect(view.inTrash).toEqual(['髙﨑 花子 様'])
    postBatch(session, posting(id))
    expect(session.db.many(CONTACTS).map(({ customer }) => customer)).toEqual([kept.key])
    expect(session.db.many(LETTERS).map(({ state }) => state)).toEqual(['dropped', 'posted'])
  })

  test('where nobody is there any more nothing waits, until one of them comes back', () => {
    const { session } = aShopThatWrites()
    const [trashed, erased] = [aCustomer(session), aCustomer(session)]
    const { id } = aBatch(session, [trashed.id, erased.id])
    eraseCustomer(session, erased.id)
    const { change } = trashCustomer(session, trashed.id)
    expect(weekView(session).toPost).toEqual([])
    undoChange(session, { change })
    expect(weekView(session).toPost).toMatchObject([{ batch: id, letters: 1 }])
  })

  test('an erased person leaves no sheet behind', () => {
    const { session } = aShopThatWrites()
    const { id: customer } = aCustomer(session, { familyName: '龘麤', givenName: '驫鱻' })
    aBatch(session, [customer])
    eraseCustomer(session, customer)
    expect(session.db.many(PRINTED)).toEqual([])
  })
})
