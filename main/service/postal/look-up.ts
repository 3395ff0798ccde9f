import type { PostalAddress } from '#domain/people/customer.ts'
import { namesRead } from '#domain/postal/names-read.ts'
import type { Place } from '#domain/postal/place.ts'
import type { PostalState } from '#domain/postal/state.ts'
import { type Coded, placesOf } from '#domain/postal/table.ts'
import { told } from '#main/store/refusal.ts'
import { codesInUse, dropOwn, tableInUse } from './tables.ts'

/** What a code stands for; none where it is not known. */
export function findPlaces(code: string): readonly Place[] {
  const found = tableInUse()
  return found === null ? [] : placesOf(found.table, code)
}

/** The codes that an address without one may have. */
export function findCodes(address: Pick<PostalAddress, 'prefecture' | 'city' | 'street'>): readonly Coded[] {
  return codesInUse()?.(address) ?? []
}

/** The names of places that are read as a folded word of a search. */
export function placesRead(word: string): readonly string[] {
  const found = tableInUse()
  return found === null ? [] : namesRead(found.table, word)
}

export function postalState(): PostalState {
  const found = tableInUse()
  return { month: found?.table.month ?? null, isOwn: found?.isOwn ?? false }
}

/** 「元の表に戻す」 @throws Refusal disk-* */
export function putBackTable(): PostalState {
  told(dropOwn)
  return postalState()
}
