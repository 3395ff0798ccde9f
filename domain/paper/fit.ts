import type { Mm } from './sizes.ts'
import type { TextRoom } from './text-room.ts'

/** Sizes go in steps of a tenth of a millimetre, so that two cards of one mailing look alike. */
const STEP: Mm = 0.1

/** What a drawn text takes of its room: 1 = exactly full, 2 = twice too long. */
export type Fill = number

// Two short lines are worth it only where they are clearly larger than one long line.
const WORTH_BREAKING = 1.25

// Boxes are measured in 64ths of a pixel, and on a scaled preview in fractions of them.
const ROUNDING = 0.0005

export function fits(fill: Fill): boolean {
  return fill <= 1 + ROUNDING
}

/** The largest type for unbroken lines, which grow with their type, so that one measurement tells it; 0 for prose. */
export function sizeUnbroken(room: TextRoom, fill: Fill): Mm {
  if (room.lines !== 'kept') return fits(fill) ? room.type : 0
  return fill <= 1 ? room.type : stepDown(room.type / fill)
}

export function mayNeedBreaking(room: TextRoom, unbroken: Mm): boolean {
  return unbroken < room.breakBelow
}

/** Whether lines broken at one size read better than the same text unbroken at another. */
export function isBetterBroken(room: TextRoom, unbroken: Mm, broken: Mm): boolean {
  return unbroken < room.floor || broken >= unbroken * WORTH_BREAKING
}

/** Every size at which broken lines may be tried, smallest first. */
export function stepsBelow(room: TextRoom): readonly Mm[] {
  const first = Math.round(room.floor / STEP)
  const last = Math.round(room.breakBelow / STEP)
  return Array.from({ length: last - first + 1 }, (_, step) => (first + step) / 10)
}

function stepDown(size: Mm): Mm {
  // A hair above the step is still the step: measured lengths carry rounding of their own.
  return Math.floor(size / STEP + 1e-6) / 10
}
