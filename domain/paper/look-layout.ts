import type { Box } from './box.ts'
import { qrSize } from './contact.ts'
import type { WritingMode } from './document.ts'
import type { Look } from './look.ts'
import type { Mm, Size } from './sizes.ts'
import { FLOOR, type TextRoom } from './text-room.ts'

/** Where a look stands on a sheet, in mm; all of it outside the room of the text. */
export type LookLayout = {
  /** Of a card's hairline design. */
  readonly frame: Box | null
  /** Of a letter's. */
  readonly rules: readonly { readonly x: Mm; readonly y: Mm; readonly width: Mm }[]
  /** The season's motif or the shop's mark. */
  readonly mark: Mark | null
  readonly qr: Box | null
  readonly contact: TextRoom | null
  /** From the edges, where the small pair number stands. */
  readonly pairAt: Mm
}

/** Grown towards `from`; a motif of the left corner is the right one's mirror image. */
export type Mark = Box & { readonly at: 'left' | 'middle' | 'right' }

/** The same with what the design leaves of the text's room. */
export type Placed = { readonly text: Box; readonly look: LookLayout }

type SheetShape = { readonly page: Size; readonly form: 'card' | 'letter'; readonly writing: WritingMode }

const EDGE = 6
// The frame is two lines, and nothing comes nearer to it than this.
const FRAME_CLEAR = 5
const PAIR_IN_FRAME = 9.5
const PAIR_HIGH = 3.5
// Above the page number of a letter.
const LETTER_FOOT = 18
const CLEAR = 4
const BESIDE = 2.5
// Beside the ways to the shop it is smaller, on a letter larger.
const MOTIF = { card: { alone: motif(1), beside: motif(0.7) }, letter: { alone: motif(1.3), beside: motif(1) } }
const LOGO = { width: 42, height: 14 }
const LOGO_BESIDE = { width: 24, height: 14 }
const LINE_HIGH = 4.2
// Two lines, as LookLayer draws them.
const RULE_HIGH = 0.8

export function placeLook(sheet: SheetShape, room: Box, look: Look): Placed {
  const framed = look.design.kind === 'hairline' && sheet.form === 'card'
  const inside = framed ? within(room, sheet.page, EDGE + FRAME_CLEAR) : room
  const { width, height } = sheet.page
  const pairAt = framed ? PAIR_IN_FRAME : EDGE
  const foot = footOf(sheet, inside, look, pairAt)
  const isRuled = look.design.kind === 'hairline' && !framed
  // Between the text and its foot the rule stands in the middle.
  const end = (foot?.y ?? Infinity) - (isRuled ? 2 * CLEAR : CLEAR)
  const text = { ...inside, height: Math.min(inside.height, end - inside.y) }
  return {
    text,
    look: {
      frame: framed ? { x: EDGE, y: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE } : null,
      rules: isRuled ? rulesOf(text) : [],
      mark: foot === null ? null : markIn(sheet, foot, look),
      ...contactIn(sheet, foot, look),
      pairAt,
    },
  }
}

function within(room: Box, { width, height }: Size, edge: Mm): Box {
  const [x, y] = [Math.max(room.x, edge), Math.max(room.y, edge)]
  return { x, y, width: width - 2 * x, height: height - 2 * y }
}

/** The strip below the text that bears what is neither text nor frame; null where there is no such thing. */
function footOf(sheet: SheetShape, room: Box, look: Look, pairAt: Mm): Box | null {
  const highs = [markSize(sheet, look)?.height ?? 0, qrOf(look), (look.contact?.lines.length ?? 0) * LINE_HIGH]
  const height = Math.max(...highs)
  if (height === 0) return null
  const bottom = sheet.page.height - (sheet.form === 'letter' ? LETTER_FOOT : pairAt + PAIR_HIGH)
  return { x: room.x, y: bottom - height, width: room.width, height }
}

function qrOf({ contact }: Look): Mm {
  return contact === null ? 0 : (qrSize(contact.qr)?.side ?? 0)
}

function motif(scale: number): Size {
  return { width: 30 * scale, height: 16 * scale }
}

function markSize({ form }: SheetShape, { design, contact }: Look): Size | null {
  if (design.kind === 'season') return MOTIF[form][contact === null ? 'alone' : 'beside']
  if (design.kind === 'logo') return contact === null ? LOGO : LOGO_BESIDE
  return null
}

/** The signature stands at the left foot in columns and at the right in rows; the QR at the other. */
function sideOfQr({ writing }: SheetShape): 'left' | 'right' {
  return writing === 'vertical' ? 'right' : 'left'
}

function markIn(sheet: SheetShape, foot: Box, look: Look): Mark | null {
  const size = markSize(sheet, look)
  if (size === null) return null
  const free = sideOfQr(sheet)
  const beside = free === 'right' ? 'left' : 'right'
  const alone = look.design.kind === 'logo' ? 'middle' : free
  const at = look.contact === null ? alone : beside
  const spare = foot.width - size.width
  const x = foot.x + spare * { left: 0, middle: 0.5, right: 1 }[at]
  return { at, ...size, x, y: foot.y + foot.height - size.height }
}

function contactIn(sheet: SheetShape, foot: Box | null, look: Look): Pick<LookLayout, 'qr' | 'contact'> {
  if (foot === null || look.contact === null) return { qr: null, contact: null }
  const isRight = sideOfQr(sheet) === 'right'
  const side = qrOf(look)
  const qr = {
    x: isRight ? foot.x + foot.width - side : foot.x,
    y: foot.y + foot.height - side,
    width: side,
    height: side,
  }
  const taken = side === 0 ? 0 : side + BESIDE
  const mark = markSize(sheet, look)
  const width = foot.width - taken - (mark === null ? 0 : mark.width + BESIDE)
  const x = isRight ? foot.x + foot.width - taken - width : foot.x + taken
  return {
    qr: side === 0 ? null : qr,
    contact: { x, y: foot.y, width, height: foot.height, type: 3, breakBelow: 3, floor: FLOOR, lines: 'running' },
  }
}

/** A fine line above the text and one below it. */
function rulesOf({ x, y, width, height }: Box): LookLayout['rules'] {
  return [y - CLEAR, y + height + CLEAR - RULE_HIGH].map((at) => ({ x, y: at, width }))
}
