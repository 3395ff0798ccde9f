import type { MessageSheet, WholePaper, WritingMode } from './document.ts'
import { PAPERS, type Size } from './sizes.ts'
import { FLOOR, type TextRoom } from './text-room.ts'

/** Where the text of a card's message side, or of a letter, stands, in mm. */
export type MessageLayout = {
  readonly page: Size
  readonly paper: WholePaper
  readonly writing: WritingMode
  /** Body, date, signature and addressee, one after the other: they share what room there is. */
  readonly letter: TextRoom
  /** Of the lines left free, the share before the text: half on a card, less on a letter, which hangs from its top. */
  readonly freeBefore: number
}

/** Free on all sides; printers leave five millimetres white, and a card trimmed by eye varies by one more. */
export const LEAST_MARGIN = 6

type Margins = { readonly ends: number; readonly sides: number }

// 'ends' stand before and after each line, 'sides' before the first and after the last.
const MARGINS: Readonly<Record<WholePaper, Record<WritingMode, Margins>>> = {
  hagaki: { vertical: { ends: 14, sides: 9 }, horizontal: { ends: 11, sides: 13 } },
  a4: { vertical: { ends: 36, sides: 28 }, horizontal: { ends: 30, sides: 30 } },
}

const TYPE: Readonly<Record<WholePaper, number>> = { hagaki: 4.2, a4: 5 }

const FREE_BEFORE: Readonly<Record<WholePaper, number>> = { hagaki: 0.5, a4: 0.25 }

export function messageLayout({ paper, writing }: Pick<MessageLayout, 'paper' | 'writing'>): MessageLayout {
  const page = PAPERS[paper]
  const { ends, sides } = MARGINS[paper][writing]
  const [x, y] = writing === 'vertical' ? [sides, ends] : [ends, sides]
  const type = TYPE[paper]
  const box = { x, y, width: page.width - 2 * x, height: page.height - 2 * y }
  return {
    page,
    paper,
    writing,
    letter: { ...box, type, breakBelow: type, floor: FLOOR, lines: 'running' },
    freeBefore: FREE_BEFORE[paper],
  }
}

/** In rows a letter begins with date and 宛名; in columns both come after the text (後付), as on a card the date does. */
export function beginsWithAddressee(layout: MessageLayout, sheet: MessageSheet): boolean {
  return layout.writing === 'horizontal' && sheet.addressee !== ''
}
