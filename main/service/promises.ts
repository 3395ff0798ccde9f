import type { PromiseTyped } from '#domain/timeline/typed.ts'
import type { SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ReadDb } from '#main/store/db.ts'
import { getPromise, insertPromise, settlePromise, updatePromise } from '#main/store/promises.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { settleWeekItemsOfPromise } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** お約束したこと, made today. @throws Refusal customer-*, disk-* */
export function makePromise(
  session: Session,
  { customer, ...typed }: PromiseTyped & { readonly customer: Id },
): SavedEntry {
  return write(session, 'promise-made', (db, change) => {
    const person = listedCustomer(db, customer).key
    return { key: insertPromise(db, { ...typed, customer: person, madeOn: session.today() }), change }
  })
}

/** @throws Refusal entry-missing, already-settled, disk-* */
export function editPromise(session: Session, { key, ...typed }: PromiseTyped & { readonly key: RowKey }): SavedEntry {
  return write(session, 'promise-edited', (db, change) => {
    refuseSettled(db, key)
    updatePromise(db, key, typed)
    return { key, change }
  })
}

type Settling = { readonly key: RowKey; readonly on: Day }

/** What was said meanwhile stands on the timeline only if it is entered there. @throws Refusal day-ahead, entry-missing, already-settled, disk-* */
export function keepPromise(session: Session, settling: Settling): SavedEntry {
  return settle(session, 'promise-kept', 'kept', settling)
}

/** It is no longer wanted. @throws Refusal day-ahead, entry-missing, already-settled, disk-* */
export function dropPromise(session: Session, settling: Settling): SavedEntry {
  return settle(session, 'promise-dropped', 'dropped', settling)
}

function settle(session: Session, label: string, how: 'kept' | 'dropped', { key, on }: Settling): SavedEntry {
  refuseAhead(session, on, 'on')
  return write(session, label, (db, change) => {
    refuseSettled(db, key)
    settlePromise(db, key, how, on)
    settleWeekItemsOfPromise(db, key, how, session.today())
    return { key, change }
  })
}

function refuseSettled(db: ReadDb, key: RowKey): void {
  const promise = getPromise(db, key) ?? refuse('entry-missing')
  if (promise.keptOn !== null || promise.droppedOn !== null) refuse('already-settled')
}
