import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { ON_DUPLICATE } from '#domain/exchange/import.ts'
import { checkShop } from '#main/service/check.ts'
import { runThrough } from '#main/service/run-through.ts'
import { searchCustomers } from '#main/store/find.ts'
import { write, writeInSteps } from '#main/store/write.ts'
import { listLine } from '#domain/people/list-line.ts'
import { day } from '../../support/clock.ts'
import { arbitraryShop } from '../../support/arbitrary-shop.ts'
import { openTestDb } from '../../support/db.ts'
import { aPersonOnFile, takePeopleIn } from '../../support/imports.ts'

// How somebody new stands in the list is worked out of the line of the file; check works it out of the rows.

const people = arbitraryShop.map((shop) => shop.people.map((person): PersonOnFile => ({ ...person, id: null })))

test('whoever comes in stands in the list, and is found, as their rows say', () => {
  fc.assert(
    fc.property(people, people, fc.constantFrom(...ON_DUPLICATE), (some, others, choice) => {
      const { session, close } = openTestDb()
      takePeopleIn(session, some, choice)
      // Among them again those of the same list, of the one before, and each with what another lacks.
      const filled = some.map((person, at) => ({ ...person, notes: others[at % others.length]?.notes ?? [] }))
      takePeopleIn(session, [...others, ...filled, ...others, ...filled.toReversed()], choice)
      expect(checkShop(session).derived).toBe('ok')
      close()
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['half-width kana', { familyKana: 'ﾖｼﾉ', givenKana: 'ﾊｼﾞﾒ' }],
  ['variants of characters', { familyName: '髙﨑', givenName: '𠮷' }],
  ['nothing but a company', { familyName: '', givenName: '', familyKana: '', givenKana: '', company: '山下商店' }],
  ['notes of several days and lines', notesOf('2026-11-02', '2026-11-01', '2025-12-31')],
  ['labels that others wore before, in another order', { tags: ['お花', '常連', 'お花'] }],
])('so does somebody with %s', (_what, some) => {
  const { session, close } = openTestDb()
  takePeopleIn(session, [aPersonOnFile({ tags: ['常連', 'お花'] }), aPersonOnFile({ ...some, number: '7' })], 'add')
  expect(checkShop(session).derived).toBe('ok')
  close()
})

test('of very many so does whoever a later line adds to, and whoever finds a line of nobody in the way', () => {
  const { session, close } = openTestDb()
  write(session, 'damaged', (db) => {
    db.exec(`INSERT INTO listing (sort, customer, name, kana, number, last_four, phone, address, tag, note)
      VALUES ('1おに', 300, '鬼', 'おに', NULL, '', '', '', '', '')`)
  })
  const many = Array.from({ length: 600 }, (_, at) => aPersonOnFile({ number: String(at), likes: `紅茶 ${at % 7}` }))
  const again = [3, 120, 299, 598].map((at) => aPersonOnFile({ number: String(at), note: 'お茶がお好き' }))
  const { fates } = takePeopleIn(session, [...many.slice(0, 400), ...again, ...many.slice(400), ...again], 'merge')
  expect(fates.filter((fate) => fate === 'merged')).toHaveLength(8)
  expect(searchCustomers(session.db, 'お好き', 10).map(({ customer }) => customer)).toEqual([4, 121, 300, 401])
  expect(checkShop(session)).toMatchObject({ integrity: 'ok', derived: 'ok' })
  close()
})

test('a line is believed unless the change alters the card again', () => {
  const { session, close } = openTestDb()
  const wrong = listLine({ ...aPersonOnFile({ familyName: '別人' }), phone: [], address: [], tag: [], note: [] })
  const bring = (isAltered: boolean): void => {
    const steps = writeInSteps(session, 'imported', function* (db, _change, { alsoRefresh, listAs }) {
      yield { done: 0, total: 1, what: 'saving' }
      const key = db.insert(`INSERT INTO customers (id, known, added_on) VALUES (?, 'first-timer', '2026-11-20')`, [
        session.newId(),
      ])
      listAs(key, wrong)
      if (isAltered) alsoRefresh(key)
    })
    runThrough(steps)
  }
  bring(true)
  expect(checkShop(session).derived).toBe('ok')
  bring(false)
  expect(checkShop(session).derived).toEqual({ visits: 0, search: 1 })
  close()
})

function notesOf(...days: readonly string[]): Pick<PersonOnFile, 'notes' | 'note'> {
  const notes = days.map((on) => ({ kind: 'note', source: null, day: day(on), text: `${on}\nお茶\n\n窓ぎわ` }))
  return { notes, note: '一行目\n二行目' }
}
