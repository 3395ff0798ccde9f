import type { Saved, SavedEntry } from '#domain/change.ts'
import { atSpace } from '#domain/exchange/names.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Deliveries, DeliveryTyped, RecipientTyped } from '#domain/timeline/delivery.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { SaleTyped } from '#domain/timeline/typed.ts'
import type { WriteDb } from '#main/store/db.ts'
import {
  deleteDelivery,
  deleteRecipient,
  getDelivery,
  getRecipient,
  hasDeliveries,
  insertDelivery,
  insertRecipient,
  type KeptDelivery,
  listDeliveries,
  listRecipients,
  updateDelivery,
  updateRecipient,
} from '#main/store/deliveries.ts'
import { refuse } from '#main/store/refusal.ts'
import { getSale, insertSale } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { addCustomer, findCustomer, listedCustomer } from './customers.ts'
import { checkedSale } from './sales.ts'

/** Also of somebody in the trash. @throws Refusal customer-* */
export function deliveriesOf({ db }: Session, { customer }: { readonly customer: Id }): Deliveries {
  const { key } = findCustomer(db, customer)
  return { recipients: listRecipients(db, key), deliveries: listDeliveries(db, key) }
}

/** A purchase together with where it goes: one change. @throws Refusal day-ahead, day-over, entry-missing, customer-*, disk-* */
export function recordDelivered(
  session: Session,
  {
    customer,
    sale: typed,
    delivery,
  }: { readonly customer: Id; readonly sale: SaleTyped; readonly delivery: DeliveryTyped },
): SavedEntry {
  const sale = checkedSale(session, typed)
  return write(session, 'delivery-recorded', (db, change) => {
    const person = listedCustomer(db, customer).key
    const key = insertSale(db, { ...sale, customer: person, time: null, importKey: null })
    insertDelivery(db, { ...delivery, sale: key, recipient: recipientOf(db, person, delivery) })
    return { key, change }
  })
}

/** Where a purchase that is there goes; `key` null is one more. @throws Refusal entry-missing (also in the trash), disk-* */
export function saveDelivery(
  session: Session,
  { key, sale, ...delivery }: DeliveryTyped & { readonly key: RowKey | null; readonly sale: RowKey },
): SavedEntry {
  return write(session, 'delivery-saved', (db, change) => {
    const sold = getSale(db, sale)
    if (sold === null || sold.deletedOn !== null) return refuse('entry-missing')
    const was = key === null ? null : keptDelivery(db, key)
    if (was !== null && was.sale !== sale) refuse('entry-missing')
    const row = { ...delivery, sale, recipient: recipientOf(db, sold.customer, delivery) }
    if (key === null) return { key: insertDelivery(db, row), change }
    updateDelivery(db, key, row)
    if (was !== null) forgetUnused(db, was.recipient)
    return { key, change }
  })
}

/** Takes the purchase's delivery off; somebody to whom nothing went otherwise goes too. @throws Refusal entry-missing, disk-* */
export function removeDelivery(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'delivery-removed', (db, change) => {
    const { recipient } = keptDelivery(db, key)
    deleteDelivery(db, key)
    forgetUnused(db, recipient)
    return { key, change }
  })
}

/** Takes somebody off with all that says what went to them; the purchases stay. @throws Refusal entry-missing, disk-* */
export function removeRecipient(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'recipient-removed', (db, change) => {
    if (getRecipient(db, key) === null) refuse('entry-missing')
    deleteRecipient(db, key)
    return { key, change }
  })
}

/** Whoever received may come to order or ask: then, and by this act alone, a card. @throws Refusal entry-missing, disk-* */
export function makeCustomer(session: Session, { key }: { readonly key: RowKey }): Saved {
  const recipient = getRecipient(session.db, key) ?? refuse('entry-missing')
  const { name, kana, honorific, phone, postalCode, prefecture, city, street, building, careOf } = recipient
  const [familyName, givenName] = atSpace(name)
  const [familyKana, givenKana] = atSpace(kana)
  return addCustomer(session, {
    familyName,
    givenName,
    familyKana,
    givenKana,
    number: null,
    kind: 'person',
    honorific,
    company: '',
    known: 'first-timer',
    phone,
    address: { postalCode, prefecture, city, street, building, careOf },
    birthday: null,
    usual: '',
    visit: null,
  })
}

/** Who it goes to, brought to what was typed. @throws Refusal entry-missing for somebody else's recipient */
function recipientOf(db: WriteDb, customer: number, { recipient }: DeliveryTyped): RowKey {
  const { key, ...typed }: RecipientTyped & { readonly key: RowKey | null } = recipient
  if (key === null) return insertRecipient(db, customer, typed)
  if (getRecipient(db, key)?.customer !== customer) refuse('entry-missing')
  updateRecipient(db, key, typed)
  return key
}

function keptDelivery(db: WriteDb, key: RowKey): KeptDelivery {
  return getDelivery(db, key) ?? refuse('entry-missing')
}

function forgetUnused(db: WriteDb, recipient: RowKey): void {
  if (!hasDeliveries(db, recipient)) deleteRecipient(db, recipient)
}
