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
  'incomplete-address',
  'open-complaint',
  'over-cap',
  'same-household',
  'one-step',
] as const

export type FilterState = (typeof FILTER_STATES)[number]

export const SPENT_WITHIN = ['year', 'ever'] as const

/** お買い上げの合計, both ends within, in yen; null where there is no end. Who bought nothing has spent 0. */
export type Spent = {
  /** In the last twelve months, or from the first visit on. */
  readonly within: (typeof SPENT_WITHIN)[number]
  readonly least: number | null
  readonly most: number | null
}

/** Everything set must hold; within a list any of it. Empty lists and null ask for nothing. */
export type CustomerWhere = {
  readonly stages: readonly Stage[]
  readonly lastVisit: LastVisit | null
  readonly spent: Spent | null
  /** 1 to 12 */
  readonly birthdayMonth: number | null
  /** The same of one of the family or a pet. */
  readonly familyMonth: number | null
  readonly tag: string | null
  /** 市区町村 of the address that letters go to. */
  readonly town: string | null
  readonly states: readonly FilterState[]
  /** Neither seen nor heard of for so many years, and nothing is to come. */
  readonly unseenYears: number | null
}

export const EVERYONE: CustomerWhere = {
  stages: [],
  lastVisit: null,
  spent: null,
  birthdayMonth: null,
  familyMonth: null,
  tag: null,
  town: null,
  states: [],
  unseenYears: null,
}

/** Whether everybody answers to it. */
export function asksNothing({ stages, states, ...others }: CustomerWhere): boolean {
  return stages.length === 0 && states.length === 0 && Object.values(others).every((each) => each === null)
}

/** Whether so many yen lie between its ends. */
export function isSpent({ least, most }: Spent, yen: number): boolean {
  return (least === null || yen >= least) && (most === null || yen <= most)
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

/** More years than any list goes back. */
export const UNSEEN_YEARS_MAX = 99

/** What the list can be asked: words, and what narrows it down. */
export type PeopleAsked = { readonly text: string; readonly where: CustomerWhere }

/** Either some people by name, or all whom a question finds but those taken out by hand. */
export type Who = { readonly ids: readonly Id[] } | (PeopleAsked & { readonly except: readonly Id[] })

/** What there is to choose from, with how many people each. */
export type FilterChoices = {
  readonly tags: readonly { readonly name: string; readonly count: number }[]
  readonly towns: readonly { readonly name: string; readonly count: number }[]
}
