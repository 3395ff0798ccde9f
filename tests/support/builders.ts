import type { NewCustomer, PostalAddress } from '#domain/people/customer.ts'
import { addCustomer, type Saved } from '#main/service/customers.ts'
import { type ContactToInsert, insertContact } from '#main/store/contacts.ts'
import { getCustomer } from '#main/store/customers.ts'
import { insertSale, type SaleToInsert } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { day } from './clock.ts'

export const AN_ADDRESS: PostalAddress = {
  postalCode: '3700001',
  prefecture: '群馬県',
  city: '高崎市中尾町',
  street: '1-2-3',
  building: '',
  careOf: '',
}

export function aNewCustomer(some: Partial<NewCustomer> = {}): NewCustomer {
  return {
    familyName: '髙﨑',
    givenName: '花子',
    familyKana: 'タカサキ',
    givenKana: 'ハナコ',
    number: null,
    kind: 'person',
    honorific: '様',
    company: '',
    known: 'first-timer',
    phone: '090-0000-0001',
    address: AN_ADDRESS,
    birthday: null,
    usual: '',
    visit: null,
    ...some,
  }
}

export type TestCustomer = Saved & { readonly key: number }

/** Added through the service, as the counter does it. */
export function aCustomer(session: Session, some: Partial<NewCustomer> = {}): TestCustomer {
  const saved = addCustomer(session, aNewCustomer(some))
  return { ...saved, key: keyOf(session, saved) }
}

export function keyOf(session: Session, { id }: Pick<Saved, 'id'>): number {
  const found = getCustomer(session.db, id)
  if (found === null) throw new Error(`no customer ${id}`)
  return found.key
}

type Sale = Omit<SaleToInsert, 'customer' | 'day'>
type Contact = Omit<ContactToInsert, 'customer' | 'day'>

/** A paid visit of 5,000 yen unless told otherwise; the key and the change. */
export function aSale(
  session: Session,
  customer: number,
  on: string,
  some: Partial<Sale> = {},
): { key: number; change: number } {
  const plain: Sale = { time: null, status: 'done', charge: 'paid', amount: 5_000, item: 'カット', importKey: null }
  return write(session, 'sale-added', (db, change) => ({
    key: insertSale(db, { ...plain, ...some, customer, day: day(on) }),
    change,
  }))
}

export function aContact(
  session: Session,
  customer: number,
  on: string,
  some: Partial<Contact> = {},
): { key: number; change: number } {
  const plain: Contact = {
    time: null,
    direction: 'from-us',
    channel: 'postcard',
    subject: 'お礼',
    body: '',
    importKey: null,
  }
  return write(session, 'contact-added', (db, change) => ({
    key: insertContact(db, { ...plain, ...some, customer, day: day(on) }),
    change,
  }))
}
