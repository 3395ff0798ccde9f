import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { customer } from '#main/service/customers.ts'
import { undoChange } from '#main/service/changes.ts'
import { trashContact } from '#main/service/contacts.ts'
import { checkShop } from '#main/service/check.ts'
import { editPromise } from '#main/service/promises.ts'
import { restoreSale, trashSale } from '#main/service/sales.ts'
import { eraseNextInTrash, purgeSomeInTrash, restoreFromTrash, trashCustomer, trashList } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import { LOOSENED } from '#main/store/erase.ts'
import { Refusal } from '#main/store/refusal.ts'
import { GOING_ALONG } from '#main/store/trash.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'

const LISTED = query<{ n: number }>('SELECT (SELECT count(*) FROM listing) + (SELECT count(*) FROM rhythms) AS n', [
  'n',
])

test('a person in the trash leaves list and figures, and comes back with both', () => {
  const { session } = openTestDb()
  const { id, key } = aCustomer(session)
  aSale(session, key, '2026-01-10')
  trashCustomer(session, id)
  expect(session.db.one(LISTED)).toEqual({ n: 0 })
  restoreFromTrash(session, { id })
  expect(session.db.one(LISTED)).toEqual({ n: 2 })
  expect(customer(session, id).deletedOn).toBeNull()
})

test('putting into the trash can be taken back', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session)
  undoChange(session, { change: trashCustomer(session, id).change })
  expect(customer(session, id).deletedOn).toBeNull()
})

test('a number that was taken meanwhile is asked about', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session, { number: '12' })
  trashCustomer(session, id)
  aCustomer(session, { number: '12' })
  expect(() => restoreFromTrash(session, { id })).toThrow(new Refusal('number-taken', 'number'))
  restoreFromTrash(session, { id, number: '13' })
  expect(customer(session, id).number).toBe('13')
})

test('a number given on the way back is kept without the spaces around it, and an empty one is none', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session, { number: '12' })
  for (const [given, kept] of [
    [' 13 ', '13'],
    [' ', null],
  ] as const) {
    trashCustomer(session, id)
    restoreFromTrash(session, { id, number: given })
    expect(customer(session, id).number).toBe(kept)
  }
})

test('a person is thrown away once and restored once', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session)
  expect(() => restoreFromTrash(session, { id })).toThrow(new Refusal('customer-missing'))
  trashCustomer(session, id)
  expect(() => trashCustomer(session, id)).toThrow(new Refusal('customer-missing'))
})

test('the trash is kept for thirty days', () => {
  const { session, clock } = openTestDb()
  const { id } = aCustomer(session)
  const kept = aCustomer(session, { familyName: '𠮷野' })
  trashCustomer(session, id)
  clock.pass(29)
  expect(eraseNextInTrash(session)).toBeNull()
  clock.pass(1)
  expect(eraseNextInTrash(session)).toMatchObject({ id })
  expect(eraseNextInTrash(session)).toBeNull()
  expect(() => customer(session, id)).toThrow(new Refusal('customer-erased'))
  expect(customer(session, kept.id).familyName).toBe('𠮷野')
})

test('what a wrong clock dated years back is kept as long', () => {
  const { session, clock } = openTestDb()
  const { id } = aCustomer(session)
  clock.pass(-5_000)
  trashCustomer(session, id)
  clock.pass(5_000)
  aCustomer(session)
  expect(eraseNextInTrash(session)).toBeNull()
  clock.pass(30)
  expect(eraseNextInTrash(session)).toMatchObject({ id })
})

describe('what is listed in the trash', () => {
  test('stands newest first, with whose it is and what it was', () => {
    const { session, clock } = openTestDb('2026-11-18')
    const [person, thrown] = [aCustomer(session), aCustomer(session, { familyName: '𠮷野', givenName: '一' })]
    const sale = aSale(session, person.key, '2026-11-01', { item: 'カット' })
    const contact = aContact(session, person.key, '2026-11-02', { subject: '', body: 'ご予約のお電話' })
    trashSale(session, sale)
    clock.pass(1)
    trashCustomer(session, thrown.id)
    clock.pass(1)
    trashContact(session, contact)
    const whose = { customer: person.id, name: '髙﨑 花子' }
    expect(trashList(session)).toEqual([
      {
        kind: 'contact',
        key: contact.key,
        ...whose,
        what: 'ご予約のお電話',
        day: '2026-11-02',
        deletedOn: '2026-11-20',
      },
      {
        kind: 'customer',
        key: thrown.key,
        customer: thrown.id,
        name: '𠮷野 一',
        what: '',
        day: null,
        deletedOn: '2026-11-19',
      },
      { kind: 'sale', key: sale.key, ...whose, what: 'カット', day: '2026-11-01', deletedOn: '2026-11-18' },
    ])
  })

  test('names once somebody who lies there, and not what was thrown away from that card', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    trashSale(session, aSale(session, person.key, '2026-11-01'))
    trashCustomer(session, person.id)
    expect(trashList(session).map(({ kind }) => kind)).toEqual(['customer'])
    restoreFromTrash(session, person)
    expect(trashList(session).map(({ kind }) => kind)).toEqual(['sale'])
  })
})

