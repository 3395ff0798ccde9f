import { describe, expect, test } from 'vitest'
import { addDays, type Birthday, type Day } from '#domain/day.ts'
import type { BereavementTyped, RelativeEntry } from '#domain/people/card.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { formHousehold } from '#main/service/households.ts'
import { previewLetters } from '#main/service/letters.ts'
import { receive, tellAtNextVisit } from '#main/service/receipts.ts'
import { markMoved } from '#main/service/states.ts'
import { weekView } from '#main/service/week.ts'
import { postBatch } from '#main/service/batches.ts'
import { timelineOf } from '#main/service/timeline.ts'
import type { Session } from '#main/store/session.ts'
import { A_PET, A_RELATIVE, aCustomer, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aRequest, aShopThatWrites, CARD, moved, posting } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectBackAndForth } from '../../support/rows.ts'
import { aFirstTimer, aPromise, listed, rowOf, rowsOf } from '../../support/week.ts'

// A Friday; its week begins on the 16th.
const TODAY = '2026-11-20' as Day
const inDays = (days: number): Day => addDays(TODAY, days)
const A4 = { ...CARD, paper: 'a4', sides: 'message' } as const

const told = ({ id }: TestCustomer, some: Partial<BereavementTyped> = {}): BereavementTyped => ({
  customer: id,
  who: 'self',
  relative: null,
  diedOn: inDays(-2),
  heardFrom: 'ご近所の方',
  writeTo: null,
  ...some,
})

/** Later than usual, and with a birthday in a fortnight. */
function aRegular(session: Session, givenName = '一郎'): TestCustomer {
  const person = aCustomer(session, { givenName, known: 'known-before' })
  for (const days of [-190, -150, -106, -66]) aSale(session, person.key, inDays(days))
  edited(session, person, { birthday: '1950-12-01' as Birthday })
  return person
}

function withWife(session: Session, person: TestCustomer, some: Partial<RelativeEntry> = {}): number {
  edited(session, person, { relatives: [{ ...A_RELATIVE, givenName: '𠮷乃', relation: '妻', ...some }] })
  return cardOf(session, person).fields.relatives[0]?.key ?? 0
}

const heldBack = (session: Session) => weekView(session).heldBack.map(({ name, why }) => [name, why])

