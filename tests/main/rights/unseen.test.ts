import { expect, test } from 'vitest'
import { EVERYONE } from '#domain/people/filter.ts'
import { undoChange } from '#main/service/changes.ts'
import { countFound } from '#main/service/meant.ts'
import { trashMany } from '#main/service/people-many.ts'
import { noteRequest } from '#main/service/requests.ts'
import { runThrough } from '#main/service/run-through.ts'
import type { WriteDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'

const TODAY = '2026-11-20'
const unseen = (unseenYears: number) => ({ text: '', where: { ...EVERYONE, unseenYears } })

/** Somebody who was added ten years ago, and of whom nothing is known but what the test says. */
function aShop(): { readonly session: Session; readonly key: number; readonly found: (years?: number) => number } {
  const { session } = openTestDb(TODAY)
  const { key } = aCustomer(session)
  write(session, 'long-ago', (db) => db.run(`UPDATE customers SET added_on = '2016-01-01'`))
  return { session, key, found: (years = 3) => countFound(session, unseen(years)) }
}

test('who was added long ago and was never seen is found, from the very day on', () => {
  const { session, key, found } = aShop()
  aSale(session, key, '2023-11-20')
  expect([found(3), found(4)]).toEqual([1, 0])
  aSale(session, key, '2023-11-21')
  expect(found(3)).toBe(0)
})

test('who came to the list lately is not found, whatever is known of them', () => {
  const { session, found } = aShop()
  aCustomer(session)
  expect(found()).toBe(1)
})

test('a visit or a word from them counts, a letter from the shop that nobody answered does not', () => {
  const { session, key, found } = aShop()
  aContact(session, key, '2026-10-01')
  expect(found()).toBe(1)
  aContact(session, key, '2026-10-02', { direction: 'from-them' })
  expect(found()).toBe(0)
})

const STILL_TO_COME: Readonly<Record<string, (db: WriteDb, key: number) => unknown>> = {
  'an appointment': (db, key) =>
    db.run(`INSERT INTO sales (customer, day, status) VALUES (?, '2026-12-01', 'booked')`, [key]),
  'a promise that was not kept yet': (db, key) =>
    db.run(`INSERT INTO promises (customer, text, made_on) VALUES (?, '見本', '2016-02-01')`, [key]),
  'being left in peace': (db, key) => db.run(`UPDATE customers SET quiet_until = '2026-11-20' WHERE key = ?`, [key]),
  'a row of the week that waits': (db, key) =>
    db.run(
      `INSERT INTO week_items (week, customer, reason, sentence, state, wait_until)
        VALUES ('2026-11-16', ?, 'birthday', '{}', 'snoozed', '2026-12-01')`,
      [key],
    ),
  'a key that was not given back': (db, key) =>
    db.run(`INSERT INTO locked_notes (customer, kind, text, received_on) VALUES (?, 'key', '', '2016-02-01')`, [key]),
  'a New Year card from them': (db, key) =>
    db.run(`INSERT INTO new_year_cards (customer, year, received_on) VALUES (?, 2026, '2026-01-01')`, [key]),
}

test.each(Object.keys(STILL_TO_COME))('%s keeps somebody from being found', (what) => {
  const { session, key, found } = aShop()
  expect(found()).toBe(1)
  write(session, 'still-to-come', (db) => STILL_TO_COME[what]?.(db, key))
  expect(found()).toBe(0)
})

test('a request that waits for an answer keeps somebody from being found', () => {
  const { session, found } = aShop()
  const { id: person } = aCustomer(session, { familyName: '𠮷野' })
  write(session, 'long-ago', (db) => db.run(`UPDATE customers SET added_on = '2016-01-01'`))
  expect(found()).toBe(2)
  noteRequest(session, {
    person,
    kind: 'correct',
    cameBy: 'phone',
    receivedOn: day('2016-03-01'),
    answered: null,
    note: '',
  })
  expect(found()).toBe(1)
})

test('they go to the trash together, but those taken out by hand, and come back together', () => {
  const { session, found } = aShop()
  const [goes, stays] = [aCustomer(session), aCustomer(session)]
  write(session, 'long-ago', (db) => db.run(`UPDATE customers SET added_on = '2016-01-01'`))
  const { change, count } = runThrough(trashMany(session, { who: { ...unseen(3), except: [stays.id] } }))
  expect([count, found()]).toEqual([2, 1])
  undoChange(session, { change })
  expect(found()).toBe(3)
  expect(goes.id).not.toBe(stays.id)
})
