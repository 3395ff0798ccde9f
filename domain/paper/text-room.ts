import type { Mm } from './sizes.ts'
import type { Box } from './box.ts'

/** Smaller than this print is hard to read for postman and reader alike. */
export const FLOOR: Mm = 2.8

/** A block of text: its room, and the type it starts with, may be broken below, and never goes under. */
export type TextRoom = Box & {
  readonly type: Mm
  /** Below this size the lines are broken rather than shrunk further. */
  readonly breakBelow: Mm
  readonly floor: Mm
  /**
   * 'kept': names and addresses, one line each as long as it is readable. 'running': prose, broken at any size. 'paged': the
   * same, and what is longer at its floor goes on over further sheets.
   */
  readonly lines: 'kept' | 'running' | 'paged'
}
