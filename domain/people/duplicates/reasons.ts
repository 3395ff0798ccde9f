/** Why two cards may be one person's, and what speaks against it; in the order in which it is said. */
export const SAME_REASONS = [
  'same-name',
  'variant-name',
  'swapped-name',
  'same-kana',
  'near-name',
  'same-given',
  'family-name-only',
  'same-phone',
  'same-email',
  'same-address',
  'same-birthday',
  'different-birthday',
  'different-address',
  'different-phone',
] as const

export type SameReason = (typeof SAME_REASONS)[number]

/** `score` is at most 100; from `LIKELY_FROM` on a pair is worth asking about. */
export type Likeness = { readonly score: number; readonly reasons: readonly SameReason[] }

export const LIKELY_FROM = 70
