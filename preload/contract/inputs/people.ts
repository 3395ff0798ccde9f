import * as v from 'valibot'
import { ADDRESS_KINDS, type CardFields } from '#domain/people/card.ts'
import type { CustomerFilter, NewCustomer } from '#domain/people/customer.ts'
import {
  addressLines,
  birthday,
  channel,
  day,
  id,
  key,
  line,
  LINE_MAX,
  name,
  nothing,
  postalAddress,
  text,
  TEXT_MAX,
  whole,
  yen,
} from './values.ts'

export const PAGE_MAX = 500
/** Rows of one kind on a card: far more than any family has. */
const ENTRIES_MAX = 50

const number = v.nullable(v.pipe(line(40), v.minLength(1)))
const kind = v.picklist(['person', 'organisation'])
const known = v.picklist(['first-timer', 'known-before'])
const newKey = v.nullable(key)
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(ENTRIES_MAX))

const names = { familyName: name, givenName: name, familyKana: name, givenKana: name }

const newCustomer = v.strictObject({
  ...names,
  number,
  kind,
  honorific: line(20),
  company: name,
  known,
  phone: line(40),
  address: v.nullable(postalAddress),
  birthday: v.nullable(birthday),
  usual: line(LINE_MAX),
  visit: v.nullable(v.strictObject({ day, item: line(LINE_MAX), amount: v.nullable(yen) })),
}) satisfies v.GenericSchema<unknown, NewCustomer>

const filled = v.pipe(line(LINE_MAX), v.minLength(1))

const phone = v.strictObject({ key: newKey, number: v.pipe(line(40), v.minLength(1)), note: line(LINE_MAX) })
const email = v.strictObject({ key: newKey, address: filled })
const address = v.strictObject({ key: newKey, kind: v.picklist(ADDRESS_KINDS), ...addressLines })
const relative = v.strictObject({
  key: newKey,
  kind: v.picklist(['person', 'pet']),
  familyName: name,
  givenName: v.pipe(name, v.minLength(1)),
  kana: name,
  honorific: line(20),
  relation: line(40),
  species: line(40),
  birthday: v.nullable(birthday),
  onCard: v.boolean(),
  note: line(LINE_MAX),
})

export const cardFields = v.strictObject({
  ...names,
  number,
  kind,
  honorific: line(20),
  title: name,
  company: name,
  companyKana: name,
  department: name,
  known,
  birthday: v.nullable(birthday),
  dear: v.boolean(),
  likes: text(TEXT_MAX),
  caution: text(TEXT_MAX),
  usual: text(TEXT_MAX),
  note: text(TEXT_MAX),
  lineName: name,
  preferredChannel: v.nullable(channel),
  introducerName: name,
  phones: list(phone),
  emails: list(email),
  addresses: list(address),
  relatives: list(relative),
  tags: list(v.pipe(line(40), v.minLength(1))),
}) satisfies v.GenericSchema<unknown, CardFields>

const customerFilter = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LINE_MAX)),
  offset: whole(10_000_000),
  limit: whole(PAGE_MAX),
}) satisfies v.GenericSchema<unknown, CustomerFilter>

const one = v.strictObject({ id })

export const peopleInputs = {
  'customers:list': customerFilter,
  'customers:add': newCustomer,
  'customers:card': one,
  'customers:edit': v.strictObject({ id, before: cardFields, after: cardFields }),
  'customers:trash': one,
  'customers:restore': v.strictObject({ id, number: v.exactOptional(number) }),
  'customers:erase': one,
  'customers:moved': v.strictObject({ id, on: v.nullable(day) }),
  'customers:quiet': v.strictObject({ id, until: v.nullable(day), why: line(LINE_MAX) }),
  'tags:list': nothing,
  'refusals:add': v.strictObject({
    customer: id,
    scope: v.picklist(['promotion', 'everything']),
    channel: v.union([channel, v.literal('all')]),
    since: day,
    howAsked: line(LINE_MAX),
  }),
  'refusals:withdraw': v.strictObject({ key, on: day }),
  'bereavements:add': v.strictObject({
    customer: id,
    who: v.picklist(['self', 'family', 'pet']),
    relative: v.nullable(key),
    diedOn: day,
    heardFrom: line(LINE_MAX),
    writeTo: v.nullable(key),
  }),
  'addresses:mark': v.strictObject({ key, mark: v.picklist(['returned', 'refused']), on: v.nullable(day) }),
}
