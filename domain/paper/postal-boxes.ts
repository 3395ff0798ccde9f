import type { Box } from './box.ts'
import type { Size } from './sizes.ts'

const WIDTH = 5.7
const HEIGHT = 8
const TOP = 12
const FROM_RIGHT_EDGE = 55.7
const STEPS = [0, 7, 14, 21.6, 28.4, 35.2, 42] as const

/** Where the post reads the code: seven boxes measured from the right edge of a portrait sheet. */
export function postalBoxes(paper: Size): readonly Box[] {
  return STEPS.map((step) => ({ x: tenth(paper.width - FROM_RIGHT_EDGE + step), y: TOP, width: WIDTH, height: HEIGHT }))
}

function tenth(mm: number): number {
  return Math.round(mm * 10) / 10
}
