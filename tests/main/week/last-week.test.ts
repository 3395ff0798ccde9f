import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastWeek, weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { anAct, perform } from '../../support/acts.ts'
import { openTestDb } from '../../support/db.ts'
import { aFirstTimer } from '../../support/week.ts'

const CHANGES = query<{ n: number }>('SELECT count(*) AS n FROM changes', ['n'])

test('the week is shown first as it was written, without anybody new and without a word in the file', () => {
  const { session } = openTestDb()
  expect(lastWeek(session)).toBeNull()
  const known = aFirstTimer(session, '2026-11-19')
  const { rows } = weekView(session)
  aFirstTimer(session, '2026-11-19', { familyName: '𠮷野' })
  const changes = session.db.one(CHANGES)
  expect(lastWeek(session)).toMatchObject({ weekOf: '2026-11-16', waiting: [], unthanked: [] })
  expect(lastWeek(session)?.rows).toEqual(rows)
  expect(session.db.one(CHANGES)).toEqual(changes)
  trashCustomer(session, known.id)
  expect(lastWeek(session)).toBeNull()
})

test('a week that is over is not shown as this one, nor any while the PC’s date is in doubt', () => {
  const { session, clock } = openTestDb()
  aFirstTimer(session, '2026-11-19')
  weekView(session)
  expect(lastWeek({ ...session, clock: () => 'behind' })).toBeNull()
  clock.pass(3)
  expect(lastWeek(session)).toBeNull()
})

test('whatever was done, the rows shown first are rows of the list, each as it stands there', () => {
  fc.assert(
    fc.property(fc.array(anAct, { minLength: 1, maxLength: 10 }), (acts) => {
      const { session } = openTestDb()
      for (const act of acts) {
        perform(session, act)
        const first = lastWeek(session)
        const { rows } = weekView(session)
        for (const row of first?.rows ?? []) {
          // Whoever got one more reason meanwhile has the same row with one more sentence.
          expect(rows.map(({ item, customer }) => [item, customer])).toContainEqual([row.item, row.customer])
        }
        expect(lastWeek(session)?.rows ?? []).toEqual(rows)
      }
    }),
    { numRuns: 8 },
  )
})
