import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { REASON_DEFAULTS } from '#domain/week/facts.ts'
import { unthankedOf } from '#domain/week/unthanked.ts'
import type { WeekView } from '#domain/week/week.ts'
import { undoChange } from '#main/service/changes.ts'
import { addOwnRule, removeOwnRule } from '#main/service/own-rules.ts'
import { receive } from '#main/service/receipts.ts'
import { peopleOfWeek, type WeekPeople } from '#main/service/week-memory.ts'
import { weekView } from '#main/service/week.ts'
import { unseal } from '#main/store/connection.ts'
import type { Session } from '#main/store/session.ts'
import { noteTouched } from '#main/store/touched.ts'
import { write } from '#main/store/write.ts'
import { anAct, perform } from '../../support/acts.ts'
import { AN_ADDRESS, aCustomer, aSale, edited } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { A_TRIAL_RULE, rowOf } from '../../support/week.ts'

const TODAY = '2026-11-20' as Day

function remembered(session: Session): WeekPeople {
  return peopleOfWeek(session, TODAY, [])
}

/** As a program that was just started reads it. */
function readAnew(session: Session): WeekPeople {
  noteTouched(unseal(session.connection).db, 'anything', 'many')
  return peopleOfWeek(session, TODAY, [])
}

/** Who came off the list of candidates may be remembered all the same; what is known of anybody must be true. */
function expectTrue(session: Session): void {
  const before = remembered(session)
  const known = new Map(before.people)
  const unthanked = unthankedIn(before)
  const anew = readAnew(session)
  for (const [key, person] of anew.people) expect(known.get(key)).toEqual(person)
  expect(unthanked).toEqual(unthankedIn(anew))
}

function unthankedIn({ people }: WeekPeople): WeekView['unthanked'] {
  const byKey = [...people.values()].toSorted((a, b) => a.key - b.key)
  return unthankedOf(byKey, REASON_DEFAULTS, TODAY)
}

test('P26 what is remembered of the week’s people is what would be read anew, whatever was done', () => {
  fc.assert(
    fc.property(fc.array(anAct, { minLength: 1, maxLength: 12 }), (acts) => {
      const { session } = openTestDb(TODAY)
      for (const [at, familyName] of ['髙﨑', '𠮷野'].entries()) {
        const { key } = aCustomer(session, { familyName, address: AN_ADDRESS })
        for (const days of [-200, -150, -100, -9 + at]) aSale(session, key, addDays(TODAY, days))
      }
      remembered(session)
      for (const act of acts) {
        perform(session, act)
        expectTrue(session)
      }
    }),
    { numRuns: 12 },
  )
})

test('P26 a change that is taken back while it is being made is not remembered', () => {
  const { session } = openTestDb(TODAY)
  const { key } = aCustomer(session, { address: AN_ADDRESS })
  aSale(session, key, TODAY)
  weekView(session)
  expect(() =>
    write(session, 'test', (db) => {
      db.run("UPDATE customers SET known = 'known-before' WHERE key = ?", [key])
      throw new Error('given up')
    }),
  ).toThrow('given up')
  expectTrue(session)
  expect(remembered(session).people.get(key)?.facts.known).toBe('first-timer')
})

test('P26 in a shop where more have a birthday than can be looked at, those first in the list are, and the rest is counted', () => {
  const { session } = openTestDb(TODAY)
  write(session, 'test', (db) => {
    for (let at = 0; at < 700; at += 1) {
      const birthday = `1970-12-0${1 + (at % 3)}`
      db.run(
        `INSERT INTO customers (id, family_name, family_kana, known, birthday, added_on)
         VALUES (?, ?, ?, 'known-before', ?, '2026-01-01')`,
        [`019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`, `髙﨑${at}`, `タカサキ${at}`, birthday],
      )
    }
  })
  const { rows, waiting, waitingMore } = weekView(session)
  expect(rows.length + waiting.length + waitingMore).toBe(700)
  expect(waiting.length).toBe(200)
  const days = [...rows, ...waiting].map(({ sentence }) => (sentence.reason === 'birthday' ? sentence.on : ''))
  expect(new Set(days)).toEqual(new Set(['2026-12-01']))
})

test('a rule of the owner’s that was removed is forgotten of everyone, not only of those it was answered for', () => {
  const { session, clock } = openTestDb('2026-10-21')
  const { key } = addOwnRule(session, A_TRIAL_RULE)
  const [answered, other] = ['髙﨑', '𠮷野'].map((familyName) => aCustomer(session, { familyName }))
  if (answered === undefined || other === undefined) throw new Error('two people')
  for (const each of [answered, other]) edited(session, each, { tags: ['お試し'] })
  clock.pass(30)
  receive(session, { item: rowOf(session, answered).item, receipt: 'talked', channel: null, word: '' })
  expect(rowOf(session, other)).toMatchObject({ state: 'open' })
  const { change } = removeOwnRule(session, { key })
  expectTrue(session)
  undoChange(session, { change })
  expectTrue(session)
})
