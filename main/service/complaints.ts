import type { SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import {
  areStepsInOrder,
  type Complaint,
  COMPLAINT_STEPS,
  type ComplaintTyped,
  type ComplaintStepTyped,
  isOpenComplaint,
  nextSteps,
  type Steps,
} from '#domain/voices/complaint.ts'
import {
  type ComplaintToKeep,
  deleteComplaint,
  getComplaint,
  insertComplaint,
  listComplaints,
  setClosed,
  takeStep,
  updateComplaint,
} from '#main/store/complaints.ts'
import type { ReadDb } from '#main/store/db.ts'
import { insertPromise } from '#main/store/promises.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { findCustomer, listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** ご不満・お叱り of one person, open ones first; also of somebody in the trash. @throws Refusal customer-* */
export function complaintsOf({ db }: Session, { customer }: { readonly customer: Id }): readonly Complaint[] {
  return listComplaints(db, findCustomer(db, customer).key)
}

/** うかがいました. @throws Refusal customer-* (also the other's), day-ahead, days-out-of-order, disk-* */
export function receiveComplaint(
  session: Session,
  { customer, ...typed }: ComplaintTyped & { readonly customer: Id },
): SavedEntry {
  refuseDays(session, typed.steps)
  return write(session, 'complaint-received', (db, change) => {
    const person = listedCustomer(db, customer).key
    return { key: insertComplaint(db, person, toKeep(db, typed, person)), change }
  })
}

/** The words and days of its steps, and what the letter says. @throws Refusal entry-missing, day-ahead, days-out-of-order, customer-*, disk-* */
export function editComplaint(
  session: Session,
  { key, ...typed }: ComplaintTyped & { readonly key: RowKey },
): SavedEntry {
  refuseDays(session, typed.steps)
  return write(session, 'complaint-edited', (db, change) => {
    const { customerKey } = complaintThere(db, key)
    updateComplaint(db, key, toKeep(db, typed, customerKey))
    return { key, change }
  })
}

/**
 * The next of its four steps; with a word of what is promised for the next time, where something is.
 * @throws Refusal entry-missing, already-settled (closed, or that step is not the next), day-ahead, days-out-of-order, disk-*
 */
export function stepOn(
  session: Session,
  { key, step, on, words, promise }: ComplaintStepTyped & { readonly key: RowKey },
): SavedEntry {
  refuseAhead(session, on, 'on')
  return write(session, 'complaint-step', (db, change) => {
    const complaint = complaintThere(db, key)
    if (!isOpenComplaint(complaint) || !nextSteps(complaint.steps).includes(step)) refuse('already-settled')
    if (!areStepsInOrder({ ...complaint.steps, [step]: { on, words } })) refuse('days-out-of-order', 'on')
    takeStep(db, key, step, { on, words })
    if (promise !== '')
      insertPromise(db, {
        customer: complaint.customerKey,
        kind: 'promise',
        text: promise,
        madeOn: session.today(),
        dueOn: null,
        complaint: key,
      })
    return { key, change }
  })
}

/** Ended before the last step. @throws Refusal entry-missing, already-settled, day-ahead, days-out-of-order, disk-* */
export function closeComplaint(
  session: Session,
  { key, on, why }: { readonly key: RowKey; readonly on: Day; readonly why: string },
): SavedEntry {
  refuseAhead(session, on, 'on')
  return write(session, 'complaint-closed', (db, change) => {
    const complaint = complaintThere(db, key)
    if (!isOpenComplaint(complaint)) refuse('already-settled')
    if (COMPLAINT_STEPS.some((step) => (complaint.steps[step]?.on ?? on) > on)) refuse('days-out-of-order', 'on')
    setClosed(db, key, { on, why })
    return { key, change }
  })
}

/** It is not over after all. @throws Refusal entry-missing, nothing-to-do, disk-* */
export function reopenComplaint(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'complaint-reopened', (db, change) => {
    if (complaintThere(db, key).closed === null) refuse('nothing-to-do')
    setClosed(db, key, null)
    return { key, change }
  })
}

/** Entered in error. Promises, pictures and benefits stay on the card. @throws Refusal entry-missing, disk-* */
export function removeComplaint(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'complaint-removed', (db, change) => {
    complaintThere(db, key)
    deleteComplaint(db, key)
    return { key, change }
  })
}

function complaintThere(db: ReadDb, key: RowKey): NonNullable<ReturnType<typeof getComplaint>> {
  return getComplaint(db, key) ?? refuse('entry-missing')
}

function refuseDays(session: Session, steps: Steps): void {
  for (const step of COMPLAINT_STEPS) {
    const said = steps[step]
    if (said !== null) refuseAhead(session, said.on, step)
  }
  if (!areStepsInOrder(steps)) refuse('days-out-of-order')
}

/** Whoever complains is not the other of the two. */
function toKeep(db: ReadDb, { other, ...typed }: ComplaintTyped, person: number): ComplaintToKeep {
  const key = other.customer === null ? null : findCustomer(db, other.customer).key
  const isElse = key !== null && key !== person
  return { ...typed, other: { customer: isElse ? key : null, name: isElse ? '' : other.name } }
}
