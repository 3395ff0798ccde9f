import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#domain/people/fold.ts'
import { undoChange } from '#main/service/changes.ts'
import { checkShop } from '#main/service/check.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { search } from '#main/service/search.ts'
import { putInTrash } from '#main/store/customers.ts'
import { query } from '#main/store/db.ts'
import { searchCustomers } from '#main/store/find.ts'
import { runThrough } from '#main/store/run-through.ts'
import { rebuildSearch } from '#main/store/search-refresh.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const LISTED = query<{ customer: number }>('SELECT customer FROM listing ORDER BY customer', ['customer'])
const INDEXED = query<{ rowid: number; name: string }>('SELECT rowid, name FROM search ORDER BY rowid', [
  'rowid',
  'name',
])

function names(session: Session, text: string): readonly string[] {
  return search(session, { text, limit: 50 }).map((hit) => hit.name)
}

describe('search follows what is saved', () => {
  test('someone in the trash is neither listed nor found, and comes back', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    const change = write(session, 'customer-trashed', (db, number) => {
      putInTrash(db, key, session.today())
      return number
    })
    expect(names(session, '髙﨑')).toEqual([])
    expect(listCustomers(session, { text: '', offset: 0, limit: 10 }).total).toBe(0)
    expect(session.db.many(INDEXED)).toEqual([])
    undoChange(session, { change })
    expect(names(session, '髙﨑')).toEqual(['髙﨑 花子'])
    expect(listCustomers(session, { text: '', offset: 0, limit: 10 }).total).toBe(1)
  })

  test('a name taken back is no longer found, the one before is', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    const change = write(session, 'customer-changed', (db, number) => {
      db.run('UPDATE customers SET family_name = ? WHERE key = ?', ['渡邉', key])
      return number
    })
    expect(names(session, '渡辺')).toEqual(['渡邉 花子'])
    expect(names(session, '髙﨑花子')).toEqual([])
    undoChange(session, { change })
    expect(names(session, '渡辺')).toEqual([])
    expect(names(session, '髙﨑花子')).toEqual(['髙﨑 花子'])
  })

  test('adding someone and taking it back leaves no line and no word', () => {
    const { session } = openTestDb()
    const { change } = aCustomer(session)
    undoChange(session, { change })
    expect(session.db.many(LISTED)).toEqual([])
    expect(session.db.many(INDEXED)).toEqual([])
  })

  test('a visit changes nothing that is searched', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    const before = session.db.many(INDEXED)
    aSale(session, key, '2026-11-01')
    expect(session.db.many(INDEXED)).toEqual(before)
  })

  test('written anew for everyone it is the same, and check finds no fault', () => {
    const { session } = openTestDb()
    aCustomer(session)
    aCustomer(session, { familyName: '𠮷野', givenName: '葵' })
    const before = session.db.many(INDEXED)
    write(session, 'rebuilt', (db) => runThrough(rebuildSearch(db)))
    expect(session.db.many(INDEXED)).toEqual(before)
    expect(names(session, '吉')).toEqual(['𠮷野 葵'])
    expect(checkShop(session).derived).toBe('ok')
  })

  test.each([
    ['a line that was changed', `UPDATE listing SET name = '別人'`],
    ['a line that is missing', 'DELETE FROM listing'],
    ['words that were changed', `UPDATE search SET name = 'n別'`],
    ['words that are missing', 'DELETE FROM search'],
    ['words of nobody', `INSERT INTO search (rowid, name) VALUES (77, 'n鬼')`],
  ])('check notices %s', (_what, damage) => {
    const { session } = openTestDb()
    aCustomer(session)
    write(session, 'damaged', (db) => db.exec(damage))
    expect(checkShop(session).derived).toEqual({ visits: 0, search: 1 })
  })
})

describe('any text', () => {
  const word = fc.string({
    unit: fc.constantFrom(...Array.from('"*^-:()+{}\'%_<>NEARORANDnot花子さ𠮷 \u3000\u0000\uD842｡')),
    maxLength: 12,
  })
  const syntax = fc.constantFrom(
    '"',
    '*',
    '^',
    'NEAR(a b)',
    'OR',
    'a OR b',
    'name:a',
    '-',
    'AND',
    'NOT x',
    '{name}: a',
    '""',
    '" "',
    "'",
    '\\',
    '%',
    '_',
  )

  test('that is typed into the search is only a word, never a command', () => {
    const { session } = openTestDb()
    aCustomer(session)
    fc.assert(
      fc.property(fc.oneof(word, syntax, fc.string({ unit: 'binary', maxLength: 8 })), (text) => {
        expect(searchCustomers(session.db, text, 10).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  test('that a name is made of is found again by each of its parts', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session)
    const letter = fc.oneof(
      fc.constantFrom(...Array.from('花"<>&*^-:𠮷髙ガａ１')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (letters, start, length) => {
        const name = letters.join('')
        const folded = Array.from(fold(name))
        const from = start % Math.max(folded.length, 1)
        const part = folded.slice(from, from + 1 + (length % Math.max(folded.length, 1))).join('')
        // A mark alone may fold otherwise than it did beside its letter; a single digit asks other things.
        fc.pre(part !== '' && fold(part) === part && !/^\d$/.test(part))
        write(session, 'renamed', (db) => {
          db.run(`UPDATE customers SET family_name = '', given_name = ? WHERE key = ?`, [name, key])
        })
        expect(searchCustomers(session.db, part, 10).map((hit) => hit.customer)).toEqual([key])
      }),
      { numRuns: 500 },
    )
  })
})
