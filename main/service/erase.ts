import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowsErased } from '#domain/rights/request.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { dropCandidate } from '#main/store/candidate.ts'
import type { Customer } from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import { eraseRows } from '#main/store/erase.ts'
import { noteOutliving } from '#main/store/note-outliving.ts'
import { checkpoint, databaseOf } from '#main/store/open.ts'
import { isLet } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { olderCopies } from './backups.ts'
import { findCustomer } from './customers.ts'
import { requestMet, waitingMet } from './requests.ts'

/**
 * The record of an erasure; it names nobody. `swept` is false where the disk did not let the old pages be overwritten
 * yet: that happens at the next quiet moment or when the shop is closed. `olderCopies` still hold the person.
 */
export type Erased = {
  readonly id: Id
  readonly erasedOn: Day
  readonly rows: RowsErased
  readonly swept: boolean
  readonly olderCopies: readonly string[]
}

/**
 * 完全に消す: one person out of the file for good, from the list or from the trash. It cannot be taken back. お申し出の記録
 * keeps the days, and how many rows went.
 * @throws Refusal customer-missing, customer-erased, disk-*
 */
export function eraseCustomer(session: Session, id: Id): Erased {
  return erased(session, id, (db, person, on) => requestMet(session, db, { person, kind: 'erase', on }))
}

/** The same after thirty days in the trash: nobody asked for it today, so that only what waits for it is answered. */
export function eraseUnasked(session: Session, id: Id): Erased {
  return erased(session, id, (db, person, on) => waitingMet(session, db, { person, kind: 'erase', on }))
}

type Recording = (db: WriteDb, person: Customer, on: Day) => readonly RowKey[]

function erased(session: Session, id: Id, record: Recording): Erased {
  const erasedOn = session.today()
  const rows = write(session, 'customer-erased', (db, now) => {
    const person = findCustomer(db, id)
    const records = record(db, person, erasedOn)
    return eraseRows(db, person, { day: erasedOn, at: session.now(), now, records })
  })
  // Beside the file, so that they stay erased also where it is lost; a disk that fails now is asked again at the next quiet moment.
  isLet(() => noteOutliving(databaseOf(session.connection), session.db))
  return { id, erasedOn, rows, swept: sweep(session), olderCopies: olderCopies(session) }
}

/** Overwrites what the log still holds, and a copy that was looked at goes: it may hold the person. False where the disk does not let it yet. */
export function sweep(session: Session): boolean {
  return isLet(() => {
    checkpoint(session.connection)
    dropCandidate(session)
  })
}
