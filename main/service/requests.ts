import type { Done, SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import {
  impossibleDay,
  inOrderOfAnswer,
  type Request,
  type RequestKind,
  type RequestTyped,
} from '#domain/rights/request.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Customer } from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import {
  answerRequest,
  deleteRequest,
  getRequest,
  insertRequest,
  listRequests,
  listRequestsOf,
  openRequests,
  updateRequest,
} from '#main/store/requests.ts'
import type { Session } from '#main/store/session.ts'
import { wasErased } from '#main/store/tombstones.ts'
import { write } from '#main/store/write.ts'
import { findCustomer } from './customers.ts'

/** お申し出の記録 of everyone, or of one person: what waits for an answer first. @throws Refusal customer-missing, customer-erased */
export function requestsLogged({ db }: Session, { of }: { readonly of: Id | null }): readonly Request[] {
  return inOrderOfAnswer(of === null ? listRequests(db) : listRequestsOf(db, findCustomer(db, of).key))
}

/** @throws Refusal customer-missing, customer-erased, request-day (field: receivedOn, answered.on), disk-* */
export function noteRequest(
  session: Session,
  { person, ...typed }: RequestTyped & { readonly person: Id },
): SavedEntry {
  return write(session, 'request-noted', (db, change) => {
    refuseDays(session, typed)
    const { id } = findCustomer(db, person)
    return { key: add(session, db, { ...typed, person: id }), change }
  })
}

/** Another answer, another day, another word. @throws Refusal entry-missing, customer-erased, request-day, disk-* */
export function editRequest(session: Session, { key, ...typed }: RequestTyped & { readonly key: RowKey }): SavedEntry {
  return write(session, 'request-edited', (db, change) => {
    refuseDays(session, typed)
    ofSomebodyThere(db, key)
    updateRequest(db, key, typed, session.now())
    return { key, change }
  })
}

/** It was written down by mistake. @throws Refusal entry-missing, customer-erased, disk-* */
export function removeRequest(session: Session, { key }: { readonly key: RowKey }): Done {
  return write(session, 'request-removed', (db, change) => {
    ofSomebodyThere(db, key)
    deleteRequest(db, key)
    return { change }
  })
}

/** Whose, what, and on which day it was done. */
type Met = { readonly person: Pick<Customer, 'id' | 'key'>; readonly kind: RequestKind; readonly on: Day }

/**
 * The shop did what may have been asked: what waits of this kind is answered with it, and where nothing waits it is written
 * down as done unasked. To run within a write. @returns the rows
 */
export function requestMet(session: Session, db: WriteDb, met: Met): readonly RowKey[] {
  const waited = waitingMet(session, db, met)
  if (waited.length > 0) return waited
  const { person, kind, on } = met
  const done: RequestTyped = { kind, cameBy: null, receivedOn: on, answered: { on, answer: 'met' }, note: '' }
  return [add(session, db, { ...done, person: person.id })]
}

/** The same without a line of its own. */
export function waitingMet(session: Session, db: WriteDb, { person, kind, on }: Met): readonly RowKey[] {
  const waiting = openRequests(db, person.key, kind)
  for (const key of waiting) answerRequest(db, key, 'met', on, session.now())
  return waiting
}

function add(session: Session, db: WriteDb, request: RequestTyped & { readonly person: Id }): RowKey {
  return insertRequest(db, { ...request, id: session.newId(), at: session.now() })
}

function refuseDays(session: Session, typed: RequestTyped): void {
  const field = impossibleDay(typed, session.today())
  if (field !== null) refuse('request-day', field)
}

/** What is kept of somebody who was erased stands as it is, without a word to it. */
function ofSomebodyThere(db: WriteDb, key: RowKey): void {
  const request = getRequest(db, key) ?? refuse('entry-missing')
  if (wasErased(db, request.person)) refuse('customer-erased')
}
