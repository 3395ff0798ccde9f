import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asBirthday } from '#domain/day.ts'
import { type CopyGone, KINDS_OF_DATA } from '#domain/rights/kinds-of-data.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { kindsOfData } from '#main/service/kinds-of-data.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { runThrough } from '#main/service/run-through.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aCopyHere } from '../backup/kit.ts'
import { fillTablesOf, tablesOfPeople } from '../../support/full-rows.ts'

const counted = (session: Session, copy: CopyGone | null = null) => runThrough(kindsOfData(session, { copy }))

/** As of a copy that does not lie on this PC. */
const upTo = (session: Session, takenOn: string) => counted(session, { sequence: 9, takenOn: day(takenOn) })

const NONE = Object.fromEntries(KINDS_OF_DATA.map((kind) => [kind, 0]))

test('a shop without anybody has nothing to lose', () => {
  expect(counted(openTestDb().session)).toEqual({ people: 0, of: NONE, from: 'records' })
})

test('people are counted by what is kept of them, each once, also in the trash, but not a card that went into another', () => {
  const { session } = openTestDb()
  const plain = aCustomer(session, { address: null, phone: '' })
  const known = aCustomer(session)
  aSale(session, known.key, '2026-01-01')
  aSale(session, known.key, '2026-01-02')
  aContact(session, plain.key, '2026-01-02')
  trashCustomer(session, known.id)
  const [keep, other] = [aCustomer(session), aCustomer(session)]
  mergeCustomers(session, { keep: keep.id, other: other.id, choices: {} })
  expect(counted(session)).toEqual({
    people: 3,
    of: { ...NONE, names: 3, addresses: 2, phones: 2, purchases: 1, contacts: 1 },
    from: 'records',
  })
})

test('everything that can be kept of a person is counted as one kind or another', () => {
  const { session } = openTestDb()
  const [one, third] = [aCustomer(session, { birthday: asBirthday('1960-04-01') }), aCustomer(session)]
  write(session, 'all', (db) =>
    fillTablesOf(db, { customer: one.key, third: third.key, mark: 1 }, tablesOfPeople(session)),
  )
  write(session, 'note', (db) => db.run(`UPDATE customers SET note = '春から' WHERE key = ?`, [one.key]))
  const { of } = counted(session)
  expect(Object.entries(of).filter(([, people]) => people === 0)).toEqual([])
})

test('of a copy that no longer lies here, those are counted who had been added by its day', () => {
  const { session, clock } = openTestDb('2026-11-20')
  aCustomer(session)
  clock.pass(5)
  aCustomer(session)
  expect(
    [upTo(session, '2026-11-19'), upTo(session, '2026-11-22'), counted(session)].map(({ people }) => people),
  ).toEqual([0, 1, 2])
})

test('of a copy that lies here too, its own people are counted: who was erased since, and nobody who came since', async () => {
  const { session, folder } = openTestDb('2026-11-20')
  const [gone] = [aCustomer(session), aCustomer(session)]
  const file = join(folder, 'backups', await aCopyHere(session))
  eraseCustomer(session, gone.id)
  for (const name of ['一', '二', '三']) aCustomer(session, { familyName: name })
  const copy = { sequence: 1, takenOn: day('2026-11-20') }
  expect(counted(session, copy)).toMatchObject({ people: 2, of: { names: 2 }, from: 'copy' })
  expect(counted(session)).toMatchObject({ people: 4, from: 'records' })

  // Of one that cannot be read, or has gone, the records are asked.
  writeFileSync(file, 'x'.repeat(8192))
  expect(counted(session, copy)).toMatchObject({ people: 4, from: 'records' })
  rmSync(file)
  expect(counted(session, copy)).toMatchObject({ people: 4, from: 'records' })
})
