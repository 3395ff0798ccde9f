import type { Fit } from './fit.ts'
import type { Histories, History } from './histories.ts'
import { returnAt, returnOf } from './likelihood.ts'

/** 90 days, within which somebody comes again or not. */
export const WEEKS_AHEAD = 90 / 7

/** How much of what is said of one person is said of all who came again: a few visits tell little. */
const SHARE_OF_ALL = 0.1

/** For each the chance of coming again by herself within so many weeks, in [0, 1]. */
export function chancesOf(fit: Fit, histories: Histories, weeks: number): Float64Array {
  const chances = alone(fit, histories, weeks)
  const mean = meanOfRepeaters(chances, histories)
  return chances.map((chance) => mixed(chance, mean))
}

/** The same of one person; `mean` is meanOf() of her shop. */
export function chanceOf({ parameters }: Fit, mean: number | null, history: History, weeks: number): number {
  return mixed(returnOf(parameters, history, weeks), mean)
}

/** The mean chance of all who came more than once, before mixing; null where nobody did. */
export function meanOf(fit: Fit, histories: Histories, weeks: number): number | null {
  return meanOfRepeaters(alone(fit, histories, weeks), histories)
}

/** What the model says of each alone. */
function alone({ parameters }: Fit, { x, tx, T }: Histories, weeks: number): Float64Array {
  return x.map((visits, at) => returnAt(parameters, visits, tx[at] ?? 0, T[at] ?? 0, weeks))
}

function meanOfRepeaters(chances: Float64Array, { x }: Histories): number | null {
  let [sum, repeaters] = [0, 0]
  for (const [at, visits] of x.entries()) {
    if (visits === 0) continue
    sum += chances[at] ?? 0
    repeaters += 1
  }
  return repeaters === 0 ? null : sum / repeaters
}

/** Where nobody came twice, there is nobody to lean on. */
function mixed(chance: number, mean: number | null): number {
  return mean === null ? chance : (1 - SHARE_OF_ALL) * chance + SHARE_OF_ALL * mean
}
