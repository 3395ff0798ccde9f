import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { checkShop } from '#main/service/check.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { addRefused } from '#main/service/states.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, AN_ADDRESS, aSale, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { tablesOfPeople } from '../../support/full-rows.ts'
import { everything } from '../../support/rows.ts'

type Named = Pick<TestCustomer, 'id'>

function merged(session: Session, keep: Named, other: Named): { readonly change: number } {
  return mergeCustomers(session, { keep: keep.id, other: other.id, choices: {} })
}

function refused(session: Session, { id }: Named): { readonly change: number } {
  const how = { scope: 'everything', channel: 'all', since: day('2026-01-01'), howAsked: '' } as const
  return addRefused(session, { customer: id, ...how })
}

/** Rows that lead to a card which was put together with another: by table and column. */
function astray(session: Session): readonly string[] {
  return [...tablesOfPeople(session)].flatMap(([table, columns]) =>
    columns.flatMap((column) => {
      const asked = query<{ n: number }>(
        `SELECT count(*) AS n FROM ${table} t JOIN customers c ON c.key = t.${column} WHERE c.merged_into IS NOT NULL`,
        ['n'],
      )
      const { n } = session.db.one(asked) ?? { n: 0 }
      return n > 0 && table !== 'import_rejects' ? [`${table}.${column}`] : []
    }),
  )
}

/** A and B are one person; B has the number, a telephone of her own, a visit, and wants to hear nothing more. */
function twoOfOne(session: Session): readonly [TestCustomer, TestCustomer] {
  const [keep, other] = [
    aCustomer(session, { phone: '090-0000-0001' }),
    aCustomer(session, { number: '300', phone: '090-0000-0002' }),
  ]
  refused(session, other)
  aSale(session, other.key, '2026-01-10')
  return [keep, other]
}

describe('a card that cannot come back', () => {
  test('leaves the merge whole: what it had stays in sight, and is named', () => {
    const { session } = openTestDb()
    const [keep, other] = twoOfOne(session)
    const { change } = merged(session, keep, other)
    edited(session, keep, { note: '後から書いたメモ' })
    const before = everything(session)
    const { restored, untouched } = undoChange(session, { change })
    expect(restored).toBe(0)
    const what = untouched.map((each) => each.what)
    for (const table of ['customers', 'phones', 'refusals', 'sales']) expect(what).toContain(table)
    expect(everything(session)).toEqual(before)
    expect(cardOf(session, keep).states.refused).toMatchObject([{ scope: 'everything' }])
  })

  test('leaves it whole also where the other went on into a third', () => {
    const { session } = openTestDb()
    const [keep, other] = twoOfOne(session)
    const third = aCustomer(session)
    const { change } = merged(session, keep, other)
    const onwards = merged(session, third, keep)
    const before = everything(session)
    expect(undoChange(session, { change }).restored).toBe(0)
    expect(everything(session)).toEqual(before)
    expect(undoChange(session, onwards).untouched).toEqual([])
    expect(undoChange(session, { change }).untouched).toEqual([])
    expect(cardOf(session, other).fields.number).toBe('300')
  })

  test('gets back nothing that was taken off it before', () => {
    const { session } = openTestDb()
    const [keep, other] = twoOfOne(session)
    const { change } = edited(session, other, { phones: [] })
    merged(session, keep, other)
    const before = everything(session)
    expect(undoChange(session, { change })).toMatchObject({ restored: 0, untouched: [{ what: 'phones' }] })
    expect(everything(session)).toEqual(before)
  })
})

describe('a card that comes back', () => {
  test('does so although the other was changed since, which stays so', () => {
    const { session } = openTestDb()
    const [keep, other] = [aCustomer(session), aCustomer(session, { usual: 'カット' })]
    refused(session, other)
    const { change } = merged(session, keep, other)
    edited(session, keep, { note: '後から書いたメモ' })
    expect(undoChange(session, { change }).untouched).toEqual([{ who: '髙﨑 花子', what: 'customers' }])
    expect(cardOf(session, other)).toMatchObject({ id: other.id, states: { refused: [{ scope: 'everything' }] } })
    expect(cardOf(session, keep).fields.note).toBe('後から書いたメモ')
  })

  test('goes again only with all that stands on it by then', () => {
    const { session } = openTestDb()
    const [keep, other] = twoOfOne(session)
    const apart = undoChange(session, merged(session, keep, other))
    aSale(session, other.key, '2026-02-10')
    const before = everything(session)
    expect(undoChange(session, apart).restored).toBe(0)
    expect(everything(session)).toEqual(before)
  })

  test('goes again although the list of the week showed it meanwhile', () => {
    const { session } = openTestDb()
    const [keep, other] = [aCustomer(session), aCustomer(session)]
    const apart = undoChange(session, merged(session, keep, other))
    write(session, 'shown', (db) =>
      db.run(
        `INSERT INTO week_items (week, customer, reason, sentence) SELECT '2026-11-16', key, 'birthday', '{}' FROM customers`,
      ),
    )
    expect(undoChange(session, apart).untouched).toEqual([])
    expect(cardOf(session, other).id).toBe(keep.id)
    expect(astray(session)).toEqual([])
  })
})

type Act = { readonly kind: number; readonly one: number; readonly other: number; readonly back: number }

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.nat(9),
  one: fc.nat(3),
  other: fc.nat(3),
  back: fc.nat(7),
})

/** One step of an owner who puts cards together, goes on working, and takes back what she likes; what is refused is not done. */
function perform(session: Session, people: readonly Id[], changes: number[], { kind, one, other, back }: Act): void {
  const [here, there] = [people[one], people[other]]
  if (here === undefined || there === undefined) return
  const last = changes.at(-1 - back)
  const acts: Readonly<Record<number, () => { readonly change: number }>> = {
    0: () => edited(session, { id: here }, { note: `${changes.length}` }),
    1: () => edited(session, { id: here }, { phones: [], number: null }),
    2: () => edited(session, { id: here }, { number: `${other}`, addresses: [] }),
    3: () => refused(session, { id: here }),
  }
  const merge = (): { readonly change: number } => merged(session, { id: here }, { id: there })
  const undo = (): { readonly change: number } => undoChange(session, { change: last ?? 0 })
  const { change } = (acts[kind] ?? (kind < 7 ? merge : undo))()
  changes.push(change)
}

test('whatever is put together, changed and taken back in any order, no row stands on a card that is gone', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 14 }), (acts) => {
      const { session, close } = openTestDb()
      const people = [0, 1, 2, 3].map((at) => {
        const address = { ...AN_ADDRESS, street: `${at % 2}-1` }
        return aCustomer(session, { number: `${at}`, phone: `090-0000-000${at % 2}`, address }).id
      })
      const changes: number[] = []
      for (const each of acts) {
        try {
          perform(session, people, changes, each)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
        expect(astray(session)).toEqual([])
      }
      expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
      close()
    }),
    { numRuns: 20 },
  )
})
