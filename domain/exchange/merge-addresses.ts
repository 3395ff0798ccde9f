import type { PostalAddress } from '#domain/people/customer.ts'
import { isSamePlace } from '#domain/people/edit.ts'
import { fold } from '#domain/people/fold.ts'
import type { AddressOnFile } from './addresses.ts'
import { placeKey } from './likely.ts'

/** What addresses that come in change on a card: some of its own are filled in, by their place there, others are added. */
export type AddressesLacking = {
  readonly filled: readonly { readonly address: number; readonly now: AddressOnFile }[]
  readonly added: readonly AddressOnFile[]
}

/** Parts that one list has and another leaves out; what else is written belongs to the place itself. */
const LEFT_OUT_BY_SOME = ['postalCode', 'prefecture', 'building'] as const

/** No place twice for being written in two ways; a returned or refused letter counts from whichever side. */
export function addressesLacking(card: readonly AddressOnFile[], coming: readonly AddressOnFile[]): AddressesLacking {
  const all = [...card]
  for (const each of coming) {
    const at = placeAmong(all, each)
    const stands = all[at]
    if (stands === undefined) all.push(each)
    else all[at] = filledIn(stands, each)
  }
  const filled = card.flatMap((was, address) => {
    const now = all[address]
    return now === undefined || now === was ? [] : [{ address, now }]
  })
  return { filled, added: all.slice(card.length) }
}

/** 9-1 and 9番地1 of one town, as far as neither says another code, prefecture or building. */
export function isOnePlace(one: PostalAddress, other: PostalAddress): boolean {
  if (isSamePlace(one, other)) return true
  const key = placeKey(one)
  if (key === null || key !== placeKey(other) || fold(one.careOf) !== fold(other.careOf)) return false
  return LEFT_OUT_BY_SOME.every((part) => {
    const [here, there] = [fold(one[part]), fold(other[part])]
    return here === '' || there === '' || here === there
  })
}

/** -1 where it is none of them. */
export function placeAmong(all: readonly AddressOnFile[], coming: AddressOnFile): number {
  const same = all.findIndex((each) => isSamePlace(each, coming))
  return same === -1 ? all.findIndex((each) => isOnePlace(each, coming)) : same
}

/** `stands` itself where it lacks nothing. */
export function filledIn(stands: AddressOnFile, coming: AddressOnFile): AddressOnFile {
  const now = {
    ...stands,
    postalCode: stands.postalCode || coming.postalCode,
    prefecture: stands.prefecture || prefectureBeside(stands, coming),
    building: stands.building || coming.building,
    returnedOn: stands.returnedOn ?? coming.returnedOn,
    refusedOn: stands.refusedOn ?? coming.refusedOn,
  }
  const isSame = (Object.keys(now) as (keyof AddressOnFile)[]).every((part) => now[part] === stands[part])
  return isSame ? stands : now
}

/** '' where the town begins with it already. */
function prefectureBeside({ city, street }: AddressOnFile, { prefecture }: AddressOnFile): string {
  return `${city}${street}`.startsWith(prefecture) ? '' : prefecture
}
