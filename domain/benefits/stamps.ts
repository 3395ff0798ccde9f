import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { VisitDay } from '#domain/timeline/visits.ts'
import type { Benefit } from './benefit.ts'

/** スタンプ, where the shop keeps them: each visit from `since` on is one, `perReward` of them make `reward`. */
export type StampSettings = {
  readonly isKept: boolean
  readonly since: Day
  readonly perReward: number
  readonly reward: string
}

export const PER_REWARD_MAX = 100

/** Put on or taken off by hand: what a paper card held, or a mistake put right. */
export type StampMarkTyped = { readonly day: Day; readonly count: number; readonly why: string }

/** `isReward`: the stamps that a reward took; it goes with its reward. */
export type StampMark = StampMarkTyped & { readonly key: RowKey; readonly isReward: boolean }

/** スタンプ 7／10; `toGo`: how many visits until a reward (1: 特典まであと1回), 0 where one can be given. */
export type Stamps = {
  readonly count: number
  readonly perReward: number
  readonly toGo: number
  readonly reward: string
}

export type BenefitsOf = {
  /** Those not used first, then the newest. */
  readonly benefits: readonly Benefit[]
  /** Null where the shop keeps none. */
  readonly stamps: Stamps | null
  readonly marks: readonly StampMark[]
}

export function stampsAtFirst(today: Day): StampSettings {
  return { isKept: false, since: today, perReward: 10, reward: '' }
}

/**
 * `visits` from the day on that the shop counts from, `marked` what was put on and taken off besides. A visit that turned
 * out to be none may leave fewer than a reward took: nobody is shown a debt, and the next visits make it up.
 */
export function stampsOf(visits: number, marked: number, { perReward, reward }: StampSettings): Stamps {
  const count = Math.max(0, visits + marked)
  return { count, perReward, toGo: Math.max(0, perReward - count), reward }
}

/** The visits that are stamps. */
export function stampedVisits(visits: readonly VisitDay[], { since }: Pick<StampSettings, 'since'>): number {
  return visits.filter(({ day }) => day >= since).length
}
