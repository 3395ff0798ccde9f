import { expect, test } from 'vitest'
import { addDays, type Birthday } from '#domain/day.ts'
import type { Sentence } from '#domain/week/week.ts'
import { addCustomer } from '#main/service/customers.ts'
import { postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { receiveFor } from '#main/service/receipts.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, aNewCustomer, aSale, edited, keyOf, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aPersonOnFile, takePeopleIn } from '../../support/imports.ts'
import { aBatch, aShopThatWrites, CONTACTS, posting } from '../../support/letters.ts'
import { anAddress } from '../../support/people-on-file.ts'
import { aFirstTimer, rowOf, rowsOf } from '../../support/week.ts'

// The acceptance cases of the week, by their letters; a Monday.

const MONDAY = day('2026-11-16')

test('(a) a call is logged, the next date moves, and undo brings both back', () => {
  const { session, clock } = openTestDb()
  const customer = aCustomer(session, { known: 'known-before' })
  aSale(session, customer.key, '2026-10-20')
  edited(session, customer, { cadenceDays: 30 })
  const before = rowOf(session, customer)
  expect(before).toMatchObject({ state: 'open', dueOn: '2026-11-19', sentence: { reason: 'cadence' }, nextOn: null })
  const call = { customer: customer.id, reason: 'cadence', receipt: 'talked' } as const
  expect(receiveFor(session, call).nextDate).toBe('2026-12-20')
  const after = rowOf(session, customer)
  expect(after).toMatchObject({ state: 'done', receipt: 'talked', nextOn: '2026-12-20' })
  undoChange(session, { change: after.change ?? 0 })
  expect(rowOf(session, customer)).toEqual(before)
  receiveFor(session, call)
  clock.pass(14)
  expect(rowsOf(session, customer)).toEqual([])
  clock.pass(14)
  expect(rowOf(session, customer)).toMatchObject({ state: 'open', dueOn: '2026-12-20' })
})

test('(b) five are printed and four confirmed: the history has four, and the fifth is still to be thanked', () => {
  const { session } = aShopThatWrites()
  const five = ['髙﨑', '𠮷野', '森', '林', '原'].map((familyName) =>
    aFirstTimer(session, '2026-11-19', { familyName }),
  )
  weekView(session)
  const { id } = aBatch(
    session,
    five.map((person) => person.id),
  )
  const [kept] = five
  expect(session.db.many(CONTACTS)).toEqual([])
  const { change } = postBatch(session, posting(id, { except: kept === undefined ? [] : [kept.id] }))
  expect(session.db.many(CONTACTS)).toHaveLength(4)
  expect(session.db.many(CONTACTS).map(({ customer }) => customer)).not.toContain(kept?.key)
  expect(five.map((person) => rowOf(session, person).state)).toEqual(['open', 'done', 'done', 'done', 'done'])
  undoChange(session, { change })
  expect(session.db.many(CONTACTS)).toEqual([])
  expect(weekView(session).toPost).toMatchObject([{ batch: id, letters: 5 }])
})

test('(g) 400 copied paper cards and 55 visits a week: at most what the owner can do, and no first thanks to a regular of ten years', () => {
  const { session, clock } = openTestDb(MONDAY)
  saveSettings(session, { ...shopSettings(session), lettersAWeek: 5, callsAWeek: 3 })
  const cards = Array.from({ length: 400 }, (_, at) => aCopiedCard(session, at))
  const regulars = new Set(cards.map(({ id }) => id))
  for (let week = 0; week < 3; week += 1) {
    const { rows } = weekView(session)
    const letters = rows.filter(({ way }) => way === 'postcard' || way === 'letter')
    expect(letters).toHaveLength(5)
    expect(rows.length).toBeLessThanOrEqual(5 + 3)
    for (let visit = 0; visit < 55; visit += 1) {
      if (visit > 0 && visit % 8 === 0) clock.pass(1)
      const card = cards[(week * 55 + visit * 7) % cards.length]
      if (card !== undefined) aSale(session, card.key, session.today())
      if (visit % 27 === 0) aFirstTimer(session, session.today(), { familyName: '新', number: null })
      if (visit % 18 === 0) expectNoFirstThanks(session, regulars)
    }
    expectNoFirstThanks(session, regulars)
    clock.pass(1)
  }
})

function expectNoFirstThanks(session: Session, regulars: ReadonlySet<string>): void {
  const { rows, waiting, unthanked } = weekView(session)
  const thanked = (sentences: readonly Sentence[]) => sentences.some(({ reason }) => reason === 'first-visit-thanks')
  const listed = [
    ...rows.filter(({ sentence, others }) => thanked([sentence, ...others])),
    ...waiting.filter(({ sentence }) => thanked([sentence])),
    ...unthanked,
  ]
  expect(listed.filter(({ customer }) => regulars.has(customer))).toEqual([])
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** As the screen for paper cards saves it: 以前からのお客様, with the last visit that stands on the card. */
function aCopiedCard(session: Session, at: number): TestCustomer {
  const lastVisit = addDays(MONDAY, -1 - ((at * 37) % 3600))
  const birthday = `--${twoDigits((at % 12) + 1)}-${twoDigits((at % 28) + 1)}` as Birthday
  const saved = addCustomer(
    session,
    aNewCustomer({
      familyName: `森${at}`,
      known: 'known-before',
      birthday,
      visit: { day: lastVisit, item: '', amount: null },
    }),
  )
  return { ...saved, key: keyOf(session, saved) }
}

test.each(['first-timer', 'known-before'] as const)(
  'P3 a bare imported address starts nothing, in no week of a year, whether %s or not',
  (known) => {
    const { session, clock } = openTestDb(MONDAY)
    takePeopleIn(session, [aPersonOnFile({ known, addresses: [anAddress()] })])
    for (let week = 0; week < 53; week += 1) {
      const { rows, waiting, waitingMore, heldBack, unthanked } = weekView(session)
      expect({ rows, waiting, waitingMore, heldBack, unthanked }).toEqual({ ...NOBODY, waitingMore: 0 })
      clock.pass(7)
    }
  },
)

const NOBODY = { rows: [], waiting: [], heldBack: [], unthanked: [] }
