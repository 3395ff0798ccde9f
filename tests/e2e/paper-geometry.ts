import type { Page } from '@playwright/test'
import type { Box } from '#domain/paper/box.ts'

/** A block as the page has drawn it, in mm from the corner of its sheet, or of its label. */
export type DrawnBlock = {
  readonly name: string
  readonly room: Box
  /** Each run of signs by the squares its type stands in, as the browser says where they are. */
  readonly runs: readonly Box[]
}

export type DrawnSheet = readonly DrawnBlock[]

/** What stands where on every sheet, asked of the browser and not of what fitted the type. */
export function drawnOn(page: Page): Promise<readonly DrawnSheet[]> {
  return page.evaluate(measureAll)
}

/** Runs in the page, so all that it needs stands in it. */
function measureAll(): readonly DrawnSheet[] {
  const mm = 25.4 / 96
  const from = (sheet: Element, { left, top, width, height }: DOMRect): Box => {
    const corner = sheet.getBoundingClientRect()
    return { x: (left - corner.left) * mm, y: (top - corner.top) * mm, width: width * mm, height: height * mm }
  }
  // A type's own box is taller than its signs by what it keeps for accents: a square of the type's size stands amid it.
  const square = (rect: DOMRect, type: number, isColumn: boolean): DOMRect => {
    const [width, height] = isColumn
      ? [Math.min(rect.width, type), rect.height]
      : [rect.width, Math.min(rect.height, type)]
    return new DOMRect(rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height)
  }
  const runsIn = (block: Element): readonly DOMRect[] => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const runs: DOMRect[] = []
    while (walker.nextNode() !== null) {
      const { parentElement } = walker.currentNode
      if (parentElement === null || walker.currentNode.textContent?.trim() === '') continue
      const { fontSize, writingMode } = getComputedStyle(parentElement)
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const isColumn = writingMode.startsWith('vertical')
      for (const rect of range.getClientRects()) runs.push(square(rect, Number.parseFloat(fontSize), isColumn))
    }
    return runs
  }
  return [...document.querySelectorAll('[data-sheet]')].map((sheet) =>
    [...sheet.querySelectorAll<HTMLElement>('[data-block]')].map((block) => ({
      name: block.dataset['block'] ?? '',
      room: from(sheet, block.getBoundingClientRect()),
      runs: runsIn(block).map((rect) => from(sheet, rect)),
    })),
  )
}
