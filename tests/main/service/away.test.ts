import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { awayFigures, awayPage } from '#main/service/away.ts'
import { recordSale } from '#main/service/sales.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aLargeShop, aRegular } from '../../support/model.ts'

const TODAY = '2026-11-20' as Day
const WEEK = '2026-08-03'
const ago = (days: number): Day => addDays(TODAY, -days)

/** Came every month until so many days ago. */
const silentFor = (session: Session, days: number, familyName?: string) =>
  aRegular(
    session,
    Array.from({ length: 6 }, (_, at) => ago(days + 30 * at)),
    familyName === undefined ? {} : { familyName },
  )

const namesOf = (session: Session, offset = 0, limit = 50) =>
  awayPage(session, { offset, limit }).people.map(({ called }) => called.name)

describe('しばらくお見えでない方', () => {
  test('in a small shop are those silent for more than twice what is late for them, whoever came last first', () => {
    const { session } = openTestDb(TODAY)
    silentFor(session, 60, '髙﨑')
    silentFor(session, 300, '𠮷野')
    silentFor(session, 150, '林')
    silentFor(session, 500, '<b>谷</b>')
    expect(namesOf(session)).toEqual(['林 花子', '𠮷野 花子', '<b>谷</b> 花子'])
    expect(awayPage(session, { offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      people: [{ lastOn: ago(300), everyDays: 30 }],
    })
  })

  test('are nobody who died, has booked, buys gifts alone or lies in the trash', () => {
    const { session } = openTestDb(TODAY)
    const [died, booked, trashed] = ['亡', '予', '捨'].map((name) => silentFor(session, 300, name))
    if (died === undefined || booked === undefined || trashed === undefined) throw new Error('three')
    expect(namesOf(session)).toHaveLength(3)
    write(session, 'died', (db) => db.run('UPDATE customers SET died_on = ? WHERE key = ?', [ago(30), died.key]))
    const sale = { day: addDays(TODAY, 3), status: 'booked', charge: 'paid', amount: null, item: '' } as const
    recordSale(session, { customer: booked.id, ...sale })
    trashCustomer(session, trashed.id)
    expect(namesOf(session)).toEqual([])
  })

  test('are, where the model speaks, those of its last tier, with what it goes by in figures', () => {
    const { session } = openTestDb(TODAY)
    expect(awayFigures(session).model).toBeNull()
    const gone = silentFor(session, 700)
    const once = aCustomer(session, { familyName: '一' })
    aSale(session, once.key, ago(700))
    aLargeShop(session)
    const people = awayPage(session, { offset: 0, limit: 500 }).people.map(({ customer }) => customer)
    expect(people).toContain(gone.id)
    expect(people).not.toContain(once.id)
    const { model } = awayFigures(session)
    expect(model?.seen.closedGaps).toBeGreaterThan(1_000)
    expect(model?.usualDays).toBeGreaterThan(7)
    expect(model?.lastVisits).toBeGreaterThanOrEqual(0)
    expect(model?.parameters.k).toBeGreaterThanOrEqual(1)
  })
})

describe('what became of those who were listed', () => {
  /** On the list of a week as drifting, with the last visit so many days ago. */
  const listed = (session: Session, customer: number, lastOn: Day, week: string, other = false) => {
    const drifting = JSON.stringify({ reason: 'drifting', everyDays: 30, lastOn, dueOn: week })
    const birthday = JSON.stringify({ reason: 'birthday', on: week, isMonth: false, dueOn: week })
    write(session, 'week-shown', (db) =>
      db.insert(
        `INSERT INTO week_items (week, customer, reason, due_on, sentence, other_reasons) VALUES (?, ?, ?, ?, ?, ?)`,
        other
          ? [week, customer, 'birthday', week, birthday, `[${drifting}]`]
          : [week, customer, 'drifting', week, drifting, '[]'],
      ),
    )
  }

  const recordOf = (session: Session) => awayFigures(session).record

  test('is told apart by whether the shop contacted them before they came, and counted for 90 days', () => {
    const { session } = openTestDb(TODAY)
    const nobody = silentFor(session, 150)
    const contacted = silentFor(session, 150)
    const after = silentFor(session, 150)
    const tooLate = silentFor(session, 150)
    for (const { key } of [nobody, contacted, after, tooLate]) listed(session, key, ago(150), WEEK)
    expect(recordOf(session)).toEqual({ contacted: { listed: 0, came: 0 }, left: { listed: 4, came: 0 } })
    aContact(session, contacted.key, '2026-08-05', { reason: 'drifting' })
    aSale(session, contacted.key, '2026-09-20')
    // Thanked for coming, she was not contacted before.
    aSale(session, after.key, '2026-10-01')
    aContact(session, after.key, '2026-10-01')
    aContact(session, tooLate.key, '2026-08-04', { channel: 'phone', receipt: 'no-answer' })
    aSale(session, tooLate.key, '2026-11-02')
    expect(recordOf(session)).toEqual({ contacted: { listed: 1, came: 1 }, left: { listed: 3, came: 1 } })
  })

  test('counts a silence once, however often and beside whatever reason it stood there, and none that is still young', () => {
    const { session } = openTestDb(TODAY)
    const person = silentFor(session, 150)
    listed(session, person.key, ago(150), WEEK)
    listed(session, person.key, ago(150), '2026-08-10', true)
    listed(session, silentFor(session, 100).key, ago(100), '2026-08-24')
    expect(recordOf(session).left).toEqual({ listed: 1, came: 0 })
    trashCustomer(session, person.id)
    expect(recordOf(session).left.listed).toBe(0)
  })

  test('says nothing in a new shop', () => {
    const { session } = openTestDb(TODAY)
    expect(recordOf(session)).toEqual({ contacted: { listed: 0, came: 0 }, left: { listed: 0, came: 0 } })
    expect(session.db.one(query<{ n: number }>('SELECT count(*) AS n FROM week_items', ['n']))?.n).toBe(0)
  })
})
