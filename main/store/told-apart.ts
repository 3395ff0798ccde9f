import type { Day } from '#domain/day.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** Whether the owner has said of two people, by their keys, that they are not one; in either order. */
export type IsApart = (one: number, other: number) => boolean

const ALL = query<{ one: number; other: number }>(`SELECT one, other FROM told_apart WHERE what = 'household'`, [
  'one',
  'other',
])

/** 別々のご家族, of everyone. */
export function familiesToldApart(db: ReadDb): IsApart {
  const told = new Set(db.many(ALL).map(({ one, other }) => `${one} ${other}`))
  return (one, other) => told.has(`${Math.min(one, other)} ${Math.max(one, other)}`)
}

export function tellFamiliesApart(db: WriteDb, one: number, other: number, on: Day): void {
  db.run(`INSERT INTO told_apart (what, one, other, told_on) VALUES ('household', ?, ?, ?) ON CONFLICT DO NOTHING`, [
    Math.min(one, other),
    Math.max(one, other),
    on,
  ])
}

/** Who is put into one household after all is apart no longer. */
export function forgetFamiliesApart(db: WriteDb, one: number, other: number): void {
  db.run(`DELETE FROM told_apart WHERE what = 'household' AND one = ? AND other = ?`, [
    Math.min(one, other),
    Math.max(one, other),
  ])
}