describe('a death, and the list of the week', () => {
  test('of the customer: nothing of the list is left but what was promised, this week and in every later one', () => {
    const { session, clock } = openTestDb(TODAY)
    const [person, other] = [aRegular(session), aRegular(session, '二郎')]
    expect(listed(session)).toEqual([person.id, other.id])
    aPromise(session, person.key, inDays(1))
    weekView(session)
    const { change } = addBereavement(session, told(person))
    expect(listed(session)).toEqual([other.id])
    expect(heldBack(session)).toEqual([['髙﨑 一郎', 'passed-away']])
    clock.pass(371)
    expect(listed(session)).not.toContain(person.id)
    clock.pass(-371)
    undoChange(session, { change })
    expect(rowOf(session, person)).toMatchObject({ state: 'open', sentence: { reason: 'promise-due' } })
    expect(rowOf(session, person).others).toHaveLength(2)
  })

  test('of a customer with nothing promised: not even the name stands there any more', () => {
    const { session } = openTestDb(TODAY)
    const person = aRegular(session)
    tellAtNextVisit(session, { item: rowOf(session, person).item })
    addBereavement(session, told(person))
    expect(weekView(session)).toMatchObject({ rows: [], heldBack: [], waiting: [] })
    expect(cardOf(session, person).toTell).toEqual([])
  })

  test('of the customer, whose wife is written to: no birthday of his, and what greets waits for forty-nine days', () => {
    const { session, clock } = openTestDb(TODAY)
    const person = aRegular(session)
    const writeTo = withWife(session, person, { birthday: '1952-12-05' as Birthday })
    expect(rowOf(session, person)).toMatchObject({ sentence: { reason: 'birthday', on: '2026-12-01' } })
    expectBackAndForth(session, () => addBereavement(session, told(person, { writeTo })))
    expect(listed(session)).toEqual([])
    expect(heldBack(session)).toEqual([['髙﨑 𠮷乃', 'mourning']])
    clock.pass(48)
    // 喪が明けて: the silence is still there, the birthday of neither is.
    expect(rowsOf(session, person).map(({ sentence, others }) => [sentence.reason, others])).toEqual([['drifting', []]])
  })

  test('in the family: what sells waits, thanks and promises do not, and the row says so', () => {
    const { session } = openTestDb(TODAY)
    const [regular, newcomer] = [aRegular(session), aFirstTimer(session, inDays(-1), { givenName: '春' })]
    weekView(session)
    for (const person of [regular, newcomer]) {
      expectBackAndForth(session, () => addBereavement(session, told(person, { who: 'family' })))
    }
    expect(listed(session)).toEqual([newcomer.id])
    expect(rowOf(session, newcomer)).toMatchObject({ way: 'postcard', notes: ['mourning'] })
    expect(heldBack(session)).toEqual([['髙﨑 一郎', 'mourning']])
  })

  test('of a pet: its own days end, the birthday of its owner stays, and a letter of condolence may go', () => {
    const { session } = aShopThatWrites(TODAY)
    const person = aRegular(session)
    edited(session, person, { relatives: [{ ...A_PET, birthday: '--11-25' as Birthday }] })
    const relative = cardOf(session, person).fields.relatives[0]?.key ?? null
    const pet = told(person, { who: 'pet', relative })
    expectBackAndForth(session, () => addBereavement(session, pet))
    expect(rowOf(session, person)).toMatchObject({ sentence: { reason: 'birthday', on: '2026-12-01' }, notes: [] })
    expect(cardOf(session, person)).toMatchObject({ fields: { relatives: [] }, states: { departed: ['ポチ'] } })
    const condolence = aRequest([person.id], { template: 'condolence-pet' as TemplateCode, options: A4 })
    expect(previewLetters(session, condolence)).toMatchObject({ leftOut: [], passed: [] })
  })
})

describe('お悔やみ', () => {
  const template = 'condolence-family' as TemplateCode

  test('goes to whoever is left, on A4 and never on a card, counts against no cap, and not to somebody who died', () => {
    const { session } = aShopThatWrites(TODAY)
    const person = aRegular(session)
    addBereavement(session, told(person, { writeTo: withWife(session, person) }))
    const onCard = aRequest([person.id], { template })
    expect(previewLetters(session, onCard)).toMatchObject({
      letters: [],
      leftOut: [{ why: 'open-card', mayOverride: false }],
    })
    const { id } = aBatch(session, [person.id], { template, options: A4 })
    postBatch(session, posting(id))
    const [said] = timelineOf(session, { customer: person.id, filter: 'contacts', offset: 0, limit: 9 }).entries
    expect(said).toMatchObject({ subject: 'お悔やみ（ご家族）', reason: null, overridden: [], overrideWhy: '' })
    expect(cardOf(session, person).blocks).toEqual(['mourning', 'no-new-year'])
    addBereavement(session, told(person))
    expect(previewLetters(session, { ...onCard, options: A4 }).leftOut).toMatchObject([{ why: 'passed-away' }])
  })
})

