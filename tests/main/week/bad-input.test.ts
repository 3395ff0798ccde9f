import { describe, expect, test } from 'vitest'
import { addDays, type Birthday } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { batchView, postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { makePromise } from '#main/service/promises.ts'
import { receive, skip, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aShopThatWrites, change, CONTACTS, LETTERS, posting, refuses, THANKS } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aFirstTimer, listed, rowOf, rowsOf } from '../../support/week.ts'

// What no week should ever see, and does: the list says something clear about it, and no card goes out that the gate
// would have stopped.

const TODAY = day('2026-11-20')
const LINE = { familyName: '𠮷野', givenName: '<b>一</b>', number: '7' }

describe('a clock that is wrong', () => {
  test('today before the last visit: the list stands, nobody is late, and a card may go', () => {
    const { session, clock } = openTestDb()
    const regular = aCustomer(session, { known: 'known-before' })
    for (const days of [-100, -60, -20]) aSale(session, regular.key, addDays(TODAY, days))
    const newcomer = aFirstTimer(session)
    clock.pass(-400)
    const { rows, waiting, heldBack } = weekView(session)
    expect({ rows, waiting, heldBack }).toEqual({ rows: [], waiting: [], heldBack: [] })
    clock.pass(400)
    expect(listed(session)).toEqual([newcomer.id])
  })

  test('ten years ahead the list shown last stands untouched, and after the clock is right it is the same', () => {
    const { session, clock } = openTestDb()
    const customer = aFirstTimer(session)
    const before = weekView(session)
    const far = { ...session, clock: () => 'far-ahead' as const }
    clock.pass(3653)
    expect(weekView(far)).toMatchObject({ weekOf: '2026-11-16', rows: [{ customer: customer.id }] })
    clock.pass(-3653)
    expect(weekView(session)).toEqual(before)
  })

  test('ten years ahead and said to be right: nobody is thanked for a visit of long ago, nobody is late beyond two years', () => {
    const { session, clock } = openTestDb()
    const regular = aCustomer(session, { known: 'known-before' })
    for (const days of [-100, -60, -20]) aSale(session, regular.key, addDays(TODAY, days))
    aFirstTimer(session)
    weekView(session)
    clock.pass(3653)
    expect(listed(session)).toEqual([])
    // Back again, with rows of both weeks on file.
    clock.pass(-3653)
    expect(weekView(session).rows.map(({ number }) => number)).toEqual([1])
  })
})

describe('days that are not in every year, or not yet', () => {
  test.each([
    ['1996-02-29', '2027-02-20', '2027-02-28'],
    ['--02-29', '2027-02-20', '2027-02-28'],
    ['--02-29', '2028-02-20', '2028-02-29'],
    ['--02-28', '2027-02-20', '2027-02-28'],
  ])('(f) a birthday of %s stands on the list of %s for %s', (birthday, today, on) => {
    const { session } = openTestDb(today)
    const customer = aCustomer(session, { known: 'known-before', birthday: birthday as Birthday })
    expect(rowOf(session, customer).sentence).toMatchObject({ reason: 'birthday', on, isMonth: false })
  })

  test('(f) a birthday of which the month alone is known stands there before the month', () => {
    const { session } = openTestDb()
    const customer = aCustomer(session, { known: 'known-before', birthday: '--12' as Birthday })
    expect(rowOf(session, customer).sentence).toMatchObject({ reason: 'birthday', on: '2026-12-01', isMonth: true })
  })

  test('a visit in the future, as a foreign list may bring it, is thanked for only once it was made', () => {
    const { session, clock } = openTestDb()
    const customer = aCustomer(session)
    aSale(session, customer.key, '2026-11-24')
    expect(rowsOf(session, customer)).toEqual([])
    clock.pass(5)
    expect(rowOf(session, customer).sentence).toMatchObject({ visitedOn: '2026-11-24' })
  })

  test.each(['9999-12-31', '9998-01-01', '0001-01-01'])('visits up to %s neither stop the list nor leave it', (end) => {
    const { session } = openTestDb()
    const [odd, other] = [aCustomer(session, { known: 'known-before' }), aFirstTimer(session)]
    for (const at of [addDays(TODAY, -100), addDays(TODAY, -50), day(end)]) aSale(session, odd.key, at)
    edited(session, odd, { cadenceDays: 30, birthday: '1962-12-01' as Birthday })
    expect(listed(session)).toContain(other.id)
    expect(rowOf(session, odd).sentence.reason).toBe('birthday')
  })

  test.each(['9999-12-31', '0001-01-01'])('a promise for %s is no crash', (dueOn) => {
    const { session } = openTestDb()
    const customer = aCustomer(session)
    makePromise(session, { customer: customer.id, kind: 'promise', text: '百年後に', dueOn: day(dueOn) })
    expect(rowsOf(session, customer)).toHaveLength(dueOn < TODAY ? 1 : 0)
  })
})

type Listed = { readonly session: Session; readonly customer: TestCustomer; readonly item: number }

/** What may have become of a row before its person goes. */
const STATES = {
  open: () => undefined,
  'to-post': ({ session, customer }: Listed) => void aBatch(session, [customer.id]),
  snoozed: ({ session, item }: Listed) => void snooze(session, { item, until: day('2026-11-27') }),
  'at-next-visit': ({ session, item }: Listed) => void tellAtNextVisit(session, { item }),
  done: ({ session, item }: Listed) => void receive(session, { item, receipt: 'talked', channel: null, word: '' }),
  skipped: ({ session, item }: Listed) => void skip(session, { item, why: '' }),
} as const

