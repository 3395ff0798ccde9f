import type { SameFound, TwoCards } from '#domain/people/duplicates/same.ts'
import { create } from 'zustand'
import { go } from './place.ts'

/** What the last search found, and what the owner put off until the next one. */
type DuplicatesState = { readonly found: SameFound | null; readonly later: ReadonlySet<string>; readonly shown: number }

/** A page of pairs: more than a screen, little enough to be looked at anew after each save. */
export const SHOWN_AT_ONCE = 20

const NOTHING: DuplicatesState = { found: null, later: new Set(), shown: SHOWN_AT_ONCE }

export const useDuplicates = create<DuplicatesState>(() => NOTHING)

/** 同じ方かもしれません, searched for anew. */
export function openDuplicates(): void {
  useDuplicates.setState(NOTHING)
  go({ at: 'duplicates' })
}

export function searchAgain(): void {
  useDuplicates.setState(NOTHING)
}

export function keepFound(found: SameFound): void {
  useDuplicates.setState({ ...NOTHING, found })
}

export function putOff(pair: TwoCards): void {
  useDuplicates.setState(({ later }) => ({ later: new Set([...later, nameOfPair(pair)]) }))
}

export function showMore(): void {
  useDuplicates.setState(({ shown }) => ({ shown: shown + SHOWN_AT_ONCE }))
}

export function nameOfPair({ one, other }: TwoCards): string {
  return `${one} ${other}`
}
