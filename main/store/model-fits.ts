import type { Day } from '#domain/day.ts'
import type { ShopModel } from '#domain/week/outlook.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

type Row = {
  weeks: number
  closed_gaps: number
  repeaters: number
  k: number
  r: number
  alpha: number
  a: number
  b: number
  scale: number
  penalised: number
  mean_chance: number | null
}

const IN_FORCE = query<Row>(
  `SELECT weeks, closed_gaps, repeaters, k, r, alpha, a, b, scale, penalised, mean_chance
   FROM model_fits WHERE day <= ? ORDER BY day DESC LIMIT 1`,
  ['weeks', 'closed_gaps', 'repeaters', 'k', 'r', 'alpha', 'a', 'b', 'scale', 'penalised', 'mean_chance'],
)
const NEWEST = query<{ day: string; made_on: string; fingerprint: string }>(
  'SELECT day, made_on, fingerprint FROM model_fits ORDER BY made_on DESC, day DESC LIMIT 1',
  ['day', 'made_on', 'fingerprint'],
)
const ANY_BY = query<{ found: number }>('SELECT EXISTS (SELECT 1 FROM model_fits WHERE day <= ?) AS found', ['found'])

/** Nobody asks about the list of longer ago. */
const KEPT_DAYS = 30

/** From which day a fit is in force, and of what it was made. */
export type FitMade = { readonly day: Day; readonly madeOn: Day; readonly fingerprint: string }

/** The model in force on a day: one for the whole of it. Null where the shop has too little to go by. */
export function modelOn(db: ReadDb, day: Day): ShopModel | null {
  const row = db.one(IN_FORCE, [day])
  if (row === null) return null
  const { k, r, alpha, a, b, scale, penalised } = row
  return {
    fit: { parameters: { k, r, alpha, a, b, z: 1 }, scale, penalised },
    mean: row.mean_chance,
    seen: { weeks: row.weeks, closedGaps: row.closed_gaps, repeaters: row.repeaters },
  }
}

/** Whether any is in force on a day. */
export function hasModelOn(db: ReadDb, day: Day): boolean {
  return db.one(ANY_BY, [day])?.found === 1
}

/** The one made last; null where none was. */
export function lastFit(db: ReadDb): FitMade | null {
  const row = db.one(NEWEST)
  return row === null ? null : { day: row.day as Day, madeOn: row.made_on as Day, fingerprint: row.fingerprint }
}

/** A second one for the same day takes the place of the first. */
export function keepFit(db: WriteDb, { day, madeOn, fingerprint }: FitMade, { fit, mean, seen }: ShopModel): void {
  const { k, r, alpha, a, b } = fit.parameters
  db.run(
    `INSERT OR REPLACE INTO model_fits (day, made_on, fingerprint, weeks, closed_gaps, repeaters, k, r, alpha, a, b,
      scale, penalised, mean_chance)
    VALUES (:day, :madeOn, :fingerprint, :weeks, :closedGaps, :repeaters, :k, :r, :alpha, :a, :b, :scale, :penalised, :mean)`,
    { day, madeOn, fingerprint, ...seen, k, r, alpha, a, b, scale: fit.scale, penalised: fit.penalised, mean },
  )
  db.run(`DELETE FROM model_fits WHERE day < date(:day, '-${KEPT_DAYS} days')`, { day })
}

/** The shop has too little to go by any more: its visits were taken back, say. */
export function forgetFits(db: WriteDb): void {
  db.run('DELETE FROM model_fits')
}
