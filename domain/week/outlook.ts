import { addDays, type Day, dayNumber, daysBetween } from '#domain/day.ts'
import type { Rhythm } from '#domain/timeline/rhythm.ts'
import type { Fit } from './return-model/fit.ts'
import { type Histories, type History, historyOf, type Seen } from './return-model/histories.ts'
import { chanceOf, WEEKS_AHEAD } from './return-model/score.ts'
import { outOfTen, speechOf, type Tier, tierOf } from './return-model/tiers.ts'

/** The model as it is in force in a shop: what it was fitted to, and what it found. */
export type ShopModel = {
  readonly fit: Fit
  /** The mean chance of all who came more than once, on the day of the fit; null where nobody did. */
  readonly mean: number | null
  readonly seen: Seen
}

/** What the model says of one person on one day. */
export type Outlook = {
  /** Of coming again by herself within 90 days, between 0 and 1. */
  readonly chance: number
  readonly tier: Tier
  /** Since when she has been silent for longer than her own interval, and in this tier; null while she has not. */
  readonly since: Day | null
  /** How many of ten people like her come again; null where words alone may be said. */
  readonly outOfTen: number | null
  /** Yen: what a visit of hers brings, as far as it may be lost. */
  readonly loss: number
}

/** Tiers in which somebody is listed; later she has a page of her own, earlier nothing is said. */
export const LISTED_TIERS = ['drifting', 'nearlyGone'] as const satisfies readonly Tier[]

export type ListedTier = (typeof LISTED_TIERS)[number]

/** In a smaller shop the owner knows everybody, and facts alone speak. */
const PEOPLE_NEEDED = 100

export const DAYS_PER_WEEK = 7
/** Two gaps make a rhythm. */
export const GAPS_NEEDED = 2
// An interval of whole days must not become a day longer by the last bits of its fraction.
const ROUNDING = 1e-9

/** Whether the model may speak in a shop at all. */
export function maySpeak(people: number, seen: Seen): boolean {
  return people >= PEOPLE_NEEDED && speechOf(seen) !== 'silent'
}

export function isListedTier(tier: Tier): tier is ListedTier {
  return LISTED_TIERS.some((each) => each === tier)
}

/** `total`: yen paid in all. */
export function outlookOf(
  model: ShopModel,
  rhythm: Pick<Rhythm, 'n' | 'first' | 'last' | 'litt' | 'total'>,
  today: Day,
): Outlook {
  const chance = chanceOn(model, rhythm, today)
  const tier = tierOf(chance)
  return {
    chance,
    tier,
    since: silentSince(model, rhythm, tier, today),
    outOfTen: speechOf(model.seen) === 'figures' ? outOfTen(chance) : null,
    loss: lossOf(chance, rhythm),
  }
}

/** Somebody silent for longer than her own interval; `at` is her place among the histories. */
export type Silent = { readonly at: number; readonly chance: number; readonly tier: Tier }

/** All of them, as the histories stand. */
export function silentIn(model: ShopModel, { n, x, tx, T, litt }: Histories): readonly Silent[] {
  const found: Silent[] = []
  for (let at = 0; at < n; at += 1) {
    const history = { x: x[at] ?? 0, tx: tx[at] ?? 0, T: T[at] ?? 0, litt: litt[at] ?? 0 }
    if (history.x < GAPS_NEEDED || history.T - history.tx < intervalOf(model, history) - ROUNDING) continue
    const chance = chanceOf(model.fit, model.mean, history, WEEKS_AHEAD)
    found.push({ at, chance, tier: tierOf(chance) })
  }
  return found
}

/** What may be lost with somebody, in yen: the chance that she stays away, by the mean amount of her visits. */
export function lossOf(chance: number, { n, total }: Pick<Rhythm, 'n' | 'total'>): number {
  return n === 0 ? 0 : ((1 - chance) * Math.max(0, total)) / n
}

/** Her own gaps in weeks, drawn towards the shop's usual one: a few visits tell little. */
function intervalOf({ fit }: ShopModel, { x, tx }: Pick<History, 'x' | 'tx'>): number {
  return (tx + fit.scale) / (x + 1)
}

function chanceOn(model: ShopModel, rhythm: Pick<Rhythm, 'n' | 'first' | 'last' | 'litt'>, day: Day): number {
  return chanceOf(model.fit, model.mean, historyOf(rhythm, day), WEEKS_AHEAD)
}

/** Found by halving: a silence leads from one tier to the next. */
function silentSince(
  model: ShopModel,
  rhythm: Pick<Rhythm, 'n' | 'first' | 'last' | 'litt'>,
  tier: Tier,
  today: Day,
): Day | null {
  const x = rhythm.n - 1
  const interval = intervalOf(model, { x, tx: daysBetween(rhythm.first, rhythm.last) / DAYS_PER_WEEK })
  const from = addDays(rhythm.last, Math.ceil(interval * DAYS_PER_WEEK - ROUNDING))
  if (x < GAPS_NEEDED || today < from) return null
  const isThere = (days: number): boolean => tierOf(chanceOn(model, rhythm, addDays(from, days))) === tier
  if (isThere(0)) return from
  let [before, there] = [0, dayNumber(today) - dayNumber(from)]
  while (there - before > 1) {
    const middle = Math.floor((before + there) / 2)
    if (isThere(middle)) there = middle
    else before = middle
  }
  return addDays(from, there)
}
