import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { OWN_COLUMNS } from './customers.ts'
import { query, type SqlValue } from './db.ts'
import { RECIPIENT_TYPED_COLUMNS } from './deliveries.ts'
import { bringing, gathering, type Into } from './import-rows.ts'

/** Lists of a person as they are put on a card; `relative` is the key of a row of the family. */
export type ListsToBring = Pick<
  PersonOnFile,
  'phones' | 'emails' | 'addresses' | 'tags' | 'refusals' | 'promises' | 'notes' | 'recipients'
>

type OfRelative<T extends 'bereavements' | 'specialDays'> = readonly PersonOnFile[T][number][]

const OWN = Object.entries(OWN_COLUMNS) as readonly (readonly [keyof typeof OWN_COLUMNS, string])[]

const bringCustomer = bringing('customers', [
  'id',
  'added_on',
  'household',
  'household_place',
  ...OWN.map(([, column]) => column),
])
const bringHousehold = bringing('households', ['id', 'name', 'card_each'])
const bringPhone = gathering('phones', ['customer', 'position', 'number', 'note'])
const bringEmail = gathering('emails', ['customer', 'position', 'address'])
const bringAddress = gathering('addresses', [
  'customer',
  'position',
  'kind',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'care_of',
  'returned_on',
  'refused_on',
])
const bringRelative = bringing('relatives', [
  'customer',
  'position',
  'kind',
  'family_name',
  'given_name',
  'kana',
  'honorific',
  'relation',
  'species',
  'birthday',
  'on_card',
  'died_on',
  'note',
])
const bringTagWorn = gathering('customer_tags', ['customer', 'tag'])
const bringRefusal = gathering('refusals', ['customer', 'scope', 'channel', 'since', 'how_asked'])
const bringBereavement = gathering('bereavements', [
  'customer',
  'who',
  'relative',
  'died_on',
  'heard_from',
  'mourning_until',
])
const bringSpecialDay = gathering('special_days', ['customer', 'relative', 'label', 'day', 'remind'])
const bringPromise = gathering('promises', ['customer', 'kind', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'])
const bringNote = gathering('notes', ['customer', 'kind', 'source', 'day', 'text'])

const bringRecipient = gathering('recipients', ['customer', ...RECIPIENT_TYPED_COLUMNS])

/** Somebody new with all of the card, which is whole after `putRest`. The key of the new row. @throws SqliteError on an id or a number that is taken */
export function insertPerson(into: Into, id: Id, addedOn: Day, person: PersonOnFile): number {
  const own = OWN.map(([field]) => asValue(person[field]))
  const { household, place } = householdIn(into, person.households)
  const customer = bringCustomer(into, [id, addedOn, household, place, ...own])
  const first = { phones: 0, emails: 0, addresses: 0, relatives: 0 }
  insertLists(into, customer, person, first)
  const relatives = insertRelatives(into, customer, person.relatives, first.relatives)
  insertOfRelatives(into, customer, person, relatives)
  return customer
}

/** The household that is known by its id, or a new one; whoever comes along later finds it. */
export function householdIn(
  into: Into,
  [first]: PersonOnFile['households'],
): { readonly household: number | null; readonly place: number } {
  if (first === undefined) return { household: null, place: 0 }
  const { id, name, cardEach, place } = first
  const known = into.households.get(id) ?? into.db.one(HOUSEHOLD, [id])?.key
  const household = known ?? bringHousehold(into, [id, name, cardEach ? 1 : 0])
  into.households.set(id, household)
  return { household, place }
}

function asValue(value: string | number | boolean | null): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value
}

/** Where on the card the next of each list goes. */
export type NextPlaces = {
  readonly phones: number
  readonly emails: number
  readonly addresses: number
  readonly relatives: number
}

/** All that hangs on the person alone. */
export function insertLists(into: Into, customer: number, lists: ListsToBring, next: NextPlaces): void {
  for (const [at, { number, note }] of lists.phones.entries()) {
    bringPhone(into, [customer, next.phones + at, number, note])
  }
  for (const [at, { address }] of lists.emails.entries()) bringEmail(into, [customer, next.emails + at, address])
  for (const [at, address] of lists.addresses.entries()) insertAddress(into, customer, next.addresses + at, address)
  for (const name of new Set(lists.tags)) bringTagWorn(into, [customer, tagOf(into, name)])
  for (const { scope, channel, since, howAsked } of lists.refusals) {
    bringRefusal(into, [customer, scope, channel, since, howAsked])
  }
  for (const { kind, text, madeOn, dueOn, keptOn, droppedOn } of lists.promises) {
    bringPromise(into, [customer, kind, text, madeOn, dueOn, keptOn, droppedOn])
  }
  for (const { kind, source, day, text } of lists.notes) bringNote(into, [customer, kind, source, day, text])
  for (const one of lists.recipients) {
    const { postalCode, prefecture, city, street, building, careOf } = one
    const address = [postalCode, prefecture, city, street, building, careOf]
    bringRecipient(into, [customer, one.name, one.kana, one.honorific, one.relation, one.phone, ...address])
  }
}

/** Keys of the new rows, in order. */
export function insertRelatives(
  into: Into,
  customer: number,
  relatives: PersonOnFile['relatives'],
  next: number,
): readonly number[] {
  return relatives.map((one, at) =>
    bringRelative(into, [
      customer,
      next + at,
      one.kind,
      one.familyName,
      one.givenName,
      one.kana,
      one.honorific,
      one.relation,
      one.species,
      one.birthday,
      one.onCard ? 1 : 0,
      one.diedOn,
      one.note,
    ]),
  )
}

/** What may speak of one of the family, by a place in `relatives`, the keys of their rows. */
export function insertOfRelatives(
  into: Into,
  customer: number,
  { bereavements, specialDays }: { bereavements: OfRelative<'bereavements'>; specialDays: OfRelative<'specialDays'> },
  relatives: readonly number[],
): void {
  const keyOf = (place: number | null): number | null => (place === null ? null : (relatives[place] ?? null))
  for (const { who, relative, diedOn, heardFrom, mourningUntil } of bereavements) {
    bringBereavement(into, [customer, who, keyOf(relative), diedOn, heardFrom, mourningUntil])
  }
  for (const { relative, label, day, remind } of specialDays) {
    bringSpecialDay(into, [customer, keyOf(relative), label, day, remind ? 1 : 0])
  }
}

function insertAddress(
  into: Into,
  customer: number,
  position: number,
  address: PersonOnFile['addresses'][number],
): void {
  bringAddress(into, [
    customer,
    position,
    address.kind,
    address.postalCode,
    address.prefecture,
    address.city,
    address.street,
    address.building,
    address.careOf,
    address.returnedOn,
    address.refusedOn,
  ])
}

const HOUSEHOLD = query<{ key: number }>('SELECT key FROM households WHERE id = ?', ['key'])
const TAG = query<{ key: number }>('SELECT key FROM tags WHERE name = ?', ['key'])

/** A name that is new becomes a label. */
function tagOf({ db, tags }: Into, name: string): number {
  const known = tags.get(name) ?? db.one(TAG, [name])?.key
  const key = known ?? db.insert('INSERT INTO tags (name) VALUES (?)', [name])
  tags.set(name, key)
  return key
}
