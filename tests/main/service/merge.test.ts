import { describe, expect, test } from 'vitest'
import type { CardFields } from '#domain/people/card.ts'
import type { MergeChoices } from '#domain/people/merge.ts'
import { cardOf } from '#main/service/card.ts'
import { checkShop } from '#main/service/check.ts'
import { undoChange } from '#main/service/changes.ts'
import { tellApart } from '#main/service/duplicates/apart.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { formHousehold } from '#main/service/households.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { addRefused, leaveInPeace, markMail, markMoved } from '#main/service/states.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { eraseNextInTrash, restoreFromTrash, trashCustomer, trashList } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import { MERGED } from '#main/store/merge.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import {
  A_PET,
  A_RELATIVE,
  aContact,
  aCustomer,
  AN_ADDRESS,
  aSale,
  edited,
  type TestCustomer,
} from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { fillTablesOf, tablesOfPeople } from '../../support/full-rows.ts'
import { everything, expectBackAndForth } from '../../support/rows.ts'

const MINE = { givenName: '花子', number: '12', phone: '090-0000-0001' }
const THEIRS = { familyName: '高崎', number: '0300', phone: '０９００００００００１' }

function twoCards(session: Session): readonly [TestCustomer, TestCustomer] {
  return [aCustomer(session, MINE), aCustomer(session, THEIRS)]
}

function merged(session: Session, keep: TestCustomer, other: TestCustomer, choices: MergeChoices = {}) {
  return mergeCustomers(session, { keep: keep.id, other: other.id, choices })
}

function fieldsOf(session: Session, person: TestCustomer): CardFields {
  return cardOf(session, person).fields
}