describe('同じ住所のご家族 with cards of their own', () => {
  /** 一郎 and 𠮷乃 of one household, each with a card; 𠮷乃 has 一郎 beside her name. */
  function aCouple(): { session: Session; husband: TestCustomer; wife: TestCustomer } {
    const { session } = aShopThatWrites(TODAY)
    const [husband, wife] = [aRegular(session), aCustomer(session, { givenName: '𠮷乃', known: 'known-before' })]
    edited(session, wife, { relatives: [{ ...A_RELATIVE, givenName: '一郎' }] })
    formHousehold(session, { together: [husband.id, wife.id], apart: [] })
    return { session, husband, wife }
  }

  test('mourn as well, and the name comes off their cards, with one undo', () => {
    const { session, husband, wife } = aCouple()
    expectBackAndForth(session, () => addBereavement(session, told(husband)))
    expect(cardOf(session, wife)).toMatchObject({
      blocks: ['mourning', 'no-new-year'],
      fields: { relatives: [] },
      states: { departed: ['一郎'], bereavements: [{ who: 'family', relativeName: '一郎', heardFrom: 'ご近所の方' }] },
    })
    expect(previewLetters(session, aRequest([wife.id])).letters.map(({ who }) => who)).toEqual(['髙﨑 𠮷乃 様'])
  })

  test('a death told on the card of the one who is left reaches the card of the one who died', () => {
    const { session, husband, wife } = aCouple()
    const relative = cardOf(session, wife).fields.relatives[0]?.key ?? null
    expectBackAndForth(session, () => addBereavement(session, told(wife, { who: 'family', relative })))
    expect(cardOf(session, husband)).toMatchObject({ states: { diedOn: inDays(-2) } })
    expect(cardOf(session, husband).blocks).toContain('passed-away')
    expect(refusalOf(() => addBereavement(session, told(husband)))).toBe('already-settled who')
    expect(cardOf(session, wife).states.bereavements).toHaveLength(1)
  })

  test('told once more on the second card, it stands there once', () => {
    const { session, husband, wife } = aCouple()
    edited(session, wife, { relatives: [] })
    addBereavement(session, told(husband, { who: 'family' }))
    expect(cardOf(session, wife).states.bereavements).toHaveLength(1)
    addBereavement(session, told(wife, { who: 'family' }))
    expect(cardOf(session, husband).states.bereavements).toHaveLength(1)
  })

  test('a pet is mourned on its own card alone', () => {
    const { session, husband, wife } = aCouple()
    addBereavement(session, told(husband, { who: 'pet' }))
    expect(cardOf(session, wife)).toMatchObject({ blocks: [], states: { bereavements: [] } })
  })
})

test('転居: the row keeps its reason, goes by another way than post and says why; the gate asks for a reason', () => {
  const { session } = aShopThatWrites(TODAY)
  const person = aFirstTimer(session)
  expect(rowOf(session, person)).toMatchObject({ way: 'postcard', notes: [] })
  expectBackAndForth(session, () => markMoved(session, { id: person.id, on: inDays(-1) }))
  expect(rowOf(session, person)).toMatchObject({
    way: 'sms',
    ways: ['phone', 'sms', 'at-next-visit'],
    notes: ['moved'],
  })
  expect(previewLetters(session, aRequest([person.id])).leftOut).toMatchObject([{ why: 'moved', mayOverride: true }])
  receive(session, { item: rowOf(session, person).item, receipt: 'talked', channel: 'phone', word: '' })
  expect(rowOf(session, person)).toMatchObject({ state: 'done', notes: [] })
})

test('以前からのお客様: nothing speaks of a first visit, on whatever day of the first weeks it is asked', () => {
  const { session, clock } = openTestDb(TODAY)
  const regular = aCustomer(session, { known: 'known-before' })
  aSale(session, regular.key, inDays(-1), { item: '白い花の鉢植え' })
  for (let day = 0; day < 70; day += 7) {
    const { rows, waiting, heldBack: held, unthanked } = weekView(session)
    expect({ rows, waiting, held, unthanked }).toEqual({ rows: [], waiting: [], held: [], unthanked: [] })
    clock.pass(7)
  }
})

test('理由を書いて出す stands in the history with what it let pass, for a letter that was posted', () => {
  const { session } = aShopThatWrites(TODAY)
  const person = aCustomer(session)
  moved(session, person)
  const overrides = [{ customer: person.id, why: '転送されるとのこと' }]
  postBatch(session, posting(aBatch(session, [person.id], { overrides }).id))
  const { entries } = timelineOf(session, { customer: person.id, filter: 'contacts', offset: 0, limit: 9 })
  expect(entries).toMatchObject([{ overridden: ['moved'], overrideWhy: '転送されるとのこと' }])
})
