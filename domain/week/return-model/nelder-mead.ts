import type { Minimum } from './minimise.ts'

const FIRST_SIZE = 0.3
const MOST_STEPS = 2000
const SMALL = 1e-8

/** The lowest point near `start` by values alone (Nelder & Mead 1965); what is not a number counts as infinitely high. */
export function nelderMead(value: (at: readonly number[]) => number, start: Minimum): Minimum {
  const pointAt = (at: readonly number[]): Minimum => {
    const height = value(at)
    return { at, value: Number.isNaN(height) ? Infinity : height }
  }
  const corners = start.at.map((_, i) => pointAt(start.at.map((each, j) => (i === j ? each + FIRST_SIZE : each))))
  let simplex = sorted([pointAt(start.at), ...corners])
  for (let step = 0; step < MOST_STEPS && sizeOf(simplex) > SMALL; step++) simplex = sorted(moved(simplex, pointAt))
  return lowestOf(simplex)
}

/** The highest corner goes through the middle of the others, further, less far or half way; else all draw in to the lowest. */
function moved(simplex: readonly Minimum[], pointAt: (at: readonly number[]) => Minimum): readonly Minimum[] {
  const [lowest, highest, others] = [lowestOf(simplex), highestOf(simplex), simplex.slice(0, -1)]
  const middle = lowest.at.map((_, i) => others.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / others.length)
  const beyond = (share: number): Minimum =>
    pointAt(middle.map((each, i) => each + share * (each - (highest.at[i] ?? 0))))
  const mirrored = beyond(1)
  if (mirrored.value < lowest.value) return [...others, lowerOf(beyond(2), mirrored)]
  if (mirrored.value < highestOf(others).value) return [...others, mirrored]
  const nearer = mirrored.value < highest.value ? beyond(0.5) : beyond(-0.5)
  if (nearer.value < Math.min(mirrored.value, highest.value)) return [...others, nearer]
  return simplex.map(({ at }) => pointAt(at.map((each, i) => (each + (lowest.at[i] ?? 0)) / 2)))
}

function sorted(simplex: readonly Minimum[]): readonly Minimum[] {
  return simplex.toSorted((left, right) => left.value - right.value)
}

function lowerOf(left: Minimum, right: Minimum): Minimum {
  return left.value < right.value ? left : right
}

function lowestOf(simplex: readonly Minimum[]): Minimum {
  return simplex.reduce(lowerOf)
}

function highestOf(simplex: readonly Minimum[]): Minimum {
  return simplex.reduce((left, right) => (left.value < right.value ? right : left))
}

function sizeOf(simplex: readonly Minimum[]): number {
  const lowest = lowestOf(simplex)
  return Math.max(...simplex.flatMap(({ at }) => at.map((each, i) => Math.abs(each - (lowest.at[i] ?? 0)))))
}