describe('two cards of one person become one', () => {
  test('with every row of either, whatever table it stands in, and all of it goes back and comes again', () => {
    const { session } = openTestDb()
    const [keep, other] = twoCards(session)
    const third = aCustomer(session, { familyName: '𠮷野' }).key
    const tables = tablesOfPeople(session)
    write(session, 'filled', (db) => {
      fillTablesOf(db, { customer: keep.key, third, mark: 1 }, tables)
      fillTablesOf(db, { customer: other.key, third, mark: 2 }, tables)
    })
    const count = (customer: number): Record<string, number> =>
      Object.fromEntries(
        [...tables].flatMap(([table, columns]) =>
          columns.map((column) => {
            const asked = query<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${column} = ?`, ['n'])
            return [`${table}.${column}`, session.db.one(asked, [customer])?.n ?? 0]
          }),
        ),
      )
    const before = everything(session)
    const [mine, theirs] = [count(keep.key), count(other.key)]
    expect(Object.values(theirs).filter((n) => n === 0)).toHaveLength(4)

    const { change } = merged(session, keep, other)

    const left = Object.entries(count(other.key)).filter(([, n]) => n > 0)
    expect(left.map(([name]) => name)).toEqual(['import_rejects.customer'])
    const now = count(keep.key)
    // One address and one telephone stood on both.
    const lost = Object.keys(now).filter((name) => {
      const isTheirs = !['import_rejects.customer', 'customers.introducer', 'customers.merged_into'].includes(name)
      return isTheirs && (now[name] ?? 0) < (mine[name] ?? 0) + (theirs[name] ?? 0)
    })
    expect(lost).toEqual(['addresses.customer', 'phones.customer'])
    expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })

    const after = everything(session)
    const undone = undoChange(session, { change })
    expect(undone.untouched).toEqual([])
    expect(everything(session)).toEqual(before)
    undoChange(session, undone)
    expect(everything(session)).toEqual(after)
  })

  test('no table that leads to a person is forgotten', () => {
    const { session } = openTestDb()
    const derived = Object.entries(MERGED).flatMap(([table, how]) =>
      how === 'derived' || how === 'follows' ? [table] : [],
    )
    expect([...tablesOfPeople(session).keys(), ...derived].toSorted()).toEqual(Object.keys(MERGED).toSorted())
  })

  test('what one card lacks comes from the other, and what was not chosen stays as a note', () => {
    const { session } = openTestDb('2026-11-22')
    const [keep, other] = twoCards(session)
    edited(session, keep, { likes: 'お茶', birthday: null, known: 'first-timer' })
    edited(session, other, { likes: '白い花', birthday: '1960-04-01' as CardFields['birthday'], known: 'known-before' })
    merged(session, keep, other)
    const fields = fieldsOf(session, keep)
    expect(fields).toMatchObject({
      familyName: '髙﨑',
      number: '12',
      likes: 'お茶\n白い花',
      birthday: '1960-04-01',
      known: 'known-before',
    })
    expect(fields.phones).toHaveLength(1)
    expect(fields.addresses).toHaveLength(1)
    const notes = timelineOf(session, { customer: keep.id, filter: 'all', offset: 0, limit: 50 })
    expect(JSON.stringify(notes)).toContain('お名前：高崎 花子')
    expect(JSON.stringify(notes)).toContain('番号：0300')
  })

  test('the owner chooses field by field, and whose address letters go to', () => {
    const { session } = openTestDb()
    const keep = aCustomer(session, MINE)
    const other = aCustomer(session, { ...THEIRS, address: { ...AN_ADDRESS, street: '9-9' } })
    edited(session, keep, { likes: 'お茶' })
    edited(session, other, { likes: '白い花' })
    merged(session, keep, other, { familyName: 'other', number: 'other', likes: 'keep', addresses: 'other' })
    const fields = fieldsOf(session, keep)
    expect(fields).toMatchObject({ familyName: '高崎', givenName: '花子', number: '0300', likes: 'お茶' })
    expect(fields.addresses.map(({ street }) => street)).toEqual(['9-9', '1-2-3'])
  })

  test('every refusal and every mark that keeps letters back holds, whichever card had it', () => {
    const { session } = openTestDb('2026-11-22')
    const [keep, other] = twoCards(session)
    const on = { channel: 'postcard', howAsked: '', since: day('2026-03-01') } as const
    addRefused(session, { customer: keep.id, scope: 'promotion', ...on, since: day('2026-05-01') })
    addRefused(session, { customer: other.id, scope: 'promotion', ...on })
    addRefused(session, {
      customer: other.id,
      scope: 'everything',
      channel: 'all',
      since: day('2026-02-01'),
      howAsked: '電話で',
    })
    markMoved(session, { id: other.id, on: day('2026-10-01') })
    leaveInPeace(session, { id: keep.id, until: day('2026-12-01'), why: '入院' })
    leaveInPeace(session, { id: other.id, until: day('2027-01-31'), why: 'お休み' })
    const address = cardOf(session, other).fields.addresses[0]?.key ?? 0
    markMail(session, { key: address, mark: 'returned', on: day('2026-10-02') })
    merged(session, keep, other)
    const { states } = cardOf(session, keep)
    expect(states.refused.map(({ scope, since }) => [scope, since])).toEqual([
      ['promotion', '2026-03-01'],
      ['everything', '2026-02-01'],
    ])
    expect(states).toMatchObject({ movedOn: '2026-10-01', quietUntil: '2027-01-31', quietWhy: 'お休み' })
    expect(states.addressMarks).toMatchObject([{ returnedOn: '2026-10-02', refusedOn: null }])
  })

  test('of two days until which a death is mourned the later holds, and one that only one card says', () => {
    const { session } = openTestDb()
    const [keep, other] = twoCards(session)
    const days = [
      ['2026-08-01', '2027-12-31', null],
      ['2026-09-01', null, '2027-11-30'],
      ['2026-10-01', '2027-01-31', '2027-02-28'],
      ['2026-11-01', null, null],
    ] as const
    write(session, 'mourned', (db) => {
      const add = `INSERT INTO bereavements (customer, who, died_on, mourning_until) VALUES (?, 'family', ?, ?)`
      for (const [died, mine, theirs] of days) {
        db.run(add, [keep.key, died, mine])
        db.run(add, [other.key, died, theirs])
      }
    })
    merged(session, keep, other)
    const until = query<{ until: string }>('SELECT mourning_until AS until FROM bereavements ORDER BY died_on', [
      'until',
    ])
    expect(session.db.many(until).map((row) => row.until)).toEqual(['2027-12-31', '2027-11-30', '2027-02-28', null])
  })

  test('one of the family who stands on both cards is one, and keeps the family name', () => {
    const { session } = openTestDb()
    const [keep, other] = [aCustomer(session, MINE), aCustomer(session, { ...THEIRS, familyName: '森' })]
    edited(session, keep, { relatives: [A_RELATIVE] })
    edited(session, other, {
      relatives: [
        { ...A_RELATIVE, familyName: '髙﨑', relation: '', birthday: '--05-01' as CardFields['birthday'] },
        A_PET,
        { ...A_RELATIVE, givenName: '次郎' },
      ],
    })
    merged(session, keep, other)
    expect(fieldsOf(session, keep).relatives).toMatchObject([
      { familyName: '', givenName: '太郎', relation: '夫', birthday: '--05-01' },
      { givenName: 'ポチ', kind: 'pet' },
      { familyName: '森', givenName: '次郎' },
    ])
  })
})

describe('the household', () => {
  const homes = query<{ home: number | null; place: number }>(
    'SELECT household AS home, household_place AS place FROM customers ORDER BY key',
    ['home', 'place'],
  )
  const households = query<{ key: number }>('SELECT key FROM households', ['key'])

  test('is taken over with the place in it', () => {
    const { session } = openTestDb()
    const [keep, other] = twoCards(session)
    const husband = aCustomer(session, { givenName: '誠' })
    formHousehold(session, { together: [husband.id, other.id], apart: [] })
    expectBackAndForth(session, () => merged(session, keep, other))
    const [home] = session.db.many(households)
    expect(session.db.many(homes)).toEqual([
      { home: home?.key, place: 1 },
      { home: null, place: 0 },
      { home: home?.key, place: 0 },
    ])
  })

  test('of which one would be left ends, whichever of the two cards was in it', () => {
    const { session } = openTestDb()
    const [keep, other] = twoCards(session)
    formHousehold(session, { together: [keep.id, other.id], apart: [] })
    expectBackAndForth(session, () => merged(session, keep, other))
    expect(session.db.many(households)).toEqual([])
    const [husband, lodger] = [aCustomer(session, { givenName: '誠' }), aCustomer(session, { familyName: '辻' })]
    const double = aCustomer(session, { givenName: '花子' })
    formHousehold(session, { together: [keep.id, husband.id], apart: [] })
    formHousehold(session, { together: [double.id, lodger.id], apart: [] })
    merged(session, keep, double)
    expect(session.db.many(households)).toHaveLength(1)
    const none = { home: null, place: 0 }
    expect(session.db.many(homes)).toMatchObject([{ place: 0 }, none, { place: 1 }, none, none])
  })
})

describe('the card that went', () => {
  test('leads to the one that was kept, also of three', () => {
    const { session } = openTestDb()
    const [one, two, three] = [aCustomer(session, MINE), aCustomer(session), aCustomer(session)]
    aSale(session, three.key, '2026-01-10')
    merged(session, two, three)
    merged(session, one, two)
    for (const each of [one, two, three])
      expect(cardOf(session, each)).toMatchObject({ id: one.id, figures: { visits: 1 } })
  })

  test('is in no trash, comes back from none, and is never emptied away', () => {
    const { session, clock } = openTestDb('2026-01-10')
    const [keep, other] = twoCards(session)
    merged(session, keep, other)
    expect(trashList(session)).toEqual([])
    expect(() => restoreFromTrash(session, other)).toThrow(new Refusal('customer-missing'))
    clock.pass(200)
    expect(eraseNextInTrash(session)).toBeNull()
    expect(cardOf(session, other).id).toBe(keep.id)
  })

  test('is erased with the one that was kept, under both ids', () => {
    const { session } = openTestDb()
    const [keep, other] = twoCards(session)
    aContact(session, other.key, '2026-01-10')
    merged(session, keep, other)
    eraseCustomer(session, other.id)
    for (const each of [keep, other]) expect(() => cardOf(session, each)).toThrow(new Refusal('customer-erased'))
    const rest = query<{ n: number }>(
      'SELECT (SELECT count(*) FROM customers) + (SELECT count(*) FROM contacts) + (SELECT count(*) FROM journal) AS n',
      ['n'],
    )
    expect(session.db.one(rest)).toEqual({ n: 0 })
    const tombstones = query<{ n: number }>('SELECT count(*) AS n FROM tombstones', ['n'])
    expect(session.db.one(tombstones)).toEqual({ n: 2 })
  })

  test('hands on whom it introduced, and nobody introduces themselves', () => {
    const { session } = openTestDb()
    const [keep, other] = twoCards(session)
    const friend = aCustomer(session, { familyName: '𠮷野' })
    write(session, 'introduced', (db) => {
      db.run('UPDATE customers SET introducer = ? WHERE key = ?', [other.key, friend.key])
      db.run(`UPDATE customers SET introducer = ?, introducer_name = '高崎 花子' WHERE key = ?`, [other.key, keep.key])
    })
    merged(session, keep, other)
    const introducers = query<{ key: number; introducer: number | null; introducer_name: string }>(
      'SELECT key, introducer, introducer_name FROM customers WHERE deleted_on IS NULL ORDER BY key',
      ['key', 'introducer', 'introducer_name'],
    )
    expect(session.db.many(introducers)).toMatchObject([
      { key: keep.key, introducer: null, introducer_name: '' },
      { key: friend.key, introducer: keep.key },
    ])
  })
})

describe('taking a merge back', () => {
  test('days later leaves what was changed since, and says whose it is', () => {
    const { session } = openTestDb('2026-11-22')
    const [keep, other] = twoCards(session)
    const [first, second] = [aSale(session, other.key, '2026-01-10'), aSale(session, other.key, '2026-02-10')]
    const { change } = merged(session, keep, other)
    write(session, 'edited', (db) => db.run(`UPDATE sales SET item = '髪' WHERE key = ?`, [second.key]))
    const { untouched } = undoChange(session, { change })
    expect(untouched).toEqual([{ who: '高崎 花子', what: 'sales' }])
    const owners = query<{ key: number; customer: number }>('SELECT key, customer FROM sales ORDER BY key', [
      'key',
      'customer',
    ])
    expect(session.db.many(owners)).toEqual([
      { key: first.key, customer: other.key },
      { key: second.key, customer: keep.key },
    ])
    expect(cardOf(session, other)).toMatchObject({ id: other.id, deletedOn: null, fields: { number: '0300' } })
  })
})

describe('what cannot be put together', () => {
  test('a card with itself, or with one in the trash', () => {
    const { session } = openTestDb()
    const [keep, other] = twoCards(session)
    expect(() => merged(session, keep, keep)).toThrow(new Refusal('nothing-to-do'))
    trashCustomer(session, other.id)
    expect(() => merged(session, keep, other)).toThrow(new Refusal('customer-missing'))
  })

  test('nobody is told apart from themselves afterwards', () => {
    const { session } = openTestDb()
    const [one, two, three] = [aCustomer(session, MINE), aCustomer(session), aCustomer(session)]
    tellApart(session, { one: two.id, other: three.id })
    tellApart(session, { one: one.id, other: two.id })
    merged(session, one, two)
    const apart = query<{ one: number; other: number }>('SELECT one, other FROM told_apart', ['one', 'other'])
    expect(session.db.many(apart)).toEqual([{ one: one.key, other: three.key }])
  })
})
