import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { WEEKS_AHEAD, chanceOf } from '#domain/week/return-model/score.ts'
import { historyOf } from '#domain/week/return-model/histories.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { undoChange } from '#main/service/changes.ts'
import { receive, snooze } from '#main/service/receipts.ts'
import { keepModel } from '#main/service/return-model/fit.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { modelOn } from '#main/store/model-fits.ts'
import { runThrough } from '#main/store/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aLargeShop, aRegular } from '../../support/model.ts'
import { rowOf, rowsOf } from '../../support/week.ts'

const TODAY = '2026-11-20' as Day

const FIGURES = query<{ id: string; n: number; first: Day; last: Day; litt: number }>(
  'SELECT c.id, r.n, r.first, r.last, r.litt FROM rhythms r JOIN customers c ON c.key = r.customer',
  ['id', 'n', 'first', 'last', 'litt'],
)

/** Room for everybody, so that who is listed is who has the reason. */
function aShop(customers = 120) {
  const made = openTestDb(TODAY)
  aLargeShop(made.session, customers)
  saveSettings(made.session, { ...shopSettings(made.session), lettersAWeek: 100, callsAWeek: 100 })
  return made
}

const isByModel = ({ sentence, others }: WeekRow) =>
  [sentence, ...others].some((each) => each.reason === 'drifting' && each.said !== undefined)

/** Those of whom the rule, read from the figures alone, says that they drift. */
function driftersOf({ db }: Session, today: Day): ReadonlySet<string> {
  const model = modelOn(db, today)
  if (model === null) throw new Error('no model')
  const found = db.many(FIGURES).filter((figures) => {
    const history = historyOf(figures, today)
    const chance = chanceOf(model.fit, model.mean, history, WEEKS_AHEAD)
    const interval = (history.tx + model.fit.scale) / (history.x + 1)
    return history.x >= 2 && history.T - history.tx >= interval && chance > 0.15 && chance < 0.5
  })
  return new Set(found.map(({ id }) => id))
}

/** Came every month until she stopped; silent for so many days, which the made-up shop takes for drifting. */
const everyMonth = (session: Session, silence: number) => {
  const last = addDays(session.today(), -silence)
  return aRegular(
    session,
    Array.from({ length: 9 }, (_, at) => addDays(last, -30 * at)),
  )
}

/** The shortest silence of a monthly customer that the model calls by its word. */
function silenceOf(session: Session, tier: 'drifting' | 'nearlyGone'): number {
  for (let silence = 31; silence < 500; silence += 7) {
    const person = everyMonth(session, silence)
    const isThere = rowsOf(session, person).some(
      ({ sentence }) => sentence.reason === 'drifting' && sentence.said?.tier === tier,
    )
    if (isThere) return silence
  }
  throw new Error('no such silence')
}

test('P27 where the model may speak, those listed as drifting are those whom it says, and nobody else', () => {
  const { session } = aShop(150)
  const rows = weekView(session).rows.filter(isByModel)
  const drifters = driftersOf(session, TODAY)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ customer }) => drifters.has(customer))).toBe(true)
  // Whoever drifts and is not there has booked, or was reached of late.
  const byFactsAlone = weekView(session).rows.filter(
    ({ sentence, others }) =>
      !isByModel({ sentence, others } as WeekRow) && [sentence, ...others].some(({ reason }) => reason === 'drifting'),
  )
  expect(byFactsAlone).toEqual([])
})

test('P27 a call answers the row, a visit does, and either taken back opens it again', () => {
  const { session } = aShop()
  const person = everyMonth(session, silenceOf(session, 'drifting'))
  const { item } = rowOf(session, person)
  const { change } = receive(session, { item, receipt: 'talked', channel: null, word: '' })
  expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: 'talked' })
  undoChange(session, { change })
  expect(rowOf(session, person)).toMatchObject({ state: 'open' })
  const sale = aSale(session, person.key, TODAY)
  expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: null })
  undoChange(session, sale)
  expect(rowOf(session, person)).toMatchObject({ state: 'open' })
})

test('P27 who was listed rests from the next week on, also unanswered, until the tier is another', () => {
  const { session, clock } = aShop()
  const person = everyMonth(session, silenceOf(session, 'drifting'))
  expect(rowOf(session, person).sentence).toMatchObject({ said: { tier: 'drifting' } })
  const seen: unknown[] = []
  for (let week = 0; week < 60; week += 1) {
    clock.pass(7)
    seen.push(
      ...rowsOf(session, person).map(({ sentence }) => (sentence.reason === 'drifting' ? sentence.said?.tier : 0)),
    )
  }
  expect(seen).toEqual(['nearlyGone'])
})

test('P27 who was put off for some days comes back as what she was, though she would rest by now', () => {
  const { session, clock } = aShop()
  const person = everyMonth(session, silenceOf(session, 'drifting'))
  const { item, sentence } = rowOf(session, person)
  snooze(session, { item, until: addDays(TODAY, 5) })
  clock.pass(5)
  expect(rowOf(session, person)).toMatchObject({ state: 'open', sentence })
})

test('P27 while the model is being fitted, and in a small shop, facts alone speak', () => {
  const { session } = openTestDb(TODAY)
  const person = everyMonth(session, 50)
  runThrough(keepModel(session))
  expect(rowOf(session, person).sentence).toEqual({
    reason: 'drifting',
    everyDays: 30,
    lastOn: addDays(TODAY, -50),
    dueOn: '2026-11-22',
  })
})

test('P27 the first model speaks from the moment it is there, and a row of facts stays what it was', () => {
  const { session } = openTestDb(TODAY)
  const person = everyMonth(session, 50)
  const { sentence, item } = rowOf(session, person)
  aLargeShop(session)
  expect(rowOf(session, person)).toMatchObject({ item, sentence })
  expect(weekView(session).rows.filter(isByModel).length).toBeGreaterThan(0)
})
