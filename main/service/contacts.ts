import type { ContactTyped } from '#domain/timeline/typed.ts'
import type { SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { countsAsMailing } from '#domain/week/mail-kinds.ts'
import { MAIL_KIND } from '#domain/week/reasons.ts'
import { getContact, insertContact, putContactInTrash, updateContact } from '#main/store/contacts.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** @throws Refusal day-ahead, customer-*, disk-* */
export function recordContact(
  session: Session,
  { customer, ...typed }: ContactTyped & { readonly customer: Id },
): SavedEntry {
  refuseAhead(session, typed.day, 'day')
  return write(session, 'contact-recorded', (db, change) => {
    const person = listedCustomer(db, customer).key
    const contact = { ...typed, customer: person, time: null, subject: '', importKey: null }
    return { key: insertContact(db, contact), change }
  })
}

/** Its reason, receipt and letter stay. @throws Refusal day-ahead, entry-missing (also in the trash), disk-* */
export function editContact(session: Session, { key, ...typed }: ContactTyped & { readonly key: RowKey }): SavedEntry {
  refuseAhead(session, typed.day, 'day')
  return write(session, 'contact-edited', (db, change) => {
    const { reason, deletedOn } = getContact(db, key) ?? refuse('entry-missing')
    if (deletedOn !== null) refuse('entry-missing')
    const sells = reason !== null && typed.direction === 'from-us' && countsAsMailing(MAIL_KIND[reason], typed.channel)
    updateContact(db, key, { ...typed, sells })
    return { key, change }
  })
}

/** @throws Refusal entry-missing, disk-* */
export function trashContact(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'contact-trashed', (db, change) => {
    if (getContact(db, key)?.deletedOn !== null) refuse('entry-missing')
    putContactInTrash(db, key, session.today())
    return { key, change }
  })
}

/** @throws Refusal entry-missing (not in the trash, or with its person in the trash), disk-* */
export function restoreContact(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'contact-restored', (db, change) => {
    if ((getContact(db, key)?.deletedOn ?? null) === null) refuse('entry-missing')
    putContactInTrash(db, key, null)
    return { key, change }
  })
}
