import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import {
  areStepsInOrder,
  type ComplaintTyped,
  isOpenComplaint,
  nextSteps,
  NO_TEXTS,
  stepDue,
  stepOf,
} from '#domain/voices/complaint.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import {
  closeComplaint,
  complaintsOf,
  editComplaint,
  receiveComplaint,
  removeComplaint,
  reopenComplaint,
  stepOn,
} from '#main/service/complaints.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { getGateFacts } from '#main/store/gate-facts.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything, expectTakenBack } from '../../support/rows.ts'

const TODAY = day('2026-11-20')
const SAID = { on: day('2026-11-18'), words: '違うお花が届いた' }
const TYPED: ComplaintTyped = {
  steps: { received: SAID, working: null, solved: null, checked: null },
  checkBy: 'days',
  other: { customer: null, name: '𠮷野 ハル' },
  texts: { ...NO_TEXTS, happened: 'お届けの札を取り違えました。' },
}

const receive = (session: Session, { id }: TestCustomer, some: Partial<ComplaintTyped> = {}) =>
  receiveComplaint(session, { ...TYPED, ...some, customer: id })
const step = (key: number, which: 'working' | 'solved' | 'checked', on = TODAY, promise = '') => ({
  key,
  step: which,
  on,
  words: `${which}の言葉`,
  promise,
})
const only = (session: Session, { id }: Pick<TestCustomer, 'id'>) => {
  const [complaint] = complaintsOf(session, { customer: id })
  if (complaint === undefined) throw new Error('no complaint on this card')
  return complaint
}

describe('ご不満・お叱り', () => {
  test('P22 a complaint goes through its four steps, each with its day and words, and each can be taken back', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session, { familyName: '髙﨑' })
    expectTakenBack(shop, person, () => receive(session, person))
    const { key } = only(session, person)
    expect(only(session, person)).toEqual({
      ...TYPED,
      key,
      customer: { id: person.id, name: '髙﨑 花子' },
      closed: null,
    })
    for (const which of ['working', 'solved', 'checked'] as const)
      expectTakenBack(shop, person, () => stepOn(session, step(key, which)))
    expect(only(session, person).steps).toEqual({
      received: SAID,
      working: { on: TODAY, words: 'workingの言葉' },
      solved: { on: TODAY, words: 'solvedの言葉' },
      checked: { on: TODAY, words: 'checkedの言葉' },
    })
    // That it was made good stays to be seen.
    const { entries } = timelineOf(session, { customer: person.id, filter: 'all', offset: 0, limit: 9 })
    expect(entries).toEqual([
      { kind: 'complaint', key, day: SAID.on, text: SAID.words, step: 'checked', isOpen: false },
    ])
    expect(cardOf(session, person).blocks).not.toContain('open-complaint')
  })

  test('what is put right at once needs no day of its own, and no step comes before its turn or before its day', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = receive(session, person)
    const before = everything(session)
    expect(refusalOf(() => stepOn(session, step(key, 'checked')))).toBe('already-settled')
    expect(refusalOf(() => stepOn(session, step(key, 'solved', day('2026-11-17'))))).toBe('days-out-of-order on')
    expect(refusalOf(() => stepOn(session, step(key, 'solved', day('2026-11-21'))))).toBe('day-ahead on')
    expect(everything(session)).toEqual(before)
    stepOn(session, step(key, 'solved'))
    expect(refusalOf(() => stepOn(session, step(key, 'working')))).toBe('already-settled')
    expect(only(session, person).steps).toMatchObject({ working: null, solved: { on: TODAY } })
  })

  test('P33 what is promised with a step stands on the card until it is kept', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = receive(session, person)
    stepOn(session, step(key, 'solved', TODAY, '次回はお花を1本おまけする'))
    expect(cardOf(session, person).promises).toMatchObject([{ text: '次回はお花を1本おまけする', keptOn: null }])
    removeComplaint(session, { key })
    expect(cardOf(session, person).promises).toHaveLength(1)
  })

  test('closing before the last step is told with its reason, and it can be opened again', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    const { key } = receive(session, person)
    expect(cardOf(session, person).blocks).toContain('open-complaint')
    const close = { key, on: TODAY, why: 'ご本人が「もう結構です」と' }
    expect(refusalOf(() => closeComplaint(session, { ...close, on: day('2026-11-17') }))).toBe('days-out-of-order on')
    expectTakenBack(shop, person, () => closeComplaint(session, close))
    expect(only(session, person).closed).toEqual({ on: TODAY, why: close.why })
    expect(cardOf(session, person).blocks).not.toContain('open-complaint')
    expect(refusalOf(() => closeComplaint(session, close))).toBe('already-settled')
    expect(refusalOf(() => stepOn(session, step(key, 'working')))).toBe('already-settled')
    expectTakenBack(shop, person, () => reopenComplaint(session, { key }))
    expect(refusalOf(() => reopenComplaint(session, { key }))).toBe('nothing-to-do')
  })

  test('words and days are put right, but never into an order that cannot be', () => {
    const shop = openTestDb(TODAY)
    const { session } = shop
    const person = aCustomer(session)
    const { key } = receive(session, person)
    stepOn(session, step(key, 'working', day('2026-11-19')))
    const { steps } = only(session, person)
    const edit = (some: Partial<ComplaintTyped>) => editComplaint(session, { ...TYPED, steps, ...some, key })
    expect(refusalOf(() => edit({ steps: { ...steps, received: { ...SAID, on: TODAY } } }))).toBe('days-out-of-order')
    expect(refusalOf(() => edit({ steps: { ...steps, checked: SAID } }))).toBe('days-out-of-order')
    expect(refusalOf(() => edit({ steps: { ...steps, working: { on: day('2026-11-21'), words: '' } } }))).toBe(
      'day-ahead working',
    )
    expectTakenBack(shop, person, () =>
      edit({ checkBy: 'visits', texts: { ...NO_TEXTS, apology: '申し訳ありません' } }),
    )
    expect(only(session, person)).toMatchObject({
      checkBy: 'visits',
      texts: { apology: '申し訳ありません', happened: '' },
    })
  })

  test('one that concerns two by card stands on both, and stays when one of them is put together with another', () => {
    const { session } = openTestDb(TODAY)
    const [orders, receives, twin] = [
      aCustomer(session, { familyName: '髙﨑' }),
      aCustomer(session, { familyName: '𠮷野', givenName: 'ハル' }),
      aCustomer(session, { familyName: '高崎', phone: '027-000-0009' }),
    ]
    const { key } = receive(session, orders, { other: { customer: receives.id, name: '' } })
    expect(only(session, receives)).toMatchObject({ key, other: { customer: receives.id, name: '𠮷野 ハル' } })
    expect(cardOf(session, receives).blocks).toContain('open-complaint')
    // Whoever complains is not the other of the two.
    editComplaint(session, { ...TYPED, key, other: { customer: orders.id, name: '髙﨑' } })
    expect(only(session, orders).other).toEqual({ customer: null, name: '髙﨑' })
    editComplaint(session, { ...TYPED, key, other: { customer: receives.id, name: '' } })
    mergeCustomers(session, { keep: twin.id, other: orders.id, choices: {} })
    expect(only(session, twin)).toMatchObject({ key, other: { customer: receives.id } })
    expect(cardOf(session, twin).blocks).toContain('open-complaint')
  })

  test('in the trash nothing of it moves, and it is there again with its person', () => {
    const { session } = openTestDb(TODAY)
    const person = aCustomer(session)
    const { key } = receive(session, person)
    trashCustomer(session, person.id)
    expect(only(session, person).key).toBe(key)
    expect(refusalOf(() => stepOn(session, step(key, 'working')))).toBe('entry-missing')
    expect(refusalOf(() => receive(session, person))).toBe('customer-missing')
  })
})

