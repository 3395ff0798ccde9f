import { describe, expect, test } from 'vitest'
import { laterPlaces, reviewOf } from '#main/service/review.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const figuresOf = (session: Session, month: string) => reviewOf(session).months.find((one) => one.month === month)

const NOTHING = {
  letters: 0,
  calls: 0,
  thanks: 0,
  people: 0,
  visits: 0,
  firstVisits: 0,
  weeks: 0,
  weeksFinished: 0,
}

describe('ふりかえり', () => {
  test('counts what was sent and said in each month, and everyone once', () => {
    const { session } = openTestDb('2026-11-20')
    const [hanako, ichiro] = [aCustomer(session), aCustomer(session)]
    aContact(session, hanako.key, '2026-11-01', { channel: 'postcard', reason: 'first-visit-thanks' })
    aContact(session, hanako.key, '2026-11-30', { channel: 'letter' })
    aContact(session, hanako.key, '2026-11-03', { channel: 'phone' })
    aContact(session, ichiro.key, '2026-11-20', { channel: 'letter' })
    aContact(session, ichiro.key, '2026-10-31', { channel: 'phone' })
    aContact(session, ichiro.key, '2026-11-04', { channel: 'phone', direction: 'from-them' })
    aContact(session, ichiro.key, '2025-11-01', { channel: 'line' })
    aContact(session, ichiro.key, '2025-10-31', { channel: 'letter' })
    expect(reviewOf(session).months).toHaveLength(13)
    // The 30th is still to come.
    expect(figuresOf(session, '2026-11')).toEqual({
      ...NOTHING,
      month: '2026-11',
      letters: 2,
      calls: 1,
      thanks: 1,
      people: 2,
    })
    expect(figuresOf(session, '2026-10')).toEqual({ ...NOTHING, month: '2026-10', calls: 1, people: 1 })
    expect(figuresOf(session, '2025-11')).toEqual({ ...NOTHING, month: '2025-11', people: 1 })
    expect(figuresOf(session, '2026-09')).toEqual({ ...NOTHING, month: '2026-09' })
  })

  test('counts days of visits, and first visits of those who were new', () => {
    const { session } = openTestDb('2026-11-20')
    const [hanako, before] = [aCustomer(session), aCustomer(session, { known: 'known-before' })]
    aSale(session, hanako.key, '2026-10-30')
    for (const on of ['2026-11-02', '2026-11-02', '2026-11-09']) aSale(session, hanako.key, on)
    aSale(session, before.key, '2026-11-09')
    aSale(session, before.key, '2026-11-10', { status: 'cancelled' })
    expect(figuresOf(session, '2026-11')).toMatchObject({ visits: 3, firstVisits: 0 })
    expect(figuresOf(session, '2026-10')).toMatchObject({ visits: 1, firstVisits: 1 })
  })

  test('leaves out whoever lies in the trash', () => {
    const { session } = openTestDb('2026-11-20')
    const hanako = aCustomer(session)
    aSale(session, hanako.key, '2026-11-02')
    aContact(session, hanako.key, '2026-11-03', { channel: 'phone' })
    trashCustomer(session, hanako.id)
    expect(figuresOf(session, '2026-11')).toEqual({ ...NOTHING, month: '2026-11' })
  })

  test('a week is finished once nobody of its list is left open', () => {
    const { session } = openTestDb('2026-11-20')
    const people = [aCustomer(session), aCustomer(session), aCustomer(session)]
    const item = (at: number, week: string, state: string) =>
      write(session, 'week-shown', (db) =>
        db.insert(
          `INSERT INTO week_items (week, customer, reason, due_on, sentence, state) VALUES (?, ?, 'promise-due', ?, '{}', ?)`,
          [week, people[at]?.key ?? 0, week, state],
        ),
      )
    item(0, '2026-11-02', 'done')
    item(1, '2026-11-02', 'skipped')
    item(0, '2026-11-09', 'done')
    item(2, '2026-11-09', 'open')
    item(2, '2026-10-26', 'snoozed')
    expect(figuresOf(session, '2026-11')).toMatchObject({ weeks: 2, weeksFinished: 1 })
    expect(figuresOf(session, '2026-10')).toMatchObject({ weeks: 1, weeksFinished: 1 })
  })
})

describe('the places that come later', () => {
  test('have nothing to say in a new shop', () => {
    const { session } = openTestDb('2026-11-20')
    const { key } = aCustomer(session)
    aSale(session, key, '2026-11-20')
    aContact(session, key, '2026-11-19')
    expect(laterPlaces(session)).toEqual({ voices: false, review: false })
  })

  test('come with the first voice, and with the first month that is over', () => {
    const { session } = openTestDb('2026-11-20')
    const { key } = aCustomer(session)
    aContact(session, key, '2026-11-19', { direction: 'from-them' })
    expect(laterPlaces(session)).toEqual({ voices: true, review: false })
    aSale(session, key, '2026-10-31')
    expect(laterPlaces(session)).toEqual({ voices: true, review: true })
  })
})
