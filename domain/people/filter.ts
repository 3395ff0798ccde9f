import { addDays, type Day } from '#domain/day.ts'
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

/** Whether everybody answers to it. */
export function asksNothing({ stages, lastVisit, birthdayMonth, tag, town, states }: CustomerWhere): boolean {
  const isSet = [lastVisit, birthdayMonth, tag, town].some((each) => each !== null)
  return !isSet && stages.length === 0 && states.length === 0
}

const DAYS = { 'within-30': 30, 'within-90': 90, 'within-180': 180, 'within-365': 365 } as const
const LONGEST = DAYS['within-365']

/** The days on which the last visit may lie, both within; null where there is no end, and for 'never'. */
export function lastVisitDays(
  asked: Exclude<LastVisit, 'never'>,
  today: Day,
): { readonly from: Day | null; readonly until: Day | null } {
  if (asked === 'older') return { from: null, until: addDays(today, -LONGEST - 1) }
  return { from: addDays(today, -DAYS[asked]), until: null }
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
