import { expect, test } from 'vitest'
import { addDays, asDay, type Day } from '#domain/day.ts'
import { returnFigures } from '#main/service/return-figures.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { MADE_UP_SHOP, MADE_UP_TODAY } from '../../domain/week/return-model/made-up-shop.ts'
import { aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

const TODAY = '2026-11-20' as Day
const dayAt = (number: number): Day => addDays(TODAY, number - MADE_UP_TODAY)

/** Each is called and numbered by a letter; who came twice on a day has two sales on it. */
function openMadeUpShop(): { readonly session: Session; readonly people: ReadonlyMap<string, TestCustomer> } {
  const { session } = openTestDb(TODAY)
  const people = Object.entries(MADE_UP_SHOP).map(([number, days]) => {
    const person = aCustomer(session, { number, familyName: '𠮷野' })
    for (const day of days) aSale(session, person.key, dayAt(day))
    return [number, person] as const
  })
  return { session, people: new Map(people) }
}

const chanceIn = (session: Session, number: string): number | null | undefined =>
  returnFigures(session).people.find((person) => person.number === number)?.pReturn

test('the sales of a shop give the figures worked out for it', () => {
  const { session, people } = openMadeUpShop()
  const { fit, seen, people: figures } = returnFigures(session)
  expect(fit.parameters.k).toBe(2)
  expect(fit.scale).toBeCloseTo(5.79443, 5)
  expect(seen).toEqual({ weeks: 56, closedGaps: 41, repeaters: 9 })
  expect(figures.map(({ customerId }) => customerId)).toEqual([...people.values()].map(({ id }) => id))
  for (const [number, expected] of Object.entries({ A: 0.5134, C: 0.8808, I: 0.0626, K: 0.345 })) {
    expect(Math.abs((chanceIn(session, number) ?? Number.NaN) - expected), number).toBeLessThan(1e-4)
  }
  expect(figures.find(({ number }) => number === 'I')).toMatchObject({ x: 5, tx: 10, T: 250 / 7, tier: 'away' })
  expect(figures.find(({ number }) => number === 'K')).toMatchObject({ tier: 'drifting' })
})

test('a shop that has seen too little says nothing of anybody, but shows its model', () => {
  const { session } = openTestDb(TODAY)
  const person = aCustomer(session)
  for (const days of [-90, -60, -30]) aSale(session, person.key, addDays(TODAY, days))
  const { fit, people } = returnFigures(session)
  expect(Object.values(fit.parameters).every(Number.isFinite)).toBe(true)
  expect(people).toEqual([
    { customerId: person.id, number: null, x: 2, tx: 60 / 7, T: 90 / 7, pAlive: null, pReturn: null, tier: null },
  ])
})

test('a shop without any visits has a model too', () => {
  const { session } = openTestDb(TODAY)
  aCustomer(session)
  const { fit, seen, people } = returnFigures(session)
  expect(people).toEqual([])
  expect(seen).toEqual({ weeks: 0, closedGaps: 0, repeaters: 0 })
  expect(fit.scale).toBe(4)
  expect(Object.values(fit.parameters).every(Number.isFinite)).toBe(true)
})

test('whoever lies in the trash counts for nothing', () => {
  const { session, people } = openMadeUpShop()
  const gone = people.get('A')
  if (gone === undefined) throw new Error('A is of the made-up shop')
  trashCustomer(session, gone.id)
  const after = returnFigures(session)
  expect(after.people.map(({ number }) => number)).toEqual(Object.keys(MADE_UP_SHOP).filter((name) => name !== 'A'))
  expect(after.seen.closedGaps).toBe(31)
})

test('a clock that stands before everything, or ten years ahead, leaves chances within [0, 1]', () => {
  const { session } = openMadeUpShop()
  for (const today of ['2000-01-01', '2026-03-01', '2036-11-20']) {
    const then: Session = { ...session, today: () => asDay(today) ?? TODAY }
    for (const { tx, T, pAlive, pReturn } of returnFigures(then).people) {
      expect(T).toBeGreaterThanOrEqual(tx)
      expect(pAlive ?? 0).toBeGreaterThanOrEqual(0)
      expect(pAlive ?? 0).toBeLessThanOrEqual(1)
      expect(pReturn ?? 0).toBeGreaterThanOrEqual(0)
      expect(pReturn ?? 0).toBeLessThanOrEqual(1)
    }
  }
})
