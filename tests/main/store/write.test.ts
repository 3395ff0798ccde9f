import { describe, expect, test } from 'vitest'
import type { Progress } from '#domain/progress.ts'
import { checkShop } from '#main/service/check.ts'
import { unseal } from '#main/store/connection.ts'
import { insertCustomer } from '#main/store/customers.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import { runThrough } from '#main/store/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { isBusy, write, writeInSteps } from '#main/store/write.ts'
import { aCustomer, aNewCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const CHANGES = query<{ label: string }>('SELECT label FROM changes ORDER BY key', ['label'])
const PEOPLE = query<{ n: number }>('SELECT count(*) AS n FROM customers', ['n'])

const { phone: _phone, address: _address, ...aPerson } = aNewCustomer({})

describe('write', () => {
  test('saves everything as one change and says who changed', () => {
    const { session, told } = openTestDb()
    const { id, change } = aCustomer(session)
    expect(session.db.many(CHANGES)).toEqual([{ label: 'customer-added' }])
    expect(told).toEqual([{ change, label: 'customer-added', customers: [id] }])
  })

  test('saves nothing when the function refuses', () => {
    const { session, told } = openTestDb()
    aCustomer(session, { number: '7' })
    expect(() => aCustomer(session, { number: '7' })).toThrow(new Refusal('number-taken', 'number'))
    expect(session.db.one(PEOPLE)).toEqual({ n: 1 })
    expect(session.db.many(CHANGES)).toHaveLength(1)
    expect(told).toHaveLength(1)
  })

  test('leaves no trace of a write that changed nothing', () => {
    const { session, told } = openTestDb()
    expect(write(session, 'looked', () => 5)).toBe(5)
    expect(session.db.many(CHANGES)).toEqual([])
    expect(told).toEqual([])
  })

  test('leaves no change behind when a row is saved as it was', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    write(session, 'customer-edited', (db) =>
      db.run('UPDATE customers SET given_name = given_name WHERE key = ?', [key]),
    )
    expect(session.db.many(CHANGES)).toEqual([{ label: 'customer-added' }])
  })

  test('does not run inside another write', () => {
    const { session } = openTestDb()
    expect(() => write(session, 'outer', () => write(session, 'inner', () => 1))).toThrow('a write inside a write')
    expect(aCustomer(session).key).toBe(1)
  })

  test('waits its turn while a job holds a transaction', () => {
    const { session } = openTestDb()
    const { raw } = unseal(session.connection)
    raw.exec('BEGIN IMMEDIATE')
    expect(() => aCustomer(session)).toThrow(new Refusal('busy-import'))
    raw.exec('ROLLBACK')
    expect(aCustomer(session).key).toBe(1)
  })

  test('meets a job between two of its steps, and not a write of its own', () => {
    const { session } = openTestDb()
    const steps = addingInSteps(session, 3)
    steps.next()
    expect(isBusy(session)).toBe(true)
    expect(() => aCustomer(session)).toThrow(new Refusal('busy-import'))
    expect(() => writeInSteps(session, 'another', saying).next()).toThrow(new Refusal('busy-import'))
    expect(runThrough(steps)).toBe(3)
    expect(isBusy(session)).toBe(false)
    expect(aCustomer(session).key).toBe(4)
  })

  test('keeps visits and rhythm in step with the sales', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    aSale(session, key, '2026-01-10', { amount: 3_000 })
    aSale(session, key, '2026-01-10', { amount: null })
    aSale(session, key, '2026-02-07', { amount: 4_000 })
    const rhythms = query<{ n: number; first: string; last: string; gaps: string; total: number }>(
      'SELECT n, first, last, gaps, total FROM rhythms',
      ['n', 'first', 'last', 'gaps', 'total'],
    )
    expect(session.db.many(rhythms)).toEqual([
      { n: 2, first: '2026-01-10', last: '2026-02-07', gaps: '[28]', total: 7_000 },
    ])
  })

  test('gives no way to save to those who only read', () => {
    const { session } = openTestDb()
    const sneaky = query<{ key: number }>("INSERT INTO tags (name) VALUES ('x') RETURNING key", ['key'])
    expect(() => session.db.one(sneaky)).toThrow('a question that writes')
  })
})

