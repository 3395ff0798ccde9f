import { nelderMead } from './nelder-mead.ts'

/** What is to be made small, with its gradient, at a point. */
export type Objective = (at: readonly number[]) => { readonly value: number; readonly gradient: readonly number[] }

export type Minimum = { readonly at: readonly number[]; readonly value: number }

type Point = Minimum & { readonly gradient: readonly number[] }
type Matrix = readonly (readonly number[])[]

/** No coordinate leaves [−REACH, REACH]: as logs of parameters, e^12 is as good as infinity. */
const REACH = 12
const LONGEST_STEP = 2
const MOST_STEPS = 200
const MOST_HALVINGS = 40
/** What a further step would still win; the square root of twice of it is the distance left, in the objective's own measure. */
const NOTHING_TO_WIN = 1e-12
const ARMIJO = 1e-4
/** Of a sum over 100,000 people the last digits are noise. */
const NOISE = 1e-13

/** The lowest point downhill from `start`, by BFGS; where the gradient leads nowhere, by Nelder–Mead from the lowest point seen. */
export function minimise(objective: Objective, start: readonly number[]): Minimum {
  const { point, isSettled } = descend(objective, start)
  if (isSettled) return point
  const { at, value } = nelderMead((beyond) => objective(beyond.map(within)).value, point)
  return { at: at.map(within), value }
}

function descend(objective: Objective, start: readonly number[]): { point: Point; isSettled: boolean } {
  let point: Point = { at: start, ...objective(start) }
  let inverse: Matrix | null = null
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient } = point
    const length = Math.hypot(...gradient)
    const direction = capped(
      (inverse ?? identity(start.length, 1 / Math.max(1, length))).map((row) => -dot(row, gradient)),
    )
    // Before the first step nothing is known of the curvature, so only a gradient of nothing counts as settled.
    const enough = Math.max(NOTHING_TO_WIN, NOISE * Math.abs(point.value))
    if (-dot(gradient, direction) < enough) return { point, isSettled: inverse !== null || length === 0 }
    const next = lower(objective, point, direction)
    if (next === null) return { point, isSettled: false }
    inverse = sharpened(inverse, minus(next.at, point.at), minus(next.gradient, gradient))
    point = next
  }
  return { point, isSettled: false }
}

/** The first point on the way, halving, that is lower by a fair part of what the slope promises; null where none is. */
function lower(objective: Objective, from: Point, direction: readonly number[]): Point | null {
  let share = 1
  for (let halving = 0; halving <= MOST_HALVINGS; halving++) {
    const at = from.at.map((each, i) => within(each + share * (direction[i] ?? 0)))
    const promised = dot(from.gradient, minus(at, from.at))
    const there = objective(at)
    const isLower = there.value <= from.value + ARMIJO * promised + NOISE * Math.abs(from.value)
    if (promised < 0 && isLower && there.gradient.every(Number.isFinite)) return { at, ...there }
    share /= 2
  }
  return null
}

/** The BFGS update of the inverse Hessian; Nocedal & Wright, Numerical Optimization, (6.17) and (6.20). */
function sharpened(inverse: Matrix | null, step: readonly number[], change: readonly number[]): Matrix | null {
  const curvature = dot(step, change)
  // Hollow ground says nothing of where the bottom is.
  if (!(curvature > 0)) return inverse
  const before = inverse ?? identity(step.length, curvature / dot(change, change))
  const turned = before.map((row) => dot(row, change))
  const stretch = (1 + dot(change, turned) / curvature) / curvature
  return before.map((row, i) =>
    row.map((each, j) => {
      const [stepI, stepJ, turnedI, turnedJ] = [step[i] ?? 0, step[j] ?? 0, turned[i] ?? 0, turned[j] ?? 0]
      return each + stretch * stepI * stepJ - (stepI * turnedJ + turnedI * stepJ) / curvature
    }),
  )
}

function capped(direction: readonly number[]): readonly number[] {
  const longest = Math.max(...direction.map(Math.abs))
  return longest <= LONGEST_STEP ? direction : direction.map((each) => (each * LONGEST_STEP) / longest)
}

function within(coordinate: number): number {
  return Math.min(REACH, Math.max(-REACH, coordinate))
}

function identity(size: number, scale: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? scale : 0)))
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, each, i) => sum + each * (right[i] ?? 0), 0)
}

function minus(left: readonly number[], right: readonly number[]): readonly number[] {
  return left.map((each, i) => each - (right[i] ?? 0))
}
