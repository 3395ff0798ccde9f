import type { Saved } from '#domain/change.ts'
import type { TrashEntry } from '#domain/people/trash-entry.ts'
import { addDays } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { type Customer, getNextInTrash, giveNumber, keyWithNumber, putInTrash } from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { listDue, listThrown, purge } from '#main/store/trash.ts'
import { write } from '#main/store/write.ts'
import { findCustomer, listedCustomer } from './customers.ts'
import { type Erased, eraseUnasked, sweep } from './erase.ts'
import { lately } from './lately.ts'

const DAYS_IN_TRASH = 30

/** More than anyone reads through; what lies deeper comes up as the rest is restored or grows old. */
const LISTED_AT_MOST = 1_000

/** So many at a time that nobody waits. */
const PURGED_AT_ONCE = 50

/** ごみ箱へ: out of list, search and figures, kept thirty days. @throws Refusal customer-missing, customer-erased */
export function trashCustomer(session: Session, id: Id): Saved {
  return write(session, 'customer-trashed', (db, change) => {
    putInTrash(db, listedCustomer(db, id).key, session.today())
    return { id, change }
  })
}

/**
 * Out of the trash again. `number` is what to give the person instead where the old number is taken (null: none).
 * @throws Refusal customer-missing (not in the trash), customer-erased, number-taken
 */
export function restoreFromTrash(
  session: Session,
  { id, number }: { readonly id: Id; readonly number?: string | null },
): Saved {
  return write(session, 'customer-restored', (db, change) => {
    const person = findCustomer(db, id)
    if (person.deletedOn === null) refuse('customer-missing')
    takeNumber(db, person, number === undefined ? person.number : number?.trim() || null)
    putInTrash(db, person.key, null)
    return { id, change }
  })
}

/**
 * One of those who have lain thirty days in the trash goes for good; null once nobody is left.
 * To be asked once a day, and only while the clock can be believed.
 */
export function eraseNextInTrash(session: Session): Erased | null {
  const before = addDays(session.today(), -DAYS_IN_TRASH)
  const due = getNextInTrash(session.db, before, lately(session, DAYS_IN_TRASH - 1))
  return due === null ? null : eraseUnasked(session, due.id)
}

/** ごみ箱, newest first: customers, what was thrown away from the cards of others, and the owner's own templates. */
export function trashList(session: Session): readonly TrashEntry[] {
  return listThrown(session.db, LISTED_AT_MOST, addDays(session.today(), -DAYS_IN_TRASH))
}

/**
 * Some of the sales and contacts that have lain thirty days in the trash go for good; how many went.
 * To be asked once a day until none is left, and only while the clock can be believed.
 */
export function purgeSomeInTrash(session: Session): number {
  const before = addDays(session.today(), -DAYS_IN_TRASH)
  const due = (['sales', 'contacts'] as const).flatMap((table) =>
    listDue(session.db, table, before, lately(session, DAYS_IN_TRASH - 1), PURGED_AT_ONCE).map((key) => ({
      table,
      key,
    })),
  )
  if (due.length === 0) return 0
  write(session, 'trash-emptied', (db, now) => {
    for (const { table, key } of due) purge(db, table, key, now)
  })
  sweep(session)
  return due.length
}

function takeNumber(db: WriteDb, person: Customer, number: string | null): void {
  if (number !== null && keyWithNumber(db, number) !== null) refuse('number-taken', 'number')
  if (number !== person.number) giveNumber(db, person.key, number)
}
