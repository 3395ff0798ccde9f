import { isOneSlipApart } from './near.ts'
import type { SameReason } from './reasons.ts'
import type { Signs } from './signs.ts'

/**
 * How two names are alike, and what that weighs. `needsOwnReach`: a family shares all but a telephone of one's own, so
 * nothing less tells a slip of the hand from a sister.
 */
export type NameLikeness = { readonly reason: SameReason; readonly weight: number; readonly needsOwnReach: boolean }

/** Found by trying them on the 10,000 people of the tests; with what people are reached by (score.ts) they make up the score. */
const WEIGHTS = {
  'same-name': 50,
  'variant-name': 48,
  'swapped-name': 46,
  'same-kana': 42,
  'near-name': 34,
  'same-given': 32,
  'family-name-only': 20,
} as const satisfies Partial<Record<SameReason, number>>

/** Null where the names say that they are two. */
export function nameLikeness(one: Signs, other: Signs): NameLikeness | null {
  if (areOtherContacts(one, other)) return null
  return wholeNames(one, other) ?? readings(one, other) ?? partsOfNames(one, other)
}

function alike(reason: keyof typeof WEIGHTS, needsOwnReach = false): NameLikeness {
  return { reason, weight: WEIGHTS[reason], needsOwnReach }
}

/** Two people of one company have two cards. */
function areOtherContacts(one: Signs, other: Signs): boolean {
  return one.contact !== '' && other.contact !== '' && one.contact !== other.contact
}

function wholeNames(one: Signs, other: Signs): NameLikeness | null {
  if (one.whole === '' || other.whole === '') return null
  if (one.whole === other.whole && (one.isFull || other.isFull)) {
    return alike(one.typed === other.typed ? 'same-name' : 'variant-name')
  }
  return isSwapped(one.family, one.given, other.whole) || isSwapped(other.family, other.given, one.whole)
    ? alike('swapped-name')
    : null
}

function isSwapped(family: string, given: string, whole: string): boolean {
  return family !== '' && given !== '' && given + family === whole
}

function readings(one: Signs, other: Signs): NameLikeness | null {
  if (one.reading === '' || other.reading === '') return null
  if (one.reading === other.reading) return alike('same-kana')
  const { familyReading: family, givenReading: given } = one
  return isSwapped(family, given, other.reading) ? alike('swapped-name') : null
}

function partsOfNames(one: Signs, other: Signs): NameLikeness | null {
  const isOneFamily = isSame(one.family, other.family) || isSame(one.familyReading, other.familyReading)
  if (one.given === '' || other.given === '') return unparted(one, other, isOneFamily)
  const isOneGiven = isSame(one.given, other.given) || isSame(one.givenReading, other.givenReading)
  if (isOneFamily && !isOneGiven) return isSlipOfGiven(one, other) ? alike('near-name', true) : null
  if (!isOneGiven) return null
  return alike(isOneFamily || isSlipOfFamily(one, other) ? 'near-name' : 'same-given')
}

/** One of the names stands in one field: the family name alone, or all of it with a slip. */
function unparted(one: Signs, other: Signs, isOneFamily: boolean): NameLikeness | null {
  const isNear = one.isFull && other.isFull && isOneSlipApart(one.whole, other.whole)
  if (isNear) return alike('near-name', true)
  const areTwo = one.givenReading !== '' && other.givenReading !== '' && one.givenReading !== other.givenReading
  return isOneFamily && !areTwo && !(one.isFull && other.isFull) ? alike('family-name-only') : null
}

/** Hardly anybody mistypes the characters and the reading at once: where both differ, they are two of one family. */
function isSlipOfGiven(one: Signs, other: Signs): boolean {
  if (one.givenReading !== '' && other.givenReading !== '') return false
  const isShort = Math.max(Array.from(one.given).length, Array.from(other.given).length) < 2
  return !isShort && isOneSlipApart(one.given, other.given)
}

function isSlipOfFamily(one: Signs, other: Signs): boolean {
  if (one.familyReading !== '' && other.familyReading !== '') {
    return isOneSlipApart(one.familyReading, other.familyReading)
  }
  const isShort = Math.max(Array.from(one.family).length, Array.from(other.family).length) < 2
  return !isShort && isOneSlipApart(one.family, other.family)
}

function isSame(one: string, other: string): boolean {
  return one !== '' && one === other
}