describe('what was thrown away from a card', () => {
  // Characters that nobody else in these tests has.
  const SALE = '靐齉爩'
  const CONTACT = '龘麤驫'
  const DELIVERY = '鱻灪麣'

  const traces = ({ folder }: TestDb): readonly string[] => {
    const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
    return [SALE, CONTACT, DELIVERY].filter((word) => contents.some((bytes) => bytes.includes(word)))
  }

  /** A sale with a delivery and a contact in the trash; a promise and a row of the week point at them. */
  function thrownAway({ session }: TestDb): TestCustomer {
    const person = aCustomer(session)
    const sale = aSale(session, person.key, '2026-11-01', { item: SALE })
    const contact = aContact(session, person.key, '2026-11-02', { body: CONTACT })
    write(session, 'around', (db) => {
      const recipient = db.insert(`INSERT INTO recipients (customer, name) VALUES (?, '𠮷野')`, [person.key])
      db.run('INSERT INTO deliveries (sale, recipient, card_text) VALUES (?, ?, ?)', [sale.key, recipient, DELIVERY])
      const promise = `INSERT INTO promises (customer, text, made_on, sale, contact) VALUES (?, '生地', '2026-11-01', ?, ?)`
      db.run(promise, [person.key, sale.key, contact.key])
      const item = `INSERT INTO week_items (week, customer, reason, sentence, contact) VALUES ('w', ?, 'r', '{}', ?)`
      db.run(item, [person.key, contact.key])
    })
    trashSale(session, sale)
    trashContact(session, contact)
    return person
  }

  test('goes after thirty days, without a byte left of it or of its images', () => {
    const shop = openTestDb()
    const { session, clock } = shop
    const person = thrownAway(shop)
    clock.pass(29)
    expect(purgeSomeInTrash(session)).toBe(0)
    expect(traces(shop)).toEqual([SALE, CONTACT, DELIVERY])
    clock.pass(1)
    expect(purgeSomeInTrash(session)).toBe(2)
    expect(traces(shop)).toEqual([])
    expect(purgeSomeInTrash(session)).toBe(0)
    expect(trashList(session)).toEqual([])
    const left = query<{ n: number }>(
      `SELECT count(*) AS n FROM promises JOIN week_items USING (customer) WHERE promises.sale IS NULL
        AND promises.contact IS NULL AND week_items.contact IS NULL AND customer = ${person.key}`,
      ['n'],
    )
    expect(session.db.one(left)).toEqual({ n: 1 })
    expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
  })

  test('lets what pointed at it still be taken back', () => {
    const shop = openTestDb()
    const { session, clock } = shop
    thrownAway(shop)
    clock.pass(29)
    const { change } = editPromise(session, { key: 1, kind: 'promise', text: '別の生地', dueOn: null })
    clock.pass(1)
    expect(purgeSomeInTrash(session)).toBe(2)
    expect(undoChange(session, { change })).toMatchObject({ restored: 1, untouched: [] })
  })

  test('cannot be brought back once it is gone, and the emptying itself cannot be taken back', () => {
    const shop = openTestDb()
    const { session, clock, told } = shop
    thrownAway(shop)
    clock.pass(30)
    purgeSomeInTrash(session)
    const emptied = told.at(-1)
    expect(emptied).toMatchObject({ label: 'trash-emptied' })
    expect(() => undoChange(session, { change: emptied?.change ?? 0 })).toThrow(new Refusal('change-missing'))
    expect(() => restoreSale(session, { key: 1 })).toThrow(new Refusal('entry-missing'))
  })

  test('stays where it was thrown away lately, whatever day a wrong clock wrote on it', () => {
    const shop = openTestDb()
    const { session, clock } = shop
    aCustomer(session)
    clock.pass(-5_000)
    thrownAway(shop)
    clock.pass(5_000)
    aCustomer(session)
    expect(purgeSomeInTrash(session)).toBe(0)
    clock.pass(30)
    expect(purgeSomeInTrash(session)).toBe(2)
  })

  test('is everything that must go along or may let go, as the schema has it', () => {
    const { session } = openTestDb()
    const references = query<{ child: string; column: string; parent: string; required: number }>(
      `SELECT s.name AS child, f."from" AS "column", f."table" AS parent, c."notnull" AS required
        FROM sqlite_schema s, pragma_foreign_key_list(s.name) f JOIN pragma_table_info(s.name) c ON c.name = f."from"
        WHERE s.type = 'table' AND f."table" IN ('sales', 'contacts')`,
      ['child', 'column', 'parent', 'required'],
    )
    const columnsOf = (listed: object, table: string): object =>
      Object.hasOwn(listed, table) ? (Reflect.get(listed, table) as object) : {}
    const forgotten = session.db.many(references).filter(({ child, column, parent, required }) => {
      const along = columnsOf(GOING_ALONG, parent)
      if (required === 1) return Reflect.get(along, child) !== column
      return Reflect.get(columnsOf(LOOSENED, child), column) !== parent
    })
    expect(forgotten).toEqual([])
  })
})
