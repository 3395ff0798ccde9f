import { describe, expect, test } from 'vitest'
import type { Birthday } from '#domain/day.ts'
import type { BereavementTyped, RelativeEntry } from '#domain/people/card.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { search } from '#main/service/search.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { A_PET, A_RELATIVE, aCustomer, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { everything } from '../../support/rows.ts'

const DIED_ON = day('2026-11-10')

const DAYS = query<{ label: string; relative: number | null; remind: number }>(
  'SELECT label, relative, remind FROM special_days ORDER BY key',
  ['label', 'relative', 'remind'],
)

type Family = { readonly person: TestCustomer; readonly wife: number; readonly dog: number }

/** 髙﨑 一郎 with 𠮷乃 on the card and a dog, each with a day of their own. */
function aFamily(session: Session): Family {
  const person = aCustomer(session, { number: '12', givenName: '一郎', givenKana: 'イチロウ' })
  aSale(session, person.key, '2026-10-01')
  const wife: RelativeEntry = { ...A_RELATIVE, givenName: '𠮷乃', kana: 'ヨシノ', relation: '妻' }
  edited(session, person, { birthday: '1950-04-01' as Birthday, title: '社長', relatives: [wife, A_PET] })
  const keys = cardOf(session, person).fields.relatives.map(({ key }) => key ?? 0)
  const [wifeKey = 0, dogKey = 0] = keys
  write(session, 'days', (db) => {
    const special = 'INSERT INTO special_days (customer, relative, label, day) VALUES (?, ?, ?, ?)'
    db.run(special, [person.key, null, 'ご結婚', '--05-01'])
    db.run(special, [person.key, wifeKey, '古希', '--06-01'])
    db.run(special, [person.key, dogKey, 'お迎え', '--07-01'])
  })
  return { person, wife: wifeKey, dog: dogKey }
}

const told = ({ id }: TestCustomer, some: Partial<BereavementTyped>): BereavementTyped => ({
  customer: id,
  who: 'family',
  relative: null,
  diedOn: DIED_ON,
  heardFrom: 'ご近所の方',
  writeTo: null,
  ...some,
})

