import type { Saved } from '#domain/change.ts'
import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { CardFields, RelativeEntry } from '#domain/people/card.ts'
import type { Id, NewCustomer, PostalAddress } from '#domain/people/customer.ts'
import { cardOf } from '#main/service/card.ts'
import { addCustomer } from '#main/service/customers.ts'
import { editCustomer } from '#main/service/edit-customer.ts'
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

/** 髙﨑 花子 at home, unless told otherwise. */
export function anAddressee(some: Partial<Addressee> = {}): Addressee {
  return {
    id: 'c1' as Id,
    kind: 'person',
    familyName: '髙﨑',
    givenName: '花子',
    honorific: '様',
    title: '',
    company: '',
    department: '',
    joint: [],
    address: AN_ADDRESS,
    atWork: false,
    ...some,
  }
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

/** The card's fields with some of them changed: what a form was opened with, and what it sends. */
export function anEdit(
  session: Session,
  { id }: Pick<Saved, 'id'>,
  some: Partial<CardFields>,
): { readonly id: Saved['id']; readonly before: CardFields; readonly after: CardFields } {
  const { fields } = cardOf(session, { id })
  return { id, before: fields, after: { ...fields, ...some } }
}

/** Edited through the service, as the form does it. */
export function edited(session: Session, person: Pick<Saved, 'id'>, some: Partial<CardFields>): Saved {
  return editCustomer(session, anEdit(session, person, some))
}

export const A_RELATIVE: RelativeEntry = {
  key: null,
  kind: 'person',
  familyName: '',
  givenName: '太郎',
  kana: 'タロウ',
  honorific: '様',
  relation: '夫',
  species: '',
  birthday: null,
  onCard: true,
  note: '',
}

export const A_PET: RelativeEntry = {
  ...A_RELATIVE,
  kind: 'pet',
  givenName: 'ポチ',
  kana: 'ポチ',
  honorific: 'ちゃん',
  relation: '',
  species: '犬',
  onCard: false,
}
