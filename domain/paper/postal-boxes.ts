import type { Box } from './box.ts'
import type { SenderBoxes } from './papers.ts'
import { isStandardSize } from './papers.ts'
import { type Size, tenth } from './sizes.ts'

const WIDTH = 5.7
const HEIGHT = 8
const STEPS = [0, 7, 14, 21.6, 28.4, 35.2, 42] as const
const ALL = 47.7

// 定形外 stands farther in.
const FROM_EDGE = { standard: { top: 12, right: 8 }, larger: { top: 18, right: 18 } } as const

/** Where the post reads the code: seven boxes measured from the right edge of a portrait sheet. */
export function postalBoxes(paper: Size): readonly Box[] {
  const { top, right } = isStandardSize(paper) ? FROM_EDGE.standard : FROM_EDGE.larger
  return STEPS.map((step) => ({
    x: tenth(paper.width - right - ALL + step),
    y: top,
    width: WIDTH,
    height: HEIGHT,
  }))
}

// Of 年賀はがき: measured on cards, since no figure is published; two groups as above.
const SENDER_STEPS = [0, 4.3, 8.6, 13.9, 18.2, 22.5, 26.8] as const

/** Where the sender's code stands on 年賀はがき. */
export function senderBoxes({ x, y }: SenderBoxes): readonly Box[] {
  return SENDER_STEPS.map((step) => ({ x: tenth(x + step), y, width: 4, height: 6.5 }))
}
