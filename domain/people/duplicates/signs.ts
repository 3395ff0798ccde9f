import { type Matchable, phoneKey, placeKey } from '#domain/exchange/likely.ts'
import type { Birthday } from '#domain/day.ts'
import { listedName } from '#domain/people/called.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import { withoutLegalForm } from '#domain/people/legal-form.ts'
import { plainReading } from '#domain/people/sort-key.ts'

/** What of a card says whose it may be; CardFields and a PersonOnFile are such. */
export type Comparable = Omit<Matchable, 'addresses'> & {
  readonly birthday: Birthday | null
  readonly emails: readonly { readonly address: string }[]
  readonly addresses: readonly Pick<PostalAddress, 'city' | 'street' | 'building'>[]
}

/** Where somebody lives, and which room of a house with many. */
export type Home = { readonly place: string; readonly room: string }

/** A card as it is compared: everything folded, '' where nothing is known. */
export type Signs = {
  /** As it was typed, but for spaces and width. */
  readonly typed: string
  readonly whole: string
  readonly family: string
  readonly given: string
  /** Of the whole name, '' where a part of it is not known; in base letters: タカザキ and タカサキ are one. */
  readonly reading: string
  readonly familyReading: string
  readonly givenReading: string
  /** Whoever is named at an organisation. */
  readonly contact: string
  /** Not a family name alone. */
  readonly isFull: boolean
  readonly phones: readonly string[]
  readonly homes: readonly Home[]
  readonly emails: readonly string[]
  readonly birthday: Birthday | null
}

/** Shorter, a name that stands in one field may be a family name alone: 長谷川, ナガタニガワ. */
const FULL_FROM = { written: 4, inKana: 7 } as const
const ALL_KANA = /^[ぁ-ゖー]+$/
const ROOM = /\d+(?=\D*$)/

export function signsOf(who: Comparable): Signs {
  const { name, kana } = listedName(who)
  const written = name.join('')
  const whole = withoutLegalForm(fold(written))
  const isByCompany = name.length === 1
  const [family, given] = isByCompany ? [whole, ''] : [fold(who.familyName), fold(who.givenName)]
  const familyReading = isByCompany ? '' : readingOf(fold(who.familyKana), family)
  const givenReading = isByCompany ? '' : readingOf(fold(who.givenKana), given)
  const isParted = family !== '' && given !== ''
  return {
    typed: written.normalize('NFKC').replaceAll(/\s/gu, ''),
    whole,
    family,
    given,
    reading: isByCompany
      ? plainReading(withoutLegalForm(fold(kana.join(''))))
      : wholeReading(familyReading, givenReading, isParted),
    familyReading,
    givenReading,
    contact: isByCompany ? fold(who.familyName + who.givenName) : '',
    isFull: isByCompany || isParted || isLongEnough(whole),
    phones: known(who.phones.map(({ number }) => phoneKey(number))),
    homes: who.addresses.flatMap(homeOf),
    emails: known(who.emails.map(({ address }) => fold(address))),
    birthday: who.birthday,
  }
}

function wholeReading(family: string, given: string, isParted: boolean): string {
  const whole = family + given
  return (family !== '' && given !== '') || (!isParted && isLongEnough(whole)) ? whole : ''
}

function isLongEnough(whole: string): boolean {
  return Array.from(whole).length >= (ALL_KANA.test(whole) ? FULL_FROM.inKana : FULL_FROM.written)
}

/** A name that was written in kana is its own reading. */
function readingOf(kana: string, name: string): string {
  return plainReading(kana === '' && ALL_KANA.test(name) ? name : kana)
}

function homeOf(address: Comparable['addresses'][number]): readonly Home[] {
  const place = placeKey(address)
  return place === null ? [] : [{ place, room: ROOM.exec(fold(address.building))?.[0] ?? '' }]
}

function known(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null && value !== ''))] as readonly string[]
}
