import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trashContact } from '#main/service/contacts.ts'
import { trashSale } from '#main/service/sales.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { countOnFile, newest } from '#main/store/entries-on-file.ts'
import { personOnFile } from '#main/store/on-file.ts'
import { write } from '#main/store/write.ts'
import { arbitraryShop, fill } from '../../support/arbitrary-shop.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { countsOf, onFile } from '../../support/on-file.ts'

test('whoever is kept comes out with all of the card, and every visit and contact with whose it is', () => {
  fc.assert(
    fc.property(arbitraryShop, (shop) => {
      const { session, close } = openTestDb()
      const keys = fill(session, shop)
      const found = onFile(session)
      expect(found.people.map(({ id: _id, ...person }) => person)).toEqual(shop.people)
      expect(keys.map((key) => personOnFile(session.db, key))).toEqual(found.people)
      expect(countOnFile(session.db)).toEqual(countsOf(found))
      for (const [list, expected] of [
        [found.visits, shop.visits],
        [found.contacts, shop.contacts],
      ] as const) {
        expect(list.map(({ whose: _whose, ...entry }) => entry)).toEqual(expected.map(({ of: _of, ...entry }) => entry))
        const owners = expected.map(({ of }) => found.people[of % found.people.length])
        expect(list.map(({ whose }) => whose.id)).toEqual(owners.map((owner) => owner?.id))
        expect(list.map(({ whose }) => whose.phone)).toEqual(owners.map((owner) => owner?.phones[0]?.number ?? ''))
      }
      close()
    }),
    { numRuns: 20 },
  )
})

test('what lies in the trash is not on file, nor what is of somebody who does', () => {
  const { session } = openTestDb()
  const hanako = aCustomer(session)
  const kept = aSale(session, hanako.key, '2026-01-05')
  trashSale(session, aSale(session, hanako.key, '2026-01-06'))
  aContact(session, hanako.key, '2026-01-05')
  trashContact(session, aContact(session, hanako.key, '2026-01-06'))
  const gone = aCustomer(session, { familyName: '去' })
  aSale(session, gone.key, '2026-01-05')
  trashSale(session, aSale(session, gone.key, '2026-01-06'))
  aContact(session, gone.key, '2026-01-05')
  trashCustomer(session, gone.id)
  const found = onFile(session)
  expect(kept.key).toBeGreaterThan(0)
  expect(countsOf(found)).toEqual({ people: 1, visits: 1, contacts: 1 })
  expect(countOnFile(session.db)).toEqual({ people: 1, visits: 1, contacts: 1 })
  expect(found.people[0]?.id).toBe(hanako.id)
})

test('what is locked, and what was withdrawn, never leaves', () => {
  const { session } = openTestDb()
  const { key } = aCustomer(session)
  write(session, 'locked', (db) => {
    db.run(`INSERT INTO locked_notes (customer, kind, text) VALUES (?, 'key', '鍵は植木鉢の下')`, [key])
    db.run(
      `INSERT INTO refusals (customer, scope, channel, since, withdrawn_on)
        VALUES (?, 'promotion', 'all', '2026-01-01', '2026-02-01')`,
      [key],
    )
  })
  const { people } = onFile(session)
  expect(JSON.stringify(people)).not.toContain('植木鉢')
  expect(people[0]?.refusals).toEqual([])
})

test('who comes after the beginning is not on file, and nothing of theirs is', () => {
  const { session } = openTestDb()
  const hanako = aCustomer(session)
  const begun = newest(session.db)
  const taro = aCustomer(session, { familyName: '後' })
  aSale(session, hanako.key, '2026-01-05')
  aSale(session, taro.key, '2026-01-05')
  expect(countsOf(onFile(session, begun))).toEqual({ people: 1, visits: 0, contacts: 0 })
  expect(countsOf(onFile(session, { ...newest(session.db), people: begun.people }))).toMatchObject({ visits: 1 })
})
