import { expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import { fitInPlace, keepModel, modelDue } from '#main/service/return-model/fit.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { query } from '#main/store/db.ts'
import { modelOn } from '#main/store/model-fits.ts'
import { runThrough } from '#main/store/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb, reopen } from '../../support/db.ts'
import { aRegular } from '../../support/model.ts'

const TODAY = '2026-11-20' as Day
const FITS = query<{ day: string; made_on: string }>('SELECT day, made_on FROM model_fits ORDER BY day', [
  'day',
  'made_on',
])

const fill = (session: Session, customers = 120) =>
  fillWithSample(session, { customers, events: customers * 20, seed: 7, today: session.today() })

const fitsOf = ({ db }: Session) => db.many(FITS).map(({ day, made_on: madeOn }) => `${madeOn} for ${day}`)

test('the first model is in force at once; a later one from the next day on, and none is made twice a day', () => {
  const { session, clock } = openTestDb(TODAY)
  fill(session)
  runThrough(keepModel(session))
  aRegular(session, ['2026-10-01', '2026-11-01'])
  runThrough(keepModel(session))
  expect(fitsOf(session)).toEqual(['2026-11-20 for 2026-11-20'])
  const first = modelOn(session.db, TODAY)
  clock.pass(1)
  runThrough(keepModel(session))
  expect(fitsOf(session)).toEqual(['2026-11-20 for 2026-11-20', '2026-11-21 for 2026-11-22'])
  // Nothing known of the whole shop changes within a day.
  expect(modelOn(session.db, session.today())).toEqual(first)
  clock.pass(1)
  expect(modelOn(session.db, session.today())).not.toEqual(first)
})

test('while nothing new was noted, the model is believed for a week', () => {
  const { session, clock } = openTestDb(TODAY)
  fill(session)
  runThrough(keepModel(session))
  clock.pass(6)
  expect(modelDue(session, session.today())).toBe('nothing')
  clock.pass(1)
  expect(modelDue(session, session.today())).toBe('fit')
  clock.pass(-3)
  aSale(session, aCustomer(session).key, session.today())
  expect(modelDue(session, session.today())).toBe('fit')
})

test('a shop with too little behind it has no model, and one that lost what it had forgets it', () => {
  const { session, clock } = openTestDb(TODAY)
  runThrough(keepModel(session))
  fill(session, 99)
  runThrough(keepModel(session))
  expect(modelOn(session.db, TODAY)).toBeNull()
  aCustomer(session)
  runThrough(keepModel(session))
  expect(modelOn(session.db, TODAY)).not.toBeNull()
  clock.pass(1)
  write(session, 'all-trashed', (db) => db.run('UPDATE customers SET deleted_on = ?', [TODAY]))
  expect(modelDue(session, session.today())).toBe('forget')
  runThrough(keepModel(session))
  expect(modelOn(session.db, session.today())).toBeNull()
})

test('fitted in a thread of its own it is the same model, and whoever leaves ends the thread and keeps nothing', () => {
  const made = openTestDb(TODAY)
  const { session } = made
  fill(session)
  const left = keepModel(session, 0)
  left.next()
  left.next()
  left.return()
  expect(fitsOf(session)).toEqual([])
  runThrough(keepModel(session, 0))
  const beside = modelOn(session.db, TODAY)
  expect(beside?.seen.closedGaps).toBeGreaterThan(1_000)
  write(session, 'forgotten', (db) => db.run('DELETE FROM model_fits'))
  runThrough(keepModel(session))
  expect(modelOn(session.db, TODAY)).toEqual(beside)
  made.close()
  expect(modelOn(reopen(made).session.db, TODAY)).toEqual(beside)
})

test('a command line is answered by the model of its own day, whenever it asks', () => {
  const { session, clock } = openTestDb(TODAY)
  fill(session)
  fitInPlace(session)
  clock.pass(30)
  fitInPlace(session)
  fitInPlace(session)
  expect(fitsOf(session)).toEqual(['2026-11-20 for 2026-11-20', '2026-12-20 for 2026-12-20'])
})

test('a clock that is not believed works nothing out', () => {
  const { session } = openTestDb(TODAY)
  fill(session)
  fitInPlace({ ...session, clock: () => 'far-ahead' })
  expect(fitsOf(session)).toEqual([])
})
