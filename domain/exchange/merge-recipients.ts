import type { PostalAddress } from '#domain/people/customer.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'
import type { RecipientTyped } from '#domain/timeline/delivery.ts'
import { isOnePlace, placeFilledIn } from './merge-addresses.ts'
import { unlessSame } from './merge-rows.ts'

const PLACE = ['postalCode', 'prefecture', 'city', 'street', 'building', 'careOf'] as const
const ALL = ['name', 'kana', 'honorific', 'relation', 'phone', ...PLACE] as const

/**
 * Who of these is meant; -1 where it is none of them. Word for word first, then whoever lacks nothing that comes in: so a
 * file that comes in a second time finds each of its own again.
 */
export function recipientAmong(all: readonly RecipientTyped[], coming: RecipientTyped): number {
  const written = all.findIndex((each) => ALL.every((part) => each[part] === coming[part]))
  if (written !== -1) return written
  const same = all.flatMap((each, at) => (isSameRecipient(each, coming) ? [at] : []))
  const whole = same.find((at) => isSaidBy(all[at], coming))
  return whole ?? same[0] ?? -1
}

/** `stands` itself where it lacks nothing. */
export function recipientFilledIn<R extends RecipientTyped>(stands: R, coming: RecipientTyped): R {
  const { postalCode, prefecture, city, street, building, careOf } = coming
  return unlessSame(stands, {
    ...stands,
    ...(isNowhere(stands) ? { postalCode, prefecture, city, street, building, careOf } : placeFilledIn(stands, coming)),
    kana: stands.kana || coming.kana,
    relation: stands.relation || coming.relation,
    phone: stands.phone || coming.phone,
  })
}

function isSaidBy(stands: RecipientTyped | undefined, coming: RecipientTyped): boolean {
  return stands !== undefined && recipientFilledIn(stands, coming) === stands
}

/** Of one name, as far as the two do not contradict each other: another home, telephone or ご関係 is somebody else's. */
function isSameRecipient(one: RecipientTyped, other: RecipientTyped): boolean {
  return (
    fold(one.name) === fold(other.name) &&
    agree(fold(one.kana), fold(other.kana)) &&
    agree(fold(one.relation), fold(other.relation)) &&
    agree(phoneDigits(one.phone), phoneDigits(other.phone)) &&
    (isNowhere(one) || isNowhere(other) || isOnePlace(one, other))
  )
}

function agree(one: string, other: string): boolean {
  return one === '' || other === '' || one === other
}

function isNowhere(address: PostalAddress): boolean {
  return PLACE.every((part) => address[part] === '')
}
