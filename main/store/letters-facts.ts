import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { CustomerKind, Id, PostalAddress } from '#domain/people/customer.ts'
import { nameOf } from '#domain/people/called.ts'
import type { JointName } from '#domain/people/names-on-card.ts'
import type { GateFacts } from '#domain/week/gate.ts'
import { query, type ReadDb } from './db.ts'

/** What a letter must know of one customer: for the gate, and for the address side. */
export type LetterFacts = { readonly gate: GateFacts; readonly addressee: Addressee }

type PersonRow = {
  key: number
  id: string
  kind: string
  family_name: string
  given_name: string
  honorific: string
  title: string
  company: string
  department: string
  died_on: string | null
  moved_on: string | null
  wants_no_contact: number
}

type AddressRow = {
  customer: number
  kind: string
  postal_code: string
  prefecture: string
  city: string
  street: string
  building: string
  care_of: string
  returned_on: string | null
  refused_on: string | null
}

type JointRow = { customer: number; family_name: string; given_name: string; honorific: string }

const PEOPLE = query<PersonRow>(
  `SELECT c.key, c.id, c.kind, c.family_name, c.given_name, c.honorific, c.title, c.company, c.department,
     c.died_on, c.moved_on,
     EXISTS (SELECT 1 FROM refusals r
       WHERE r.customer = c.key AND r.scope = 'everything' AND r.withdrawn_on IS NULL) AS wants_no_contact
   FROM json_each(?) AS asked JOIN customers c ON c.id = asked.value
   WHERE c.deleted_on IS NULL ORDER BY asked.key`,
  [
    'key',
    'id',
    'kind',
    'family_name',
    'given_name',
    'honorific',
    'title',
    'company',
    'department',
    'died_on',
    'moved_on',
    'wants_no_contact',
  ],
)

const ADDRESSES = query<AddressRow>(
  `SELECT a.customer, a.kind, a.postal_code, a.prefecture, a.city, a.street, a.building, a.care_of,
     a.returned_on, a.refused_on
   FROM json_each(?) AS asked JOIN addresses a ON a.customer = asked.value
   ORDER BY a.customer, a.position DESC, a.key DESC`,
  [
    'customer',
    'kind',
    'postal_code',
    'prefecture',
    'city',
    'street',
    'building',
    'care_of',
    'returned_on',
    'refused_on',
  ],
)

const JOINT_NAMES = query<JointRow>(
  `SELECT r.customer, r.family_name, r.given_name, r.honorific
   FROM json_each(?) AS asked JOIN relatives r ON r.customer = asked.value
   WHERE r.on_card = 1 AND r.died_on IS NULL ORDER BY r.customer, r.position, r.key`,
  ['customer', 'family_name', 'given_name', 'honorific'],
)

/** In the order asked; an id that names nobody (or somebody in the trash) is not in the answer. */
export function listLetterFacts(db: ReadDb, ids: readonly Id[]): readonly LetterFacts[] {
  const people = db.many(PEOPLE, [JSON.stringify(ids)])
  const keys = [JSON.stringify(people.map((person) => person.key))]
  // Mail goes to the first address: the last one written here.
  const addresses = new Map(db.many(ADDRESSES, keys).map((row) => [row.customer, row]))
  const joint = Map.groupBy(db.many(JOINT_NAMES, keys), (row) => row.customer)
  return people.map((person) => toFacts(person, addresses.get(person.key) ?? null, joint.get(person.key) ?? []))
}

function toFacts(person: PersonRow, address: AddressRow | null, joint: readonly JointRow[]): LetterFacts {
  const id = person.id as Id
  const place = address === null || isBlank(address) ? null : address
  const named = {
    kind: person.kind as CustomerKind,
    familyName: person.family_name,
    givenName: person.given_name,
    company: person.company,
  }
  return {
    gate: {
      customer: id,
      name: nameOf(named),
      died: person.died_on !== null,
      moved: person.moved_on !== null,
      wantsNoContact: person.wants_no_contact === 1,
      mail: place === null ? null : { returned: place.returned_on !== null, refused: place.refused_on !== null },
    },
    addressee: {
      id,
      ...named,
      honorific: person.honorific,
      title: person.title,
      department: person.department,
      joint: joint.map(toJointName),
      address: toAddress(place),
      atWork: person.kind === 'organisation' || (place !== null && place.kind !== 'home'),
    },
  }
}

/** A postal code alone reaches nobody. */
function isBlank(address: AddressRow): boolean {
  return [address.prefecture, address.city, address.street, address.building].every((part) => part.trim() === '')
}

function toAddress(row: AddressRow | null): PostalAddress {
  return {
    postalCode: row?.postal_code ?? '',
    prefecture: row?.prefecture ?? '',
    city: row?.city ?? '',
    street: row?.street ?? '',
    building: row?.building ?? '',
    careOf: row?.care_of ?? '',
  }
}

function toJointName(row: JointRow): JointName {
  return { familyName: row.family_name, givenName: row.given_name, honorific: row.honorific }
}
