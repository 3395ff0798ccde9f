import * as v from 'valibot'
import { LINE_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { RECEIPTS } from '#domain/timeline/contact.ts'
import { TIMELINE_FILTERS } from '#domain/timeline/entry.ts'
import { CHARGES } from '#domain/timeline/visits.ts'
import { benefitUses } from './benefits.ts'
import { PAGE_MAX } from './people.ts'
import { channel, day, id, key, line, nothing, text, whole, yen } from './values.ts'

export const saleTyped = {
  day,
  status: v.picklist(['done', 'booked']),
  charge: v.picklist(CHARGES),
  amount: v.nullable(yen),
  item: line(LINE_MAX),
}

const contactTyped = {
  day,
  direction: v.picklist(['from-them', 'from-us']),
  channel,
  body: text(TEXT_MAX),
}

const promiseTyped = {
  kind: v.picklist(['promise', 'task']),
  text: v.pipe(line(LINE_MAX), v.minLength(1)),
  dueOn: v.nullable(day),
}

const byKey = v.strictObject({ key })
const onDay = v.strictObject({ key, on: day })

export const timelineInputs = {
  'timeline:list': v.strictObject({
    customer: id,
    filter: v.picklist(TIMELINE_FILTERS),
    offset: whole(10_000_000),
    limit: whole(PAGE_MAX),
  }),
  'review:months': nothing,
  'review:places': nothing,
  'sales:record': v.strictObject({ ...saleTyped, customer: id, uses: v.exactOptional(benefitUses) }),
  'sales:follow': v.strictObject({ key, isFollowed: v.boolean() }),
  'sales:edit': v.strictObject({ ...saleTyped, key }),
  'sales:trash': byKey,
  'sales:restore': byKey,
  'contacts:record': v.strictObject({ ...contactTyped, customer: id }),
  'contacts:edit': v.strictObject({ ...contactTyped, key }),
  'contacts:trash': byKey,
  'contacts:restore': byKey,
  'promises:make': v.strictObject({ ...promiseTyped, customer: id }),
  'promises:edit': v.strictObject({ ...promiseTyped, key }),
  'promises:keep': onDay,
  'promises:drop': onDay,
  'trash:list': nothing,
  'changes:undo': v.strictObject({ change: key }),
  'week:last': nothing,
  'week:get': nothing,
  'week:receipt': v.strictObject({
    item: key,
    receipt: v.picklist(RECEIPTS),
    channel: v.nullable(channel),
    word: text(TEXT_MAX),
  }),
  'week:skip': v.strictObject({ item: key, why: line(LINE_MAX) }),
  'week:snooze': v.strictObject({ item: key, until: day }),
  'week:at-next-visit': v.strictObject({ item: key }),
}
