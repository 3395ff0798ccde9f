import type { PostalAddress } from '#domain/people/customer.ts'
import { isSamePlace } from '#domain/people/edit.ts'
import { fold } from '#domain/people/fold.ts'
import type { AddressOnFile } from './addresses.ts'
import { placeKey } from './likely.ts'
import { type RowsLacking, rowsLacking, unlessSame } from './merge-rows.ts'

/** Parts that one list has and another leaves out; what else is written belongs to the place itself. */
const LEFT_OUT_BY_SOME = ['postalCode', 'prefecture', 'building'] as const

/** No place twice for being written in two ways; a returned or refused letter counts from whichever side. */
export function addressesLacking(
  card: readonly AddressOnFile[],
  coming: readonly AddressOnFile[],
): RowsLacking<AddressOnFile> {
  return rowsLacking(card, coming, { placeAmong, filledIn })
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
  return unlessSame(stands, {
    ...stands,
    ...placeFilledIn(stands, coming),
    returnedOn: stands.returnedOn ?? coming.returnedOn,
    refusedOn: stands.refusedOn ?? coming.refusedOn,
  })
}

/** What one of two writings of a place may leave out. */
export function placeFilledIn(
  stands: PostalAddress,
  coming: PostalAddress,
): Pick<PostalAddress, (typeof LEFT_OUT_BY_SOME)[number]> {
  return {
    postalCode: stands.postalCode || coming.postalCode,
    prefecture: stands.prefecture || prefectureBeside(stands, coming),
    building: stands.building || coming.building,
  }
}

/** '' where the town begins with it already. */
function prefectureBeside({ city, street }: PostalAddress, { prefecture }: PostalAddress): string {
  return `${city}${street}`.startsWith(prefecture) ? '' : prefecture
}
