import type { Day } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Parameters } from '#domain/week/return-model/likelihood.ts'
import type { Seen } from '#domain/week/return-model/histories.ts'

/** しばらくお見えでない方. `everyDays`: the usual gap; null where there is none to speak of. */
export type AwayPerson = {
  readonly customer: Id
  readonly called: Called
  readonly lastOn: Day
  readonly everyDays: number | null
}

export type AwayAsked = { readonly offset: number; readonly limit: number }

/** Whoever came last stands first; `total` of all pages. */
export type AwayPage = { readonly total: number; readonly people: readonly AwayPerson[] }

/** Of so many silences that stood on a list, how many ended within 90 days. */
export type Came = { readonly listed: number; readonly came: number }

/**
 * What became of those listed as drifting 90 days ago or more. Whom the shop contacted was its own choice, so the
 * difference between the two says nothing about what a contact does.
 */
export type TrackRecord = { readonly contacted: Came; readonly left: Came }

/** What the model in force found; `usualDays` of everyone together, `lastVisits` of a hundred visits nobody came after. */
export type ModelFigures = {
  readonly seen: Seen
  readonly usualDays: number
  readonly lastVisits: number
  readonly parameters: Pick<Parameters, 'k' | 'r' | 'alpha' | 'a' | 'b'>
}

/** `model`: null where facts alone speak. */
export type AwayFigures = { readonly record: TrackRecord; readonly model: ModelFigures | null }

/** A silence as it was listed first: the days of the first visit after it, and of the first contact before that. */
export type ListedSilence = { readonly cameOn: Day | null; readonly contactedOn: Day | null }

/** How long a silence is followed. */
export const FOLLOWED_DAYS = 90

export function trackRecordOf(silences: readonly ListedSilence[]): TrackRecord {
  return {
    contacted: cameOf(silences.filter(({ contactedOn }) => contactedOn !== null)),
    left: cameOf(silences.filter(({ contactedOn }) => contactedOn === null)),
  }
}

function cameOf(silences: readonly ListedSilence[]): Came {
  return { listed: silences.length, came: silences.filter(({ cameOn }) => cameOn !== null).length }
}
