import type { Birthday, Day } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Likeness } from './reasons.ts'

/** 同じ方かもしれません: two cards, the older first. */
export type SamePair = Likeness & { readonly one: Id; readonly other: Id }

/** Best first. `total` counts also those beyond the ones that are told. */
export type SameFound = { readonly total: number; readonly pairs: readonly SamePair[] }

/** Two cards by their names outside the database. */
export type TwoCards = { readonly one: Id; readonly other: Id }

/** One of the two, as it is known by in a list. */
export type SameSide = {
  readonly id: Id
  readonly number: string | null
  readonly called: Called
  readonly phone: string
  readonly address: string
  readonly birthday: Birthday | null
  readonly addedOn: Day
  readonly visits: number
  readonly lastVisit: Day | null
}

/** A pair that is still open: neither told apart nor put together since. */
export type SameView = Likeness & { readonly one: SameSide; readonly other: SameSide }
