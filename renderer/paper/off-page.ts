import type { PrintWarning } from '#domain/paper/document.ts'
import type { SheetRooms } from './fit.ts'
import { pxOf } from './page-size.ts'
import { offPage } from './warnings.ts'

// Boxes are measured in 64ths of a pixel.
const ROUNDING = pxOf(0.1)

/** Names, once for each sheet, whose text a printer's correction has moved off the paper, where it is cut. */
export function offPaper(root: HTMLElement, sheets: readonly SheetRooms[]): readonly PrintWarning[] {
  const drawn = [...root.querySelectorAll<HTMLElement>('[data-sheet]')]
  const cut = drawn.map((element) => textsOf(element).filter(({ box }) => leaves(box, paperOf(element))))
  return sheets.flatMap(({ sheet }, at) => {
    const [first] = cut[at] ?? []
    return first === undefined ? [] : [offPage(sheet, first.text)]
  })
}

type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

type DrawnText = { readonly text: string; readonly box: Edges }

function textsOf(element: HTMLElement): readonly DrawnText[] {
  return [...element.querySelectorAll('.block > .text, svg text')].flatMap((drawn) => {
    const text = drawn.textContent.trim()
    return text === '' ? [] : [{ text, box: shownOf(drawn) }]
  })
}

/** What is too long for its block ends there already, and is said of it. */
function shownOf(drawn: Element): Edges {
  const text = drawn.getBoundingClientRect()
  const block = drawn.closest('.block')?.getBoundingClientRect() ?? text
  return {
    left: Math.max(text.left, block.left),
    top: Math.max(text.top, block.top),
    right: Math.min(text.right, block.right),
    bottom: Math.min(text.bottom, block.bottom),
  }
}

function paperOf(element: HTMLElement): DOMRect {
  return (element.closest('.sheet') ?? element).getBoundingClientRect()
}

function leaves(box: Edges, paper: DOMRect): boolean {
  return (
    box.left < paper.left - ROUNDING ||
    box.top < paper.top - ROUNDING ||
    box.right > paper.right + ROUNDING ||
    box.bottom > paper.bottom + ROUNDING
  )
}
