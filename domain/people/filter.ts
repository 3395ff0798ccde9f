import type { Stage } from '#domain/timeline/stage.ts'
import type { Id } from './customer.ts'

/** How long ago the last visit was, in days; 'older' is beyond a year. */
export const LAST_VISITS = ['within-30', 'within-90', 'within-180', 'within-365', 'older', 'never'] as const

export type LastVisit = (typeof LAST_VISITS)[number]

export const FILTER_STATES = [
  'dear',
  'known-before',
  'no-promotion',
  'no-contact',
  'quiet',
  'moved',
  'returned',
  'refused',
  'mourning',
  'deceased',
  'no-address',
] as const

export type FilterState = (typeof FILTER_STATES)[number]

/** Everything set must hold; within a list any of it. Empty lists and null ask for nothing. */
export type CustomerWhere = {
  readonly stages: readonly Stage[]
  readonly lastVisit: LastVisit | null
  /** 1 to 12 */
  readonly birthdayMonth: number | null
  readonly tag: string | null
  /** 市区町村 of the address that letters go to. */
  readonly town: string | null
  readonly states: readonly FilterState[]
}

export const EVERYONE: CustomerWhere = {
  stages: [],
  lastVisit: null,
  birthdayMonth: null,
  tag: null,
  town: null,
  states: [],
}

/** Either some people by name, or all whom a question finds but those taken out by hand. */
export type Who =
  | { readonly ids: readonly Id[] }
  | { readonly text: string; readonly where: CustomerWhere; readonly except: readonly Id[] }

/** What there is to choose from, with how many people each. */
export type FilterChoices = {
  readonly tags: readonly { readonly name: string; readonly count: number }[]
  readonly towns: readonly { readonly name: string; readonly count: number }[]
}
