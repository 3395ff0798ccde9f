import { describe, expect, test } from 'vitest'
import { unseal } from '#main/store/connection.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const CHANGES = query<{ label: string }>('SELECT label FROM changes ORDER BY key', ['label'])
const PEOPLE = query<{ n: number }>('SELECT count(*) AS n FROM customers', ['n'])

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
