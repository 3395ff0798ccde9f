import { addDays } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import {
  type Customer,
  getCustomer,
  getNextInTrash,
  giveNumber,
  keyWithNumber,
  putInTrash,
} from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import type { Saved } from './customers.ts'
import { type Erased, eraseCustomer } from './erase.ts'
import { lately } from './lately.ts'

const DAYS_IN_TRASH = 30

/** ごみ箱へ: out of list, search and figures, kept thirty days. @throws Refusal customer-missing */
export function trashCustomer(session: Session, id: Id): Saved {
  return write(session, 'customer-trashed', (db, change) => {
    const person = getCustomer(db, id)
    if (person === null || person.deletedOn !== null) return refuse('customer-missing')
    putInTrash(db, person.key, session.today())
    return { id, change }
  })
}

/**
 * Out of the trash again. `number` is what to give the person instead where the old number is taken (null: none).
 * @throws Refusal customer-missing (not in the trash), number-taken
 */
export function restoreFromTrash(
  session: Session,
  { id, number }: { readonly id: Id; readonly number?: string | null },
): Saved {
  return write(session, 'customer-restored', (db, change) => {
    const person = getCustomer(db, id)
    if (person === null || person.deletedOn === null) return refuse('customer-missing')
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
  return due === null ? null : eraseCustomer(session, due.id)
}

function takeNumber(db: WriteDb, person: Customer, number: string | null): void {
  if (number !== null && keyWithNumber(db, number) !== null) refuse('number-taken', 'number')
  if (number !== person.number) giveNumber(db, person.key, number)
}
