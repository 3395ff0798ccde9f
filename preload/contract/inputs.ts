import * as v from 'valibot'
import { asBirthday, type Birthday } from '#domain/day.ts'
import type { AddressOptions, PrintWarning, Sender } from '#domain/paper/document.ts'
import type { Id, NewCustomer, PostalAddress } from '#domain/people/customer.ts'
import type { Api, CustomerFilter, Nothing } from './api.ts'

// Generous caps, so that a real name or note always passes and a runaway paste never does.
const NAME_MAX = 100
const LINE_MAX = 200
export const PAGE_MAX = 500
export const LETTERS_MAX = 5_000

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** One line of text: no line breaks and no control characters, so it stays one line in lists, CSV and print. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u

const line = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(ONE_LINE))
const name = line(NAME_MAX)
const id = v.pipe(
  v.string(),
  v.regex(UUID),
  v.transform((text) => text as Id),
)
const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max))
const nothing: v.GenericSchema<unknown, Nothing> = v.strictObject({})

const postalAddress = v.strictObject({
  postalCode: v.pipe(v.string(), v.regex(/^(\d{7})?$/)),
  prefecture: line(LINE_MAX),
  city: line(LINE_MAX),
  street: line(LINE_MAX),
  building: line(LINE_MAX),
  careOf: line(LINE_MAX),
}) satisfies v.GenericSchema<unknown, PostalAddress>

const birthday = v.custom<Birthday>((value) => typeof value === 'string' && asBirthday(value) !== null)

const newCustomer = v.strictObject({
  number: v.nullable(v.pipe(line(40), v.minLength(1))),
  kind: v.picklist(['person', 'organisation']),
  familyName: name,
  givenName: name,
  familyKana: name,
  givenKana: name,
  honorific: line(20),
  company: name,
  known: v.picklist(['first-timer', 'known-before']),
  phone: line(40),
  address: v.nullable(postalAddress),
  birthday: v.nullable(birthday),
}) satisfies v.GenericSchema<unknown, NewCustomer>

const customerFilter = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LINE_MAX)),
  offset: whole(10_000_000),
  limit: whole(PAGE_MAX),
}) satisfies v.GenericSchema<unknown, CustomerFilter>

const sender = v.strictObject({
  names: v.pipe(v.array(name), v.minLength(1), v.maxLength(4)),
  address: postalAddress,
  phone: line(40),
}) satisfies v.GenericSchema<unknown, Sender>

const addressOptions = v.strictObject({
  paper: v.picklist(['hagaki']),
  writing: v.picklist(['vertical', 'horizontal']),
  numerals: v.picklist(['digit-by-digit', 'with-ten', 'arabic']),
  boxes: v.picklist(['preprinted', 'drawn']),
}) satisfies v.GenericSchema<unknown, AddressOptions>

const letterRequest = v.strictObject({
  to: v.pipe(v.array(id), v.minLength(1), v.maxLength(LETTERS_MAX)),
  options: addressOptions,
})

const printWarning = v.strictObject({
  code: v.picklist(['too-small', 'glyph-missing']),
  customer: id,
  who: line(LINE_MAX * 2),
  what: line(LINE_MAX),
}) satisfies v.GenericSchema<unknown, PrintWarning>

const job = v.pipe(v.string(), v.uuid())

/** The door's check of every call; the forms of the page use the same schemas. */
export const inputs = {
  'shop:state': nothing,
  'shop:create': v.strictObject({ shopName: v.pipe(name, v.minLength(1)) }),
  'clock:confirm': nothing,
  'customers:list': customerFilter,
  'customers:add': newCustomer,
  'changes:undo': v.strictObject({ change: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  'sender:get': nothing,
  'sender:save': sender,
  'letters:preview': letterRequest,
  'letters:pdf': letterRequest,
  'print:document': v.strictObject({ job }),
  'print:ready': v.strictObject({ job, warnings: v.pipe(v.array(printWarning), v.maxLength(LETTERS_MAX * 10)) }),
  'print:failed': v.strictObject({ job }),
} satisfies { [C in keyof Api]: v.GenericSchema<unknown, Api[C]['in']> }
