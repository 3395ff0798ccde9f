import { unseal } from './connection.ts'
import type { ReadDb } from './db.ts'
import type { Session } from './session.ts'

/** What is noted: visits and rhythms written anew, or anything that was said of a person. */
type Noted = 'figures' | 'anything'

/** Who wants to know; each takes what was touched since it asked last, so that two memories need two topics. */
export type Topic = Noted | 'comings'

const HEARD_BY: Readonly<Record<Noted, readonly Topic[]>> = { figures: ['figures', 'comings'], anything: ['anything'] }

/** So many that reading everyone is as quick. */
const MANY = 5_000

const touched: Readonly<Record<Topic, WeakMap<ReadDb, Set<number> | 'many'>>> = {
  figures: new WeakMap(),
  anything: new WeakMap(),
  comings: new WeakMap(),
}

/** This person was touched; 'many' for a whole shop's. */
export function noteTouched(db: ReadDb, noted: Noted, customer: number | 'many'): void {
  for (const topic of HEARD_BY[noted]) noteFor(db, topic, customer)
}

function noteFor(db: ReadDb, topic: Topic, customer: number | 'many'): void {
  const before = touched[topic].get(db) ?? new Set()
  if (before === 'many' || customer === 'many' || before.size >= MANY) touched[topic].set(db, 'many')
  else touched[topic].set(db, before.add(customer))
}

/** Whose they were since this was last asked; also those whose writing was then given up. */
export function takeTouched({ connection }: Pick<Session, 'connection'>, topic: Topic): ReadonlySet<number> | 'many' {
  const { db } = unseal(connection)
  const since = touched[topic].get(db) ?? new Set<number>()
  touched[topic].delete(db)
  return since
}
