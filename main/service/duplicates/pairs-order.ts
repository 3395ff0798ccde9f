import type { Pair } from '#domain/people/duplicates/pairs.ts'

/** `people` is JSON of Comparable[]: a text crosses to another thread faster than what it stands for. */
export type ToPairsThread = { readonly kind: 'people'; readonly people: string } | { readonly kind: 'all' }

/** `share` of the comparing that is done, from 0 to 1. */
export type FromPairsThread =
  | { readonly kind: 'at'; readonly share: number }
  | { readonly kind: 'end'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'failed'; readonly error: unknown }