/** So many people in as many steps, and how many stand there after the last. */
function addingInSteps(session: Session, count: number): Generator<Progress, number> {
  return writeInSteps(session, 'added-in-steps', function* (db) {
    for (let done = 1; done <= count; done += 1) {
      insertCustomer(db, { ...aPerson, id: session.newId(), addedOn: session.today(), importKey: null })
      yield { done, total: count, what: 'saving' }
    }
    return db.one(PEOPLE)?.n ?? 0
  })
}

function* saying(): Generator<Progress, void> {
  yield { done: 1, total: 1, what: 'saving' }
}

const LISTED = query<{ n: number }>('SELECT (SELECT count(*) FROM listing) + (SELECT count(*) FROM search) AS n', ['n'])

describe('write in steps', () => {
  test('is one change, listed and told once it is through', () => {
    const { session, told } = openTestDb()
    const steps = addingInSteps(session, 30)
    for (let at = 0; at < 30; at += 1) expect(steps.next()).toMatchObject({ done: false, value: { what: 'saving' } })
    expect(told).toEqual([])
    expect(runThrough(steps)).toBe(30)
    expect(told).toMatchObject([{ label: 'added-in-steps' }])
    expect(session.db.one(LISTED)).toEqual({ n: 60 })
    expect(session.db.many(CHANGES)).toEqual([{ label: 'added-in-steps' }])
  })

  test('says how far the list is', () => {
    const { session } = openTestDb()
    const said = [...addingInSteps(session, 350)].filter(({ what }) => what === 'listing')
    expect(said.length).toBeGreaterThan(3)
    expect(said.map(({ done }) => done)).toEqual(said.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(said.every(({ done, total }) => done <= total)).toBe(true)
  })

  test.each([
    ['left', (steps: Generator<Progress, number>) => void steps.return(0)],
    [
      'broken off',
      (steps: Generator<Progress, number>) => expect(() => steps.throw(new Error('gone'))).toThrow('gone'),
    ],
  ])('%s after any step it leaves no trace', (_how, leave) => {
    const { session, told } = openTestDb()
    runThrough(addingInSteps(session, 25))
    // The last of these steps stand in the middle of the list.
    for (let after = 1; after <= 302; after += 43) {
      const steps = addingInSteps(session, 300)
      for (let at = 0; at < after; at += 1) steps.next()
      leave(steps)
      expect(isBusy(session)).toBe(false)
      expect(session.db.one(PEOPLE)).toEqual({ n: 25 })
      expect(session.db.one(LISTED)).toEqual({ n: 50 })
    }
    expect(told).toHaveLength(1)
    expect(session.db.many(CHANGES)).toHaveLength(1)
  })

  test('closes what its work had open when it is left', () => {
    const { session } = openTestDb()
    let closed = false
    const steps = writeInSteps(session, 'reading', function* () {
      try {
        yield { done: 0, total: 1, what: 'reading' }
      } finally {
        closed = true
      }
    })
    steps.next()
    steps.return()
    expect(closed).toBe(true)
    expect(aCustomer(session).key).toBe(1)
  })

  test('lists also whom only the work itself knows to be touched', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    unseal(session.connection).db.run('UPDATE listing SET name = ? WHERE customer = ?', ['別人', key])
    const steps = writeInSteps(session, 'tagged', function* (db, _change, { alsoRefresh }) {
      yield { done: 0, total: 1, what: 'saving' }
      alsoRefresh(key)
      db.insert(`INSERT INTO tags (name) VALUES ('常連')`)
    })
    runThrough(steps)
    expect(checkShop(session).derived).toBe('ok')
  })
})
