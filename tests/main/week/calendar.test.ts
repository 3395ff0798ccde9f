import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Birthday, type Day, type Weekday, WEEKDAYS } from '#domain/day.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import { CALENDAR_DEFAULTS, weekEnd, weekOf } from '#domain/week/calendar.ts'
import { reasonsOf } from '#domain/week/reasons.ts'
import { calendarOf, saveCalendar } from '#main/service/calendar.ts'
import { undoChange } from '#main/service/changes.ts'
import { receive, skip, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { saveSender } from '#main/service/sender.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { reasonSettings } from '#main/store/settings.ts'
import { listWeekFacts } from '#main/store/week-facts.ts'
import { AN_ADDRESS, aCustomer, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'
import { SENDER } from '../../support/letters.ts'
import { expectBackAndForth } from '../../support/rows.ts'
import { aFirstTimer, aPromise, listed, rowOf } from '../../support/week.ts'

// 2026-11-20 is a Friday; its week began on Monday the 16th.
const SUNDAY = 7

const beginOn = (session: Session, firstDay: Weekday) => saveCalendar(session, { ...typedOf(session), firstDay })

const typedOf = (session: Session) => {
  const { firstDay, closedOn, closed, postDays } = calendarOf(session)
  return { firstDay, closedOn, closed, postDays }
}

test('P26 another first day of the week lets the week that runs go on, and begins the next one', () => {
  const { session, clock } = openTestDb()
  const done = aFirstTimer(session, '2026-11-18')
  const skipped = aCustomer(session, { familyName: '𠮷野' })
  aPromise(session, skipped.key, '2026-11-20')
  const open = aFirstTimer(session, '2026-11-19', { familyName: '林' })
  receive(session, { item: rowOf(session, done).item, receipt: 'talked', channel: null, word: '' })
  skip(session, { item: rowOf(session, skipped).item, why: '' })
  const before = weekView(session)
  beginOn(session, SUNDAY)
  expect(weekView(session)).toEqual(before)
  clock.pass(2)
  expect(weekView(session)).toMatchObject({ weekOf: '2026-11-16', rows: { length: 3 } })
  clock.pass(1)
  const next = weekView(session)
  expect(next.weekOf).toBe('2026-11-22')
  expect(next.rows.map(({ customer, state }) => [customer, state])).toEqual([
    [skipped.id, 'open'],
    [open.id, 'open'],
  ])
  clock.pass(6)
  expect(weekView(session).weekOf).toBe('2026-11-29')
})

type Step = {
  readonly pass: number
  readonly firstDay: Weekday | null
  readonly who: number
  readonly act: 'done' | 'skip' | 'snooze' | 'next visit' | null
}

const aStep: fc.Arbitrary<Step> = fc.record({
  pass: fc.integer({ min: 0, max: 5 }),
  firstDay: fc.option(fc.constantFrom(...WEEKDAYS)),
  who: fc.nat({ max: 5 }),
  act: fc.option(fc.constantFrom('done', 'skip', 'snooze', 'next visit')),
})

function perform({ session, clock }: TestDb, { who, act }: Step): void {
  const row = weekView(session).rows.filter(({ state }) => state === 'open')[who]
  if (row === undefined) return
  const { item } = row
  if (act === 'done') receive(session, { item, receipt: 'talked', channel: null, word: '' })
  if (act === 'skip') skip(session, { item, why: '' })
  if (act === 'snooze') snooze(session, { item, until: addDays(clock.today(), 1 + who * 2) })
  if (act === 'next visit') tellAtNextVisit(session, { item })
}

/** Every reason of everyone stands on the list, waits, or was answered with a word of the owner's. */
function expectNobodyLost(session: Session, people: readonly TestCustomer[], putOff: ReadonlySet<string>): void {
  const { rows, waiting, heldBack } = weekView(session)
  const named = [...rows, ...waiting, ...heldBack].map(({ customer }) => customer)
  expect(new Set(named).size).toBe(named.length)
  const today = session.today()
  for (const { key, id } of people) {
    const facts = listWeekFacts(session.db, [key], today).get(key)
    if (facts === undefined || reasonsOf(facts, reasonSettings(session.db), today).length === 0) continue
    expect(putOff.has(id) || named.includes(id)).toBe(true)
  }
}

test('P26 however often and in the middle of whatever week the first day is chosen, nobody is lost and nobody stands twice', () => {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 2, maxLength: 7 }), (steps) => {
      const db = openTestDb()
      const { session, clock } = db
      const people = ['髙﨑', '𠮷野', '林', '一', '東海林', '勅使河原'].map((familyName, at) => {
        const person = aCustomer(session, { familyName })
        if (at % 3 === 0) aSale(session, person.key, day('2026-11-20'))
        if (at % 3 === 1) aPromise(session, person.key, addDays(day('2026-11-20'), at * 3))
        if (at % 3 === 2) edited(session, person, { birthday: `--12-0${at}` as Birthday })
        return person
      })
      const putOff = new Set<string>()
      for (const step of steps) {
        clock.pass(step.pass)
        perform(db, step)
        const before = weekView(session)
        if (step.firstDay !== null) beginOn(session, step.firstDay)
        expect(weekView(session)).toEqual(before)
        for (const { customer, state } of before.rows) {
          if (state === 'snoozed' || state === 'at-next-visit') putOff.add(customer)
        }
        expectNobodyLost(session, people, putOff)
      }
    }),
    { numRuns: 10 },
  )
})

