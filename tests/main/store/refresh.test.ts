import { expect, test } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { checkShop } from '#main/service/check.ts'
import { unseal } from '#main/store/connection.ts'
import { insertCustomer } from '#main/store/customers.ts'
import { query, type WriteDb } from '#main/store/db.ts'
import { insertImport } from '#main/store/imports.ts'
import { refreshAllInSteps, refreshInSteps } from '#main/store/refresh.ts'
import { insertSale } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { DERIVED_TABLES } from '#main/store/tables.ts'
import { runThrough } from '#main/store/run-through.ts'
import { write, writeInSteps } from '#main/store/write.ts'
import { aCustomer, aNewCustomer, aSale } from '../../support/builders.ts'
import { addDays } from '#domain/day.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, reopen } from '../../support/db.ts'

type Row = Readonly<Record<string, unknown>>

const derived = (session: Session): readonly (readonly Row[])[] =>
  DERIVED_TABLES.map((table) => session.db.many(query<Row>(`SELECT * FROM ${table} ORDER BY 1, 2`, [])))

/** An import of so many people with three sales each; every tenth is in the trash. */
function importPeople(session: Session, count: number): void {
  write(session, 'imported', (db, change) => {
    const importKey = insertImport(db, change, {
      id: session.newId(),
      at: session.now(),
      fileName: 'a.csv',
      content: 'people',
      format: 'own',
      encoding: 'utf-8',
    })
    for (let at = 0; at < count; at += 1) importPerson(session, db, importKey, at)
  })
}

function importPerson(session: Session, db: WriteDb, importKey: number, at: number): void {
  const { phone: _phone, address: _address, ...person } = aNewCustomer({ givenName: `花子${at}` })
  const key = insertCustomer(db, { ...person, id: session.newId(), addedOn: session.today(), importKey })
  for (const days of [at % 40, 50, (at * 7) % 90]) {
    const on = addDays(day('2026-01-01'), days)
    insertSale(db, {
      customer: key,
      day: on,
      time: null,
      status: 'done',
      charge: 'paid',
      amount: at,
      item: '',
      importKey,
    })
  }
  if (at % 10 === 0) db.run('UPDATE customers SET deleted_on = ? WHERE key = ?', [session.today(), key])
}

const KEYS = query<{ key: number }>('SELECT key FROM customers', ['key'])

test('everyone at once and a part at a time come to the same', () => {
  const { session } = openTestDb()
  importPeople(session, 1_203)
  const atOnce = derived(session)
  expect(checkShop(session)).toMatchObject({ derived: 'ok', integrity: 'ok' })
  write(session, 'again', (db) => {
    const keys = db.many(KEYS).map(({ key }) => key)
    db.exec('DELETE FROM visit_days; DELETE FROM rhythms; DELETE FROM listing; DELETE FROM search')
    for (let at = 0; at < keys.length; at += 400) {
      const some = keys.slice(at, at + 400)
      runThrough(refreshInSteps(db, { figures: some, words: some }))
    }
  })
  expect(derived(session)).toEqual(atOnce)
  runThrough(writeInSteps(session, 'again', refreshAllInSteps))
  expect(derived(session)).toEqual(atOnce)
})

test.each([10, 60, 300, 900])('%i of a thousand renamed are found by their new name, and back by the old', (count) => {
  const { session } = openTestDb()
  importPeople(session, 1_000)
  const before = derived(session)
  const renamed = write(session, 'renamed', (db, change) => {
    db.run(`UPDATE customers SET family_name = '𠮷野' WHERE key <= ?`, [count])
    return change
  })
  expect(checkShop(session)).toMatchObject({ derived: 'ok', integrity: 'ok' })
  undoChange(session, { change: renamed })
  expect(derived(session)).toEqual(before)
})

test('many visits leave every word of the search where it was', () => {
  const { session } = openTestDb()
  importPeople(session, 400)
  unseal(session.connection).db.run(`UPDATE search SET note = 'm印' WHERE rowid = 399`)
  write(session, 'visits', (db) => db.run(`UPDATE sales SET amount = 1 WHERE customer <= 190`))
  expect(checkShop(session).derived).toEqual({ visits: 0, search: 1 })
})

test('a large import names nobody, and the file opens again with its own schema', () => {
  const made = openTestDb()
  importPeople(made.session, 2_100)
  expect(made.told).toMatchObject([{ label: 'imported', customers: null }])
  made.close()
  expect(checkShop(reopen(made).session)).toMatchObject({ derived: 'ok', integrity: 'ok' })
})

test('very many at once leave the index with the settings it always has, also where they are given up', () => {
  const { session } = openTestDb()
  importPeople(session, 2_100)
  const settings = query<{ k: string; v: number }>('SELECT k, v FROM search_config ORDER BY k', ['k', 'v'])
  const usual = [
    { k: 'automerge', v: 4 },
    { k: 'crisismerge', v: 16 },
    { k: 'hashsize', v: 1_048_576 },
    { k: 'secure-delete', v: 1 },
    { k: 'version', v: 4 },
  ]
  expect(session.db.many(settings)).toEqual(usual)
  const before = derived(session)
  const again = writeInSteps(session, 'again', refreshAllInSteps)
  while (session.db.many(settings).some(({ k, v }) => k === 'automerge' && v === 4)) again.next()
  again.return()
  expect(session.db.many(settings)).toEqual(usual)
  expect(derived(session)).toEqual(before)
  aCustomer(session, { familyName: '鵜飼' })
  expect(checkShop(session)).toMatchObject({ derived: 'ok', integrity: 'ok' })
})

test('a renamed tag reaches the search text of all who wear it', () => {
  const { session } = openTestDb()
  const { key } = aCustomer(session)
  write(session, 'tagged', (db) => {
    const tag = db.insert(`INSERT INTO tags (name) VALUES ('常連')`)
    db.run('INSERT INTO customer_tags (customer, tag) VALUES (?, ?)', [key, tag])
  })
  write(session, 'tag-renamed', (db) => db.run(`UPDATE tags SET name = '町内会'`))
  expect(checkShop(session).derived).toBe('ok')
})

test('one visit more leaves the figures of others alone', () => {
  const { session } = openTestDb()
  const [one, two] = [aCustomer(session), aCustomer(session)]
  aSale(session, two.key, '2026-01-05')
  unseal(session.connection).db.run('UPDATE rhythms SET total = 1 WHERE customer = ?', [two.key])
  aSale(session, one.key, '2026-01-10')
  const totals = query<{ total: number }>('SELECT total FROM rhythms ORDER BY customer', ['total'])
  expect(session.db.many(totals)).toEqual([{ total: 5_000 }, { total: 1 }])
})
