import type { Id, NewCustomer, PostalAddress } from '#domain/people/customer.ts'
import {
  type Customer,
  getCustomer,
  insertAddress,
  insertCustomer,
  insertPhone,
  keyWithNumber,
} from '#main/store/customers.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'

/** What was saved, and under which change it can be taken back. */
export type Saved = { readonly id: Id; readonly change: number }

/** @throws Refusal name-missing (no name and no company), number-taken, disk-* */
export function addCustomer(session: Session, given: NewCustomer): Saved {
  if (isNameless(given)) refuse('name-missing', given.kind === 'organisation' ? 'company' : 'familyName')
  const number = given.number?.trim() || null
  return write(session, 'customer-added', (db, change) => {
    if (number !== null && keyWithNumber(db, number) !== null) refuse('number-taken', 'number')
    const { phone, address, ...person } = given
    const id = session.newId()
    const key = insertCustomer(db, { ...person, number, id, addedOn: session.today(), importKey: null })
    if (phone.trim() !== '') insertPhone(db, key, phone.trim(), null)
    if (address !== null && !isEmpty(address)) insertAddress(db, key, address, null)
    return { id, change }
  })
}

/** @throws Refusal customer-missing */
export function customer(session: Session, id: Id): Customer {
  return getCustomer(session.db, id) ?? refuse('customer-missing')
}

function isNameless(given: NewCustomer): boolean {
  return [given.familyName, given.givenName, given.company].every((part) => part.trim() === '')
}

function isEmpty(address: PostalAddress): boolean {
  return Object.values(address).every((part) => part.trim() === '')
}
