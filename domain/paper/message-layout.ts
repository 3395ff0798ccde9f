import type { MessageSheet, WritingMode } from './document.ts'
import { type LookLayout, placeLook } from './look-layout.ts'
import { type Look, NO_LOOK } from './look.ts'
import type { Card, LetterPaper } from './papers.ts'
import { isLandscape, type Mm, type Size } from './sizes.ts'
import { FLOOR, type TextRoom } from './text-room.ts'

/** What words of ours can stand on: a card's message side, or a letter. */
export type MessagePaper = Card | LetterPaper

/** Where the text of a card's message side, or of a letter, stands, in mm. */
export type MessageLayout = {
  readonly page: Size
  readonly form: MessagePaper['form']
  readonly writing: WritingMode
  /** Body, date, signature and addressee, one after the other: they share what room there is. */
  readonly letter: TextRoom
  /** Of the lines left free, the share before the text: half on a card, less on a letter, which hangs from its top. */
  readonly freeBefore: number
  /** What stands there besides the text. */
  readonly look: LookLayout
}

/** Free on all sides; printers leave five millimetres white, and a card trimmed by eye varies by one more. */
export const LEAST_MARGIN = 6

type Margins = { readonly ends: Mm; readonly sides: Mm }

// 'ends' stand before and after each line, 'sides' before the first and after the last.
const CARD: Readonly<Record<WritingMode, Margins>> = {
  vertical: { ends: 14, sides: 9 },
  horizontal: { ends: 11, sides: 13 },
}
const CARD_ON_ITS_SIDE: Readonly<Record<WritingMode, Margins>> = {
  vertical: { ends: 10, sides: 13 },
  horizontal: { ends: 14, sides: 10 },
}
const LETTER: Readonly<Record<WritingMode, Margins>> = {
  vertical: { ends: 36, sides: 28 },
  horizontal: { ends: 30, sides: 30 },
}
// Of a letter smaller than A4 the margins and the type shrink with it, the type less.
const A4_SHORT_SIDE = 210
const TYPE = { card: 4.2, letter: 5, small: 4.4 } as const

// So much smaller a letter may be set before it goes over a second sheet.
const ONE_SHEET = 0.86

const FREE_BEFORE: Readonly<Record<MessagePaper['form'], number>> = { card: 0.5, letter: 0.25 }

export function messageLayout(paper: MessagePaper, writing: WritingMode, look: Look = NO_LOOK): MessageLayout {
  const page = { width: paper.width, height: paper.height }
  const { ends, sides } = marginsOf(paper, writing)
  const [x, y] = writing === 'vertical' ? [sides, ends] : [ends, sides]
  const type = typeOf(paper)
  const room = { x, y, width: page.width - 2 * x, height: page.height - 2 * y }
  const { text: box, look: placed } = placeLook({ page, form: paper.form, writing }, room, look)
  return {
    page,
    form: paper.form,
    writing,
    letter:
      paper.form === 'card'
        ? { ...box, type, breakBelow: type, floor: FLOOR, lines: 'running' }
        : { ...box, type, breakBelow: type, floor: Math.round(type * ONE_SHEET * 10) / 10, lines: 'paged' },
    freeBefore: FREE_BEFORE[paper.form],
    look: placed,
  }
}

function marginsOf(paper: MessagePaper, writing: WritingMode): Margins {
  if (paper.form === 'card') return (isLandscape(paper) ? CARD_ON_ITS_SIDE : CARD)[writing]
  const share = Math.min(1, Math.min(paper.width, paper.height) / A4_SHORT_SIDE)
  const { ends, sides } = LETTER[writing]
  return { ends: Math.round(ends * share), sides: Math.round(sides * share) }
}

function typeOf(paper: MessagePaper): Mm {
  if (paper.form === 'card') return TYPE.card
  return Math.min(paper.width, paper.height) < A4_SHORT_SIDE ? TYPE.small : TYPE.letter
}

/** In rows a letter begins with date and 宛名; in columns both come after the text (後付), as on a card the date does. */
export function beginsWithAddressee(layout: MessageLayout, sheet: MessageSheet): boolean {
  return layout.writing === 'horizontal' && sheet.addressee !== ''
}
