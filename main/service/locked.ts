import type { SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { KeyHeld, LockedNote, LockedTyped } from '#domain/people/locked.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ReadDb } from '#main/store/db.ts'
import {
  deleteLocked,
  getLocked,
  insertLocked,
  listKeysHeld,
  listLocked,
  markReturned,
  updateLocked,
} from '#main/store/locked.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { findCustomer, listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** The one answer that holds them. @throws Refusal customer-* */
export function lockedOf({ db }: Session, { customer }: { readonly customer: Id }): readonly LockedNote[] {
  return listLocked(db, findCustomer(db, customer).key)
}

/** お預かり中の鍵 of everyone. */
export function keysHeld({ db }: Session): readonly KeyHeld[] {
  return listKeysHeld(db)
}

/** @throws Refusal day-ahead, customer-*, disk-* */
export function addLocked(
  session: Session,
  { customer, ...typed }: LockedTyped & { readonly customer: Id },
): SavedEntry {
  const note = checked(session, typed)
  return write(session, 'locked-added', (db, change) => ({
    key: insertLocked(db, listedCustomer(db, customer).key, note),
    change,
  }))
}

/** @throws Refusal day-ahead, entry-missing, disk-* */
export function editLocked(session: Session, { key, ...typed }: LockedTyped & { readonly key: RowKey }): SavedEntry {
  const note = checked(session, typed)
  return write(session, 'locked-edited', (db, change) => {
    lockedNote(db, key)
    updateLocked(db, key, note)
    return { key, change }
  })
}

/** お返ししました, or not after all. @throws Refusal day-ahead, day-before-receipt, entry-missing, disk-* */
export function returnKey(
  session: Session,
  { key, on }: { readonly key: RowKey; readonly on: Day | null },
): SavedEntry {
  if (on !== null) refuseAhead(session, on, 'on')
  return write(session, 'key-returned', (db, change) => {
    const { kind, receivedOn } = lockedNote(db, key)
    if (kind !== 'key') refuse('entry-missing')
    if (on !== null && receivedOn !== null && on < receivedOn) refuse('day-before-receipt', 'on')
    markReturned(db, key, on)
    return { key, change }
  })
}

/** @throws Refusal entry-missing, disk-* */
export function removeLocked(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'locked-removed', (db, change) => {
    lockedNote(db, key)
    deleteLocked(db, key)
    return { key, change }
  })
}

function lockedNote(db: ReadDb, key: RowKey): LockedNote {
  return getLocked(db, key) ?? refuse('entry-missing')
}

/** Only a key is received. */
function checked(session: Session, typed: LockedTyped): LockedTyped {
  const receivedOn = typed.kind === 'key' ? typed.receivedOn : null
  if (receivedOn !== null) refuseAhead(session, receivedOn, 'receivedOn')
  return { ...typed, receivedOn }
}
