import { labelCells } from './labels.ts'
import { type Card, isLabels, type LabelPaper, type Paper } from './papers.ts'
import { senderBoxes } from './postal-boxes.ts'
import type { Mm } from './sizes.ts'

/** Smaller than this an address side has no room beside its stamp; larger no printer of a shop takes. */
export const SIDES = { least: { short: 84, long: 120 }, most: { short: 297, long: 432 } } as const

// A label lower or narrower than this holds no address in type that is read.
const LABEL_LEAST = { width: 40, height: 20 }

/** What is wrong with a paper of the owner's: its size, or labels that are too small or leave the sheet. */
export type PaperProblem = 'paper-size' | 'label-size' | 'labels-beyond' | 'boxes-beyond'

export function problemOf(paper: Paper): PaperProblem | null {
  const [short, long] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)]
  if (short < SIDES.least.short || long < SIDES.least.long) return 'paper-size'
  if (short > SIDES.most.short || long > SIDES.most.long) return 'paper-size'
  if (paper.form === 'card' && paper.senderBoxes !== null && !hasRoomForBoxes(paper)) return 'boxes-beyond'
  return isLabels(paper) ? problemOfLabels(paper) : null
}

// The boxes stand below the sender, who stands below the stamp.
const SENDER_NEEDS: Mm = 95

function hasRoomForBoxes(paper: Card): boolean {
  const boxes = paper.senderBoxes === null ? [] : senderBoxes(paper.senderBoxes)
  return boxes.every(({ x, y, width, height }) => {
    return y >= SENDER_NEEDS && x + width <= paper.width && y + height <= paper.height
  })
}

function problemOfLabels(paper: LabelPaper): PaperProblem | null {
  const { grid } = paper
  if (grid.width < LABEL_LEAST.width || grid.height < LABEL_LEAST.height) return 'label-size'
  const last = labelCells(paper).at(-1)
  if (last === undefined) return 'labels-beyond'
  return isBeyond(last.x + last.width, paper.width) || isBeyond(last.y + last.height, paper.height)
    ? 'labels-beyond'
    : null
}

/** A tenth more is how makers round. */
function isBeyond(end: Mm, page: Mm): boolean {
  return Math.round((end - page) * 100) > 10
}
