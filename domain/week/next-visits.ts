import { quantile } from '#domain/timeline/usual.ts'

/**
 * Within how many days three of four who came again did so, after the first visit and after the second; null while too few
 * did. One answer for all of the shop.
 */
export type NextVisits = { readonly afterFirst: number | null; readonly afterSecond: number | null }

/** Of a shop whose customers have not come again yet. */
export const NOT_KNOWN_YET: NextVisits = { afterFirst: null, afterSecond: null }

/** contact-rules: 75th percentile, from ten gaps on. */
const THREE_OF_FOUR = 0.75
const GAPS_NEEDED = 10

/** `first` and `second`: of everyone who came again, the days to the second visit and from there to the third. */
export function nextVisitsOf(gaps: {
  readonly first: readonly number[]
  readonly second: readonly number[]
}): NextVisits {
  return { afterFirst: threeOfFour(gaps.first), afterSecond: threeOfFour(gaps.second) }
}

function threeOfFour(gaps: readonly number[]): number | null {
  if (gaps.length < GAPS_NEEDED) return null
  return Math.ceil(quantile(Float64Array.from(gaps).toSorted(), THREE_OF_FOUR))
}
