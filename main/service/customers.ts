import type { Saved } from '#domain/change.ts'
import type { Id, NewCustomer, PostalAddress } from '#domain/people/customer.ts'
import { chargeTyped } from '#domain/timeline/visits.ts'
import { insertAddress } from '#main/store/addresses.ts'
import { type Customer, getCustomer, getCustomerByKey, insertCustomer, keyWithNumber } from '#main/store/customers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { insertPhone } from '#main/store/phones.ts'
import { refuse } from '#main/store/refusal.ts'
import { insertSale } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { wasErased } from '#main/store/tombstones.ts'
import { write } from '#main/store/write.ts'

/**
 * Someone new, with the visit at which the name came up: one change.
 * @throws Refusal name-missing (no name and no company), number-taken, day-ahead (visit.day), disk-*
 */
export function addCustomer(session: Session, given: NewCustomer): Saved {
  refuseNameless(given)
  const today = session.today()
  const number = given.number?.trim() || null
  return write(session, 'customer-added', (db, change) => {
    const { phone, address, visit, ...person } = given
    if (visit !== null && visit.day > today) refuse('day-ahead', 'visit.day')
    if (number !== null && keyWithNumber(db, number) !== null) refuse('number-taken', 'number')
    const id = session.newId()
    const key = insertCustomer(db, { ...person, number, id, addedOn: today, importKey: null })
    if (phone.trim() !== '') insertPhone(db, key, phone.trim(), null)
    if (address !== null && !isEmpty(address)) insertAddress(db, key, address, null)
    if (visit !== null) {
      const charge = chargeTyped('paid', visit.amount)
      insertSale(db, { ...visit, customer: key, time: null, status: 'done', charge, importKey: null })
    }
    return { id, change }
  })
}

/** @throws Refusal customer-missing, customer-erased */
export function customer({ db }: Session, id: Id): Customer {
  return findCustomer(db, id)
}

/** Also somebody in the trash; of a card that was put together with another, the other. @throws Refusal customer-missing, customer-erased */
export function findCustomer(db: ReadDb, id: Id): Customer {
  const person = getCustomer(db, id)
  if (person === null) refuse(wasErased(db, id) ? 'customer-erased' : 'customer-missing')
  const kept = person.mergedInto === null ? null : getCustomerByKey(db, person.mergedInto)
  return kept ?? person
}

/** Nobody in the trash. @throws Refusal customer-missing, customer-erased */
export function listedCustomer(db: ReadDb, id: Id): Customer {
  const person = findCustomer(db, id)
  return person.deletedOn === null ? person : refuse('customer-missing')
}

/** @throws Refusal name-missing, at the field where a name belongs */
export function refuseNameless(named: Pick<NewCustomer, 'kind' | 'familyName' | 'givenName' | 'company'>): void {
  const isNameless = [named.familyName, named.givenName, named.company].every((part) => part.trim() === '')
  if (isNameless) refuse('name-missing', named.kind === 'organisation' ? 'company' : 'familyName')
}

function isEmpty(address: PostalAddress): boolean {
  return Object.values(address).every((part) => part.trim() === '')
}