const BECAME = Object.entries(STATES).map(([state, become]) => ({ state, become }))

function aRow(become: (listed: Listed) => void): Listed & ReturnType<typeof aShopThatWrites> {
  const shop = aShopThatWrites()
  const customer = aFirstTimer(shop.session, '2026-11-19', LINE)
  const { item } = rowOf(shop.session, customer)
  become({ session: shop.session, customer, item })
  return { ...shop, customer, item }
}

describe('a person erased while on the list', () => {
  test.each(BECAME)('$state: nothing of the row is left, and an answer to it is refused', ({ become }) => {
    const { session, customer, item, clock } = aRow(become)
    eraseCustomer(session, customer.id)
    for (const days of [0, 7, 7]) {
      clock.pass(days)
      const { rows, waiting, heldBack, unthanked, toPost } = weekView(session)
      expect({ rows, waiting, heldBack, unthanked, toPost }).toEqual({
        rows: [],
        waiting: [],
        heldBack: [],
        unthanked: [],
        toPost: [],
      })
    }
    for (const answer of [
      () => receive(session, { item, receipt: 'no-answer', channel: null, word: '' }),
      () => skip(session, { item, why: '' }),
      () => tellAtNextVisit(session, { item }),
    ]) {
      expect(refusalOf(answer)).toBe('entry-missing')
    }
    expect(session.db.many(CONTACTS)).toEqual([])
  })
})

const withoutChange = (row: WeekRow) => ({ ...row, change: null })

describe('a person merged while on the list', () => {
  test.each(BECAME)(
    '$state: one row of the one card that stays, as it stood, and undo gives it back',
    ({ become, state }) => {
      const { session, customer, item } = aRow(become)
      const before = weekView(session).rows
      const keep = aCustomer(session, { known: 'first-timer' })
      const { change } = mergeCustomers(session, { keep: keep.id, other: customer.id, choices: {} })
      expect(weekView(session).rows).toMatchObject([{ customer: keep.id, item, state }])
      // 「元に戻す」 beside a row never takes two cards apart, nor puts them together.
      expect(rowOf(session, keep).change).not.toBe(change)
      expect(rowsOf(session, customer)).toEqual([])
      const undone = undoChange(session, { change })
      expect(undone.untouched).toEqual([])
      expect(weekView(session).rows.map(withoutChange)).toEqual(before.map(withoutChange))
      expect(rowOf(session, customer).change).not.toBe(undone.change)
    },
  )

  test.each(BECAME)(
    '$state beside a row of the other card: still one row, and no second thanks',
    ({ become, state }) => {
      const { session, customer } = aRow(become)
      const keep = aFirstTimer(session, '2026-11-18', { known: 'first-timer' })
      weekView(session)
      mergeCustomers(session, { keep: keep.id, other: customer.id, choices: {} })
      expect(weekView(session).rows).toMatchObject([{ customer: keep.id, state }])
    },
  )

  test('to be posted, with a refusal on the other card: the sheet is named to be taken out', () => {
    const { session, customer } = aRow(STATES['to-post'])
    const keep = aCustomer(session)
    refuses(session, keep)
    mergeCustomers(session, { keep: keep.id, other: customer.id, choices: {} })
    const [batch] = weekView(session).toPost
    if (batch === undefined) throw new Error('nothing waits')
    expect(batchView(session, batch).changed).toMatchObject([{ customer: keep.id, why: 'no-contact' }])
    expect(refusalOf(() => postBatch(session, posting(batch.batch)))).toBe('gate-changed except')
    expect(session.db.many(CONTACTS)).toEqual([])
  })

  test('both cards printed before the merge: two sheets are named, and what was posted stands once for each', () => {
    const { session, customer } = aRow(STATES.open)
    const keep = aFirstTimer(session, '2026-11-18')
    weekView(session)
    const { id } = aBatch(session, [customer.id, keep.id])
    mergeCustomers(session, { keep: keep.id, other: customer.id, choices: {} })
    expect(batchView(session, { batch: id }).letters).toHaveLength(2)
    postBatch(session, posting(id))
    expect(session.db.many(CONTACTS)).toHaveLength(2)
    expect(rowsOf(session, keep)).toMatchObject([{ state: 'done', receipt: 'posted' }])
  })
})

describe('a template deleted while on the list', () => {
  test('the row stays, the waiting sheet can be answered for, and the next letter takes the words of the program', () => {
    const { session, customer } = aRow(STATES['to-post'])
    change(session, "UPDATE templates SET deleted_on = '2026-11-20' WHERE code = ?", THANKS)
    expect(rowsOf(session, customer)).toMatchObject([{ state: 'to-post', template: THANKS }])
    const [batch] = weekView(session).toPost
    if (batch === undefined) throw new Error('nothing waits')
    expect(batchView(session, batch)).toMatchObject({ letters: [{ customer: customer.id }], changed: [] })
    postBatch(session, posting(batch.batch))
    expect(session.db.many(LETTERS)).toMatchObject([{ state: 'posted' }])
    expect(rowOf(session, customer)).toMatchObject({ state: 'done', receipt: 'posted' })
    const another = aFirstTimer(session)
    expect(aBatch(session, [another.id]).preview.letters).toHaveLength(1)
  })

  test('a letter by a template that never was is refused in words, and nothing waits', () => {
    const { session, customer } = aRow(STATES.open)
    const gone = 'gone-for-good' as TemplateCode
    expect(refusalOf(() => aBatch(session, [customer.id], { template: gone }))).toBe('template-missing template')
    expect(weekView(session).toPost).toEqual([])
    expect(rowOf(session, customer).state).toBe('open')
  })
})
