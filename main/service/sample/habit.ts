import { DAYS_AHEAD, DAYS_BACK } from './calendar.ts'
import type { Random } from './random.ts'

/** How someone comes: never yet, once, steadily, around the same weeks of the year, or less and less. */
export type Habit = {
  readonly kind: 'none' | 'once' | 'regular' | 'seasonal' | 'drifting'
  /** How many timeline rows this person asks for, beside the others. */
  readonly weight: number
}

export function aHabit(random: Random): Habit {
  const draw = random.unit()
  if (draw < 0.03) return { kind: 'none', weight: 0 }
  if (draw < 0.22) return { kind: 'once', weight: 0 }
  const weight = random.spread(0.7)
  if (draw < 0.72) return { kind: 'regular', weight: 1.4 * weight }
  if (draw < 0.85) return { kind: 'seasonal', weight: 0.7 * weight }
  return { kind: 'drifting', weight }
}

/** Timeline rows for each person: exactly `events` in all, once-only people with their one visit while it lasts. */
export function shareOut(habits: readonly Habit[], events: number): readonly number[] {
  const ones = habits.filter(({ kind }) => kind === 'once').length
  const fixed = Math.min(ones, events)
  const weights = habits.reduce((sum, { weight }) => sum + weight, 0)
  // Nobody to give the rest to: then even those who never come get rows, so that the sum holds.
  const even = weights === 0
  const rest = even ? events : events - fixed
  let soFar = 0
  let given = 0
  let onesGiven = 0
  return habits.map(({ kind, weight }) => {
    if (kind === 'once' && !even) return onesGiven++ < fixed ? 1 : 0
    soFar += even ? 1 / habits.length : weight / weights
    const share = Math.min(rest, Math.round(soFar * rest)) - given
    given += share
    return share
  })
}

/** How visits are spread: days between two of a regular, and the share of once-comers who came within the last days. */
export type Spread = { readonly usualGap: number; readonly newFaces: number }

/** As long as a first visit is fresh. */
const FRESH_DAYS = 4

/** Visit days as distances from today, oldest first; what lies ahead is booked. */
export function visitDistances(random: Random, kind: Habit['kind'], count: number, spread: Spread): readonly number[] {
  const distances = kind === 'seasonal' ? seasonal(random, count) : steady(random, kind, count, spread)
  return distances.map((distance) => Math.min(DAYS_AHEAD, Math.max(-DAYS_BACK, distance))).toSorted((a, b) => a - b)
}

function steady(random: Random, kind: Habit['kind'], count: number, { usualGap, newFaces }: Spread): readonly number[] {
  const own = Math.min(usualGap * random.spread(0.5), (DAYS_BACK - 200) / Math.max(count, 1))
  let distance = kind === 'drifting' ? -random.between(150, 700) : -Math.floor(own * random.unit())
  if (kind === 'once') distance = -random.between(0, isNewFace(random, newFaces) ? FRESH_DAYS : DAYS_BACK)
  if (kind === 'regular' && random.chance(0.06)) distance = random.between(1, 60)
  return Array.from({ length: count }, () => {
    const day = Math.round(distance)
    // Going back in time, the gaps of someone who drifts away were shorter than now.
    distance -= Math.max(1, own * random.spread(0.35))
    if (kind === 'drifting') distance += own * 0.2
    return day
  })
}

/** Where none are wanted nothing is drawn, so that the same seed gives the same shop. */
function isNewFace(random: Random, newFaces: number): boolean {
  return newFaces > 0 && random.chance(newFaces)
}

function seasonal(random: Random, count: number): readonly number[] {
  const seasons = [random.between(0, 364), random.between(0, 364)]
  return Array.from({ length: count }, (_, at) => {
    const year = Math.floor(at / seasons.length) % 6
    return -(year * 365 + (seasons[at % seasons.length] ?? 0)) + random.between(-9, 9) - 9
  })
}
