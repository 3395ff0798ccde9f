import type { ReadDb } from './db.ts'

/** So many that reading everyone is as quick. */
const MANY = 5_000

const touched = new WeakMap<ReadDb, Set<number> | 'many'>()

/** The visits and rhythm of this person are written anew; 'many' for a whole shop's. */
export function noteTouched(db: ReadDb, customer: number | 'many'): void {
  const before = touched.get(db) ?? new Set()
  if (before === 'many' || customer === 'many' || before.size >= MANY) touched.set(db, 'many')
  else touched.set(db, before.add(customer))
}

/** Whose they were since this was last asked; also those whose writing was then given up. */
export function takeTouched(db: ReadDb): ReadonlySet<number> | 'many' {
  const since = touched.get(db) ?? new Set<number>()
  touched.delete(db)
  return since
}
