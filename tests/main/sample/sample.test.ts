import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkShop } from '#main/service/check.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { aHabit, shareOut } from '#main/service/sample/habit.ts'
import { COMPANY_NAMES, FAMILY_NAMES, GIVEN_NAMES, PET_NAMES } from '#main/service/sample/names.ts'
import { Random } from '#main/service/sample/random.ts'
import { senderOf } from '#main/service/sender.ts'
import { asBirthday } from '#domain/day.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { JOURNALED_TABLES } from '#main/store/tables.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'

const TODAY = day('2026-11-20')
const TABLES = [...JOURNALED_TABLES, 'imports', 'journal', 'listing', 'search', 'visit_days', 'rhythms']

function made(customers: number, events: number, seed: number): Session {
  const { session } = openTestDb()
  fillWithSample(session, { customers, events, seed, today: TODAY })
  return session
}

function count(session: Session, from: string): number {
  return session.db.one(query<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, ['n']))?.n ?? 0
}

function allRows(session: Session): Record<string, readonly unknown[]> {
  return Object.fromEntries(TABLES.map((table) => [table, session.db.many(query(`SELECT * FROM ${table}`, []))]))
}

describe('a made-up shop', () => {
  test('is the same, row by row, for the same seed, and another for another', () => {
    const one = allRows(made(150, 1200, 3))
    expect(allRows(made(150, 1200, 3))).toEqual(one)
    expect(allRows(made(150, 1200, 7))['customers']).not.toEqual(one['customers'])
  })

  test('keeps its people when there are more of them', () => {
    const names = query<{ family_name: string; birthday: string | null }>(
      'SELECT family_name, birthday FROM customers ORDER BY key LIMIT 50',
      ['family_name', 'birthday'],
    )
    expect(made(50, 0, 4).db.many(names)).toEqual(made(80, 0, 4).db.many(names))
  })

  test.each([
    [1, 0],
    [1, 40],
    [40, 10],
    [300, 3001],
  ])('has %i people and exactly %i rows of history', (customers, events) => {
    const session = made(customers, events, 2)
    expect(count(session, 'customers')).toBe(customers)
    expect(count(session, 'sales') + count(session, 'contacts')).toBe(events)
  })

  test('tells people, visit days and contacts', () => {
    const { session } = openTestDb()
    const told = fillWithSample(session, { customers: 200, events: 2000, seed: 1, today: TODAY })
    expect(told).toEqual({
      people: 200,
      visits: count(session, 'visit_days'),
      contacts: count(session, 'contacts'),
    })
  })

  test('of nobody is an empty shop with a sender', () => {
    const { session } = openTestDb()
    expect(fillWithSample(session, { customers: 0, events: 0, seed: 1, today: TODAY })).toEqual({
      people: 0,
      visits: 0,
      contacts: 0,
    })
    expect(senderOf(session)?.names[0]).toBe('器と布 つむぎ')
  })

  test('passes the check, and none of its people stands in the journal', () => {
    const session = made(500, 5000, 6)
    expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
    expect(count(session, 'journal WHERE customer IS NOT NULL')).toBe(0)
  })

  test('holds what real shops hold: every kind of habit and turn, bookings only ahead, birthdays that exist', () => {
    const session = made(3000, 30_000, 1)
    for (const some of [
      "customers WHERE kind = 'organisation'",
      'customers WHERE died_on IS NOT NULL',
      'customers WHERE moved_on IS NOT NULL',
      'customers WHERE number IS NULL',
      `customers WHERE family_kana = ''`,
      `customers WHERE birthday LIKE '--%'`,
      'customers WHERE key NOT IN (SELECT customer FROM sales)',
      'addresses WHERE returned_on IS NOT NULL',
      'relatives WHERE on_card = 1',
      `relatives WHERE kind = 'pet'`,
      'refusals',
      'bereavements',
      'promises',
      'notes',
      'households',
      `sales WHERE status = 'booked'`,
      'sales WHERE amount IS NULL',
      'rhythms WHERE n = 1',
    ]) {
      expect(count(session, some), some).toBeGreaterThan(0)
    }
    expect(count(session, `sales WHERE (status = 'booked') <> (day > '${TODAY}')`)).toBe(0)
    expect(count(session, `contacts WHERE day > '${TODAY}'`)).toBe(0)
    const birthdays = query<{ birthday: string }>('SELECT birthday FROM customers WHERE birthday IS NOT NULL', [
      'birthday',
    ])
    for (const { birthday } of session.db.many(birthdays)) expect(asBirthday(birthday)).toBe(birthday)
  })

  test('has no phone that could be anyone’s: no exchange in Japan begins with 0', () => {
    const phones = query<{ number: string }>('SELECT number FROM phones', ['number'])
    const numbers = made(400, 0, 8).db.many(phones)
    expect(numbers.length).toBeGreaterThan(100)
    for (const { number } of numbers) expect(number).toMatch(/^(0[79]0-0\d{3}-\d{4}|0\d{1,3}-0\d{1,3}-\d{4})$/)
  })
})

test('every made-up name has its reading', () => {
  for (const name of [...FAMILY_NAMES, ...GIVEN_NAMES.woman, ...GIVEN_NAMES.man, ...PET_NAMES, ...COMPANY_NAMES]) {
    expect(name.kana, name.text).toMatch(/^[ァ-ヶー]+$/)
    expect(name.text).not.toBe('')
  }
})

test('rows are shared out to the last one, and nobody who never comes gets any', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(500), fc.nat(1000), (customers, events, seed) => {
      const habits = Array.from({ length: customers }, (_, at) => aHabit(new Random(seed, at)))
      const shares = shareOut(habits, events)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(events)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
      const someCome = habits.some(({ weight }) => weight > 0)
      const never = shares.filter((_share, at) => someCome && habits[at]?.kind === 'none')
      expect(never.filter((share) => share > 0)).toEqual([])
    }),
  )
})
