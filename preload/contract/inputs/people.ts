import * as v from 'valibot'
import { CADENCE_MAX, ENTRIES_MAX, HONORIFIC_MAX, LINE_MAX, SHORT_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { ADDRESS_KINDS, type CardFields, REFUSED_CHANNELS, REFUSED_SCOPES } from '#domain/people/card.ts'
import type { CustomerFilter, NewCustomer } from '#domain/people/customer.ts'
import {
  type CustomerWhere,
  FILTER_STATES,
  LAST_VISITS,
  type PeopleAsked,
  SPENT_WITHIN,
  UNSEEN_YEARS_MAX,
  type Who,
} from '#domain/people/filter.ts'
import { LETTERS_AT_ONCE } from '#domain/letters/request.ts'
import { STAGES } from '#domain/timeline/stage.ts'
import {
  addressLines,
  birthday,
  channel,
  day,
  id,
  key,
  line,
  name,
  nothing,
  postalAddress,
  sought,
  text,
  whole,
  yen,
} from './values.ts'

export const PAGE_MAX = 500

const number = v.nullable(v.pipe(line(SHORT_MAX), v.minLength(1)))
const kind = v.picklist(['person', 'organisation'])
const known = v.picklist(['first-timer', 'known-before'])
const newKey = v.nullable(key)
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(ENTRIES_MAX))

const names = { familyName: name, givenName: name, familyKana: name, givenKana: name }

const newCustomer = v.strictObject({
  ...names,
  number,
  kind,
  honorific: line(HONORIFIC_MAX),
  company: name,
  known,
  phone: line(SHORT_MAX),
  address: v.nullable(postalAddress),
  birthday: v.nullable(birthday),
  usual: line(LINE_MAX),
  visit: v.nullable(v.strictObject({ day, item: line(LINE_MAX), amount: v.nullable(yen) })),
}) satisfies v.GenericSchema<unknown, NewCustomer>

const tag = v.pipe(line(SHORT_MAX), v.minLength(1))
const filled = v.pipe(line(LINE_MAX), v.minLength(1))

const phone = v.strictObject({ key: newKey, number: v.pipe(line(SHORT_MAX), v.minLength(1)), note: line(LINE_MAX) })
const email = v.strictObject({ key: newKey, address: filled })
const address = v.strictObject({ key: newKey, kind: v.picklist(ADDRESS_KINDS), ...addressLines })
const relative = v.strictObject({
  key: newKey,
  kind: v.picklist(['person', 'pet']),
  familyName: name,
  givenName: v.pipe(name, v.minLength(1)),
  kana: name,
  honorific: line(HONORIFIC_MAX),
  relation: line(SHORT_MAX),
  species: line(SHORT_MAX),
  birthday: v.nullable(birthday),
  onCard: v.boolean(),
  note: line(LINE_MAX),
})

export const cardFields = v.strictObject({
  ...names,
  number,
  kind,
  honorific: line(HONORIFIC_MAX),
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
  cadenceDays: v.nullable(v.pipe(whole(CADENCE_MAX), v.minValue(1))),
  introducerName: name,
  phones: list(phone),
  emails: list(email),
  addresses: list(address),
  relatives: list(relative),
  tags: list(tag),
}) satisfies v.GenericSchema<unknown, CardFields>

const asked = sought(LINE_MAX)
const month = v.nullable(v.pipe(whole(12), v.minValue(1)))
const spent = v.strictObject({ within: v.picklist(SPENT_WITHIN), least: v.nullable(yen), most: v.nullable(yen) })
const where = v.strictObject({
  stages: v.pipe(v.array(v.picklist(STAGES)), v.maxLength(STAGES.length)),
  lastVisit: v.nullable(v.picklist(LAST_VISITS)),
  spent: v.nullable(spent),
  birthdayMonth: month,
  familyMonth: month,
  tag: v.nullable(tag),
  town: v.nullable(line(LINE_MAX)),
  states: v.pipe(v.array(v.picklist(FILTER_STATES)), v.maxLength(FILTER_STATES.length)),
  unseenYears: v.nullable(v.pipe(whole(UNSEEN_YEARS_MAX), v.minValue(1))),
}) satisfies v.GenericSchema<unknown, CustomerWhere>
export const peopleAsked = v.strictObject({ text: asked, where }) satisfies v.GenericSchema<unknown, PeopleAsked>
/** As many as a message carries. */
const ids = v.pipe(v.array(id), v.maxLength(20_000))
export const who = v.union([
  v.strictObject({ ids }),
  v.strictObject({ ...peopleAsked.entries, except: ids }),
]) satisfies v.GenericSchema<unknown, Who>

const customerFilter = v.strictObject({
  text: asked,
  where: v.exactOptional(where),
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
  'customers:choices': nothing,
  'customers:count': peopleAsked,
  'customers:meant': v.strictObject({ who, offset: whole(10_000_000), limit: whole(LETTERS_AT_ONCE) }),
  'customers:tag-many': v.strictObject({ who, tag, wear: v.boolean() }),
  'customers:trash-many': v.strictObject({ who }),
  'tags:list': nothing,
  'refusals:add': v.strictObject({
    customer: id,
    scope: v.picklist(REFUSED_SCOPES),
    channel: v.picklist(REFUSED_CHANNELS),
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
