import type { Seen } from './histories.ts'

/** What the chance of coming again within 90 days is called: late is not listed, away has a page of its own. */
export type Tier = 'late' | 'drifting' | 'nearlyGone' | 'away'

/** What may be said of chances at all: nothing, words alone, or 「およそ10人に3人」 too. */
export type Speech = 'silent' | 'words' | 'figures'

const LATE_FROM = 0.5
const DRIFTING_FROM = 0.3
const AWAY_UNTIL = 0.15

const LEAST_WEEKS = 13
const LEAST_REPEATERS = 5
const LEAST_GAPS = { words: 10, figures: 30 } as const

export function tierOf(chance: number): Tier {
  if (chance >= LATE_FROM) return 'late'
  if (chance >= DRIFTING_FROM) return 'drifting'
  return chance > AWAY_UNTIL ? 'nearlyGone' : 'away'
}

export function speechOf({ weeks, closedGaps, repeaters }: Seen): Speech {
  if (weeks < LEAST_WEEKS || repeaters < LEAST_REPEATERS || closedGaps < LEAST_GAPS.words) return 'silent'
  return closedGaps < LEAST_GAPS.figures ? 'words' : 'figures'
}

/** How many of ten people like her come again, 1 to 9: nobody is certain to come, and nobody is given up. */
export function outOfTen(chance: number): number {
  return Math.min(9, Math.max(1, Math.round(chance * 10)))
}