test('P26 the days of the shop are saved as one change that can be taken back', () => {
  const { session } = openTestDb()
  expect(calendarOf(session)).toEqual(CALENDAR_DEFAULTS)
  expectBackAndForth(session, () =>
    saveCalendar(session, {
      firstDay: SUNDAY,
      closedOn: [2, 3],
      closed: [{ from: day('2026-12-29'), until: day('2027-01-03') }],
      postDays: { near: 1, other: 2, far: 5 },
    }),
  )
  expect(calendarOf(session)).toMatchObject({ firstDay: SUNDAY, closedOn: [2, 3], running: '2026-11-16' })
})

test('P26 while the PC’s date is in doubt, the week shown last is the one that goes on', () => {
  const { session, clock } = openTestDb()
  aFirstTimer(session, '2026-11-19')
  const before = weekView(session)
  clock.pass(-3_000)
  beginOn({ ...session, clock: () => 'behind' }, SUNDAY)
  clock.pass(3_000)
  expect(weekView(session)).toEqual(before)
})

const at = (prefecture: string): PostalAddress => ({ ...AN_ADDRESS, prefecture, city: '' })

test('P12 the card for a birthday is posted by a day that depends on how far it goes, and on when the shop is closed', () => {
  const { session } = openTestDb()
  const birthday = '--11-27' as Birthday
  const born = (prefecture: string): TestCustomer => {
    const person = aCustomer(session, { known: 'known-before', address: at(prefecture), familyName: prefecture })
    edited(session, person, { birthday })
    return person
  }
  const people = [born('群馬県'), born('東京都'), born('沖縄県')]
  const dues = (): unknown => people.map((person) => rowOf(session, person).dueOn)
  expect(dues()).toEqual(['2026-11-23', '2026-11-23', '2026-11-23'])
  saveSender(session, SENDER)
  expect(dues()).toEqual(['2026-11-25', '2026-11-24', '2026-11-23'])
  const { change } = saveCalendar(session, { ...typedOf(session), closedOn: [2, 3] })
  expect(dues()).toEqual(['2026-11-23', '2026-11-23', '2026-11-23'])
  undoChange(session, { change })
  saveCalendar(session, { ...typedOf(session), postDays: { near: 1, other: 5, far: 9 } })
  expect(dues()).toEqual(['2026-11-26', '2026-11-22', '2026-11-18'])
})

test('P12 (f) 29 February, yearless and month-only birthdays appear', () => {
  const { session, clock } = openTestDb('2027-02-15')
  const born = (birthday: string): TestCustomer => {
    const person = aCustomer(session, { known: 'known-before', familyName: birthday })
    edited(session, person, { birthday: birthday as Birthday })
    return person
  }
  const [leap, yearlessLeap, yearless, month] = ['1964-02-29', '--02-29', '--02-27', '--03'].map(born)
  for (const person of [leap, yearlessLeap]) {
    expect(person && rowOf(session, person).sentence).toMatchObject({ on: '2027-02-28', isMonth: false })
  }
  expect(yearless && rowOf(session, yearless).sentence).toMatchObject({ on: '2027-02-27', isMonth: false })
  expect(month && rowOf(session, month).sentence).toMatchObject({ on: '2027-03-01', isMonth: true })
  clock.pass(365)
  expect(new Set(listed(session))).toEqual(new Set([leap, yearlessLeap, yearless, month].map((one) => one?.id)))
  expect(leap && rowOf(session, leap).sentence).toMatchObject({ on: '2028-02-29' })
})

test('P26 a week across new year is one week, and its birthdays of both years stand on it', () => {
  const { session, clock } = openTestDb('2026-12-30')
  const people = ['--12-31', '--01-02'].map((birthday) => {
    const person = aCustomer(session, { known: 'known-before', familyName: birthday })
    edited(session, person, { birthday: birthday as Birthday })
    return person
  })
  const first = weekView(session)
  expect(first.weekOf).toBe('2026-12-28')
  expect(new Set(first.rows.map(({ customer }) => customer))).toEqual(new Set(people.map(({ id }) => id)))
  clock.pass(4)
  expect(weekView(session)).toMatchObject({ weekOf: '2026-12-28', rows: { length: 2 } })
})

/** Somebody for every reason, with visits, a delivery of the future and what else a wrong clock can leave behind. */
function aShopOf(session: Session, today: Day): void {
  const person = aCustomer(session, { address: AN_ADDRESS })
  edited(session, person, { birthday: '--12-31' as Birthday, cadenceDays: 400 })
  for (const days of [-120, -80, -40, 0]) aSale(session, person.key, addDays(today, days))
  const ahead = aFirstTimer(session, addDays(today, 3), { familyName: '𠮷野' })
  aPromise(session, ahead.key, addDays(today, 2))
  edited(session, ahead, { birthday: '--12' as Birthday })
}

test.each(['9999-12-31', '9999-12-27', '9999-12-20', '9999-11-30', '1970-01-01'])(
  'P26 a PC that says %s gets a list all the same, also before the last visit and with visits still to come',
  (today) => {
    for (const birthdays of ['weekly', 'monthly'] as const) {
      const { session, clock } = openTestDb(today)
      const { rules, ...settings } = shopSettings(session)
      saveSettings(session, { ...settings, rules: { ...rules, birthdays } })
      aShopOf(session, day(today))
      const { weekOf: week, rows } = weekView(session)
      expect(week).toBe(weekOf(day(today), CALENDAR_DEFAULTS))
      expect(weekEnd(day(today), CALENDAR_DEFAULTS) >= day(today)).toBe(true)
      for (const { item, state } of rows) {
        if (state === 'open') receive(session, { item, receipt: 'talked', channel: null, word: '' })
      }
      clock.pass(-60)
      expect(() => weekView(session)).not.toThrow()
      expect(() => weekView({ ...session, clock: () => 'behind' })).not.toThrow()
      clock.pass(4_000)
      expect(() => weekView(session)).not.toThrow()
    }
  },
)