describe('ご不幸がありました', () => {
  test('in the family: the name leaves the card, that one’s days end, and the house is in mourning', () => {
    const { session } = openTestDb('2026-11-20')
    const { person, wife } = aFamily(session)
    const before = everything(session)
    const { change, key } = addBereavement(session, told(person, { relative: wife }))
    const { fields, states, blocks } = cardOf(session, person)
    expect(fields.relatives.map(({ givenName }) => givenName)).toEqual(['ポチ'])
    expect(states).toMatchObject({
      diedOn: null,
      departed: ['𠮷乃'],
      bereavements: [{ key, who: 'family', relativeName: '𠮷乃', diedOn: DIED_ON, heardFrom: 'ご近所の方' }],
    })
    expect(blocks).toEqual(['mourning', 'no-new-year'])
    expect(session.db.many(DAYS).map(({ remind }) => remind)).toEqual([1, 0, 1])
    expect(undoChange(session, { change }).untouched).toEqual([])
    expect(everything(session)).toEqual(before)
  })

  test('of a pet ends its days and is no mourning of the house', () => {
    const { session } = openTestDb('2026-11-20')
    const { person, dog } = aFamily(session)
    const { change } = addBereavement(session, told(person, { who: 'pet', relative: dog }))
    const { states, blocks } = cardOf(session, person)
    expect(states).toMatchObject({ departed: ['ポチ'], bereavements: [{ who: 'pet', relativeName: 'ポチ' }] })
    expect(blocks).toEqual([])
    undoChange(session, { change })
    expect(cardOf(session, person).fields.relatives).toHaveLength(2)
  })

  test('of somebody who is not named on the card is kept all the same', () => {
    const { session } = openTestDb('2026-11-20')
    const { person } = aFamily(session)
    addBereavement(session, told(person, {}))
    const { states, fields } = cardOf(session, person)
    expect(states.bereavements).toMatchObject([{ who: 'family', relativeName: '' }])
    expect(fields.relatives).toHaveLength(2)
  })

  test('of the customer, with nobody else to write to: nothing goes out any more', () => {
    const { session } = openTestDb('2026-11-20')
    const { person } = aFamily(session)
    const before = everything(session)
    const { change } = addBereavement(session, told(person, { who: 'self' }))
    const { states, blocks, fields } = cardOf(session, person)
    expect(states).toMatchObject({ diedOn: DIED_ON, bereavements: [{ who: 'self', relativeName: '' }] })
    expect(blocks).toContain('passed-away')
    expect(fields).toMatchObject({ familyName: '髙﨑', givenName: '一郎' })
    undoChange(session, { change })
    expect(everything(session)).toEqual(before)
  })

  test('of the customer, whose wife is written to from now on: the card, its number and its history are hers', () => {
    const { session } = openTestDb('2026-11-20')
    const { person, wife } = aFamily(session)
    const before = everything(session)
    const { change } = addBereavement(session, told(person, { who: 'self', writeTo: wife }))
    const { fields, states, figures, blocks } = cardOf(session, person)
    expect(fields).toMatchObject({
      number: '12',
      familyName: '髙﨑',
      givenName: '𠮷乃',
      familyKana: 'タカサキ',
      givenKana: 'ヨシノ',
      honorific: '様',
      title: '',
      birthday: null,
      relatives: [{ givenName: 'ポチ' }],
    })
    expect(states).toMatchObject({
      diedOn: null,
      departed: ['一郎'],
      bereavements: [{ who: 'family', relativeName: '一郎', diedOn: DIED_ON }],
    })
    expect(figures.visits).toBe(1)
    expect(blocks).toEqual(['mourning', 'no-new-year'])
    expect(search(session, { text: 'よしの', limit: 9 })).toMatchObject([{ id: person.id, name: '髙﨑 𠮷乃' }])
    expect(undoChange(session, { change }).untouched).toEqual([])
    expect(everything(session)).toEqual(before)
  })

  test('of the customer, whose daughter of another name is written to: the others keep the name they had', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session, { givenName: '一郎' })
    const daughter: RelativeEntry = { ...A_RELATIVE, familyName: '山田', givenName: '葉子', kana: 'ヤマダ ヨウコ' }
    edited(session, person, { relatives: [daughter, { ...A_RELATIVE, givenName: '次郎' }, A_PET] })
    const before = everything(session)
    const writeTo = cardOf(session, person).fields.relatives[0]?.key ?? null
    const { change } = addBereavement(session, told(person, { who: 'self', writeTo }))
    expect(cardOf(session, person).fields).toMatchObject({
      familyName: '山田',
      givenName: '葉子',
      known: 'known-before',
      relatives: [
        { familyName: '髙﨑', givenName: '次郎', onCard: true },
        { familyName: '', givenName: 'ポチ' },
      ],
    })
    undoChange(session, { change })
    expect(everything(session)).toEqual(before)
  })

  test('hands the days of the one who died over, unkept, and keeps those of the one who is left', () => {
    const { session } = openTestDb('2026-11-20')
    const { person, wife, dog } = aFamily(session)
    addBereavement(session, told(person, { who: 'self', writeTo: wife }))
    expect(session.db.many(DAYS)).toEqual([
      { label: 'ご結婚', relative: expect.any(Number), remind: 0 },
      { label: '古希', relative: null, remind: 1 },
      { label: 'お迎え', relative: dog, remind: 1 },
    ])
  })

  test('is told once: the second of two forms is refused', () => {
    const { session } = openTestDb('2026-11-20')
    const { person, wife } = aFamily(session)
    const ofWife = told(person, { relative: wife })
    addBereavement(session, ofWife)
    expect(() => addBereavement(session, ofWife)).toThrow(new Refusal('already-settled', 'relative'))
    const toWife = told(person, { who: 'self', writeTo: wife })
    expect(() => addBereavement(session, toWife)).toThrow(new Refusal('already-settled', 'writeTo'))
    addBereavement(session, told(person, { who: 'self' }))
    expect(() => addBereavement(session, told(person, { who: 'self' }))).toThrow(new Refusal('already-settled', 'who'))
  })

  test('is refused for a day to come, for somebody else’s family, for a pet to be written to and for an erased person', () => {
    const { session } = openTestDb('2026-11-20')
    const { person, wife, dog } = aFamily(session)
    const other = aCustomer(session, { familyName: '𠮷野' })
    const before = everything(session)
    const tell = (asked: BereavementTyped) => () => addBereavement(session, asked)
    expect(tell(told(person, { diedOn: day('2026-11-21') }))).toThrow(new Refusal('day-ahead', 'diedOn'))
    expect(tell(told(other, { relative: dog }))).toThrow(new Refusal('entry-missing', 'relative'))
    expect(tell(told(person, { relative: dog }))).toThrow(new Refusal('entry-missing', 'relative'))
    expect(tell(told(person, { who: 'pet', relative: wife }))).toThrow(new Refusal('entry-missing', 'relative'))
    expect(tell(told(person, { who: 'self', writeTo: dog }))).toThrow(new Refusal('entry-missing', 'writeTo'))
    expect(everything(session)).toEqual(before)
    eraseCustomer(session, other.id)
    expect(tell(told(other, {}))).toThrow(new Refusal('customer-erased'))
  })
})
