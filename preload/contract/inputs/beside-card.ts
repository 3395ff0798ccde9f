import * as v from 'valibot'
import { HONORIFIC_MAX, LINE_MAX, SHORT_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { LOCKED_KINDS, type LockedTyped } from '#domain/people/locked.ts'
import { PHOTO_BYTES_MAX, PHOTO_KINDS, type PhotoTyped } from '#domain/people/photo.ts'
import type { DeliveryTyped } from '#domain/timeline/delivery.ts'
import { saleTyped } from './timeline.ts'
import { addressLines, day, id, key, line, name, nothing, text } from './values.ts'

// What a card keeps in tables of its own: pictures, what is locked, お届け先, and who introduced whom.

const byKey = v.strictObject({ key })
const ofCustomer = v.strictObject({ customer: id })

const photo = {
  kind: v.picklist(PHOTO_KINDS),
  takenOn: v.nullable(day),
  caption: line(LINE_MAX),
} satisfies { [K in keyof PhotoTyped]: v.GenericSchema<unknown, PhotoTyped[K]> }

const bytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length > 0 && value.length <= PHOTO_BYTES_MAX,
)

const locked = {
  kind: v.picklist(LOCKED_KINDS),
  text: v.pipe(text(TEXT_MAX), v.minLength(1)),
  receivedOn: v.nullable(day),
} satisfies { [K in keyof LockedTyped]: v.GenericSchema<unknown, LockedTyped[K]> }

const delivery = {
  recipient: v.strictObject({
    key: v.nullable(key),
    name: v.pipe(name, v.minLength(1)),
    kana: name,
    honorific: line(HONORIFIC_MAX),
    relation: line(SHORT_MAX),
    phone: line(SHORT_MAX),
    ...addressLines,
  }),
  day: v.nullable(day),
  occasion: line(SHORT_MAX),
  nameOnCard: line(LINE_MAX),
  cardText: text(TEXT_MAX),
  remindNextYear: v.boolean(),
} satisfies { [K in keyof DeliveryTyped]: v.GenericSchema<unknown, DeliveryTyped[K]> }

export const besideCardInputs = {
  'introducers:link': v.strictObject({ customer: id, introducer: v.nullable(id) }),
  'photos:list': ofCustomer,
  'photos:bytes': byKey,
  'photos:add': v.strictObject({ ...photo, customer: id, bytes }),
  'photos:edit': v.strictObject({ ...photo, key }),
  'photos:remove': byKey,
  'locked:open': ofCustomer,
  'locked:add': v.strictObject({ ...locked, customer: id }),
  'locked:edit': v.strictObject({ ...locked, key }),
  'locked:return': v.strictObject({ key, on: v.nullable(day) }),
  'locked:remove': byKey,
  'locked:keys': nothing,
  'deliveries:list': ofCustomer,
  'deliveries:record': v.strictObject({
    customer: id,
    sale: v.strictObject(saleTyped),
    delivery: v.strictObject(delivery),
  }),
  'deliveries:save': v.strictObject({ ...delivery, key: v.nullable(key), sale: key }),
  'deliveries:remove': byKey,
  'recipients:remove': byKey,
  'recipients:to-customer': byKey,
}