describe('the next step', () => {
  const since = day('2026-11-10')
  test.each([
    ['received', 'days', null, '2026-11-12'],
    ['working', 'days', null, '2026-11-17'],
    ['solved', 'days', '2026-11-11', '2026-11-24'],
    ['solved', 'visits', '2026-12-20', '2026-12-20'],
    // Whoever never comes again is asked all the same.
    ['solved', 'visits', null, '2027-02-08'],
  ] as const)(
    'after %s, to be looked back on by %s with the third visit on %s, is due on %s',
    (at, checkBy, third, due) => {
      expect(stepDue({ step: at, since, checkBy, thirdVisit: third === null ? null : day(third) })).toBe(due)
    },
  )
})

test('whatever is done in whatever order, no complaint is lost between its steps, and the gate knows the open ones', () => {
  const act = fc.record({
    what: fc.constantFrom('receive', 'working', 'solved', 'checked', 'close', 'reopen', 'undo'),
    which: fc.nat(5),
    ago: fc.nat(6),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const { session } = openTestDb(TODAY)
      const person = aCustomer(session)
      const known: number[] = []
      for (const { what, which, ago } of acts) {
        const key = known[which % Math.max(1, known.length)] ?? 0
        const on = addDays(TODAY, -ago)
        const done = {
          receive: () => {
            const { key: made } = receive(session, person, { steps: { ...TYPED.steps, received: { ...SAID, on } } })
            known.push(made)
          },
          working: () => stepOn(session, step(key, 'working', on)),
          solved: () => stepOn(session, step(key, 'solved', on)),
          checked: () => stepOn(session, step(key, 'checked', on)),
          close: () => closeComplaint(session, { key, on, why: 'x' }),
          reopen: () => reopenComplaint(session, { key }),
          undo: () => {
            if (known.length === 0) return
            const { steps, checkBy, other, texts } = only(session, person)
            const { change } = editComplaint(session, { key: only(session, person).key, steps, checkBy, other, texts })
            undoChange(session, { change })
          },
        }[what]
        // What may not be is refused, and changes nothing.
        refusalOf(done)
      }
      const all = complaintsOf(session, { customer: person.id })
      expect(new Set(all.map(({ key }) => key))).toEqual(new Set(known))
      for (const complaint of all) {
        expect(areStepsInOrder(complaint.steps)).toBe(true)
        const isOver = stepOf(complaint.steps) === 'checked' || complaint.closed !== null
        expect(isOpenComplaint(complaint)).toBe(!isOver)
        expect(nextSteps(complaint.steps).length > 0).toBe(stepOf(complaint.steps) !== 'checked')
      }
      const open = all.filter(isOpenComplaint).map(({ steps }) => steps.received.on)
      expect(getGateFacts(session.db, person.id, TODAY)?.complaintSince ?? null).toBe(open.toSorted()[0] ?? null)
    }),
    { numRuns: 60 },
  )
})
