import type { CardLanguage } from '#domain/exchange/cards/words.ts'
import type { Id } from '#domain/people/customer.ts'
import type { HeldBack } from './held-back.ts'

/** `without`: what the owner keeps back; the paper says so. */
export type DisclosureAsked = {
  readonly id: Id
  readonly without: readonly HeldBack[]
  readonly language: CardLanguage
}

/** How much there is of what the owner looks at first; kinds of which there is nothing are not named. `waiting`: requests to be answered with it. */
export type DisclosureLook = {
  readonly held: readonly { readonly what: HeldBack; readonly count: number }[]
  readonly locked: number
  readonly waiting: number
}
