import { listedName } from '#domain/people/called.ts'
import type { CustomerKind, PersonName, PostalAddress } from '#domain/people/customer.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'
import { withoutLegalForm } from '#domain/people/legal-form.ts'
import { afterPrefecture } from './prefectures.ts'

/** What of a person, in a file or in the shop, says who it may be; a PersonOnFile is one. */
export type Matchable = PersonName & {
  readonly kind: CustomerKind
  readonly company: string
  readonly companyKana: string
  readonly phones: readonly { readonly number: string }[]
  readonly addresses: readonly Pick<PostalAddress, 'city' | 'street'>[]
}

export type MatchKey = { readonly why: 'phone' | 'address'; readonly key: string }

// An extension, or a number without its area, says too little.
const PHONE_DIGITS_AT_LEAST = 9
const COUNTERS = /(?<=\d)(?:丁目|番地の?|番|号|の)(?=\d)/g
const LAST_COUNTER = /(?<=\d)(?:番地|番|号)$/

/**
 * Two people who have a key in common are likely the same: one name, or one reading of it, and one telephone or one
 * address. The name counts as well as its reading, since some lists have no readings; a family shares all but these.
 */
export function matchKeys(who: Matchable): readonly MatchKey[] {
  const reach = [...who.phones.map(byPhone), ...who.addresses.map(byAddress)].filter((each) => each !== null)
  const keys: MatchKey[] = []
  for (const name of namesOf(who)) for (const { why, key } of reach) keys.push({ why, key: `${name} ${key}` })
  return keys
}

/** Folded text holds no space, so the parts of a key never run together. */
function namesOf(who: Matchable): ReadonlySet<string> {
  const listed = listedName(who)
  const names = new Set([fold(listed.kana.join('')), withoutLegalForm(fold(listed.name.join('')))])
  names.delete('')
  return names
}

function byPhone({ number }: Matchable['phones'][number]): MatchKey | null {
  const key = phoneKey(number)
  return key === null ? null : { why: 'phone', key }
}

/** The digits by which a telephone is known, however it is written; null where they say too little. */
export function phoneKey(number: string): string | null {
  const digits = phoneDigits(number)
  return digits.length < PHONE_DIGITS_AT_LEAST ? null : digits
}

function byAddress(address: Matchable['addresses'][number]): MatchKey | null {
  const key = placeKey(address)
  return key === null ? null : { why: 'address', key }
}

/**
 * Town and street: the building is left out by some and written in many ways, and the prefecture is left out by most who
 * live in it. Null for a town alone, which is no address.
 */
export function placeKey({ city, street }: Pick<PostalAddress, 'city' | 'street'>): string | null {
  const place = afterPrefecture(fold(city + street)).rest
  if (street.trim() === '' && !/\d/.test(place)) return null
  return place.replace(COUNTERS, '-').replace(LAST_COUNTER, '')
}
