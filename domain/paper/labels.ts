import { cellsOf } from '#domain/letters/address-lines.ts'
import { leadLines } from './address-layout.ts'
import type { Box } from './box.ts'
import type { AddresseeName, LabelSheet } from './document.ts'
import type { LabelPaper } from './papers.ts'
import type { Mm } from './sizes.ts'
import { FLOOR, type TextRoom } from './text-room.ts'

export function labelsASheet({ grid }: LabelPaper): number {
  return grid.columns * grid.rows
}

/** The first free label once so many more were printed, counted from 1; a sheet used up is followed by a new one. */
export function startCellAfter(paper: LabelPaper, startCell: number, printed: number): number {
  return ((startCell - 1 + printed) % labelsASheet(paper)) + 1
}

/** A first free label that this paper has: one asked for beyond its last is its last. */
export function startCellOn(paper: LabelPaper, asked: number | undefined): number {
  return Math.min(asked ?? 1, labelsASheet(paper))
}

/** Where each label lies on its sheet, row by row. */
export function labelCells({ grid }: LabelPaper): readonly Box[] {
  const { columns, rows, width, height, left, top, gapX, gapY } = grid
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: hundredth(left + (at % columns) * (width + gapX)),
    y: hundredth(top + Math.floor(at / columns) * (height + gapY)),
    width,
    height,
  }))
}

const BLOCKS = ['postalLine', 'address', 'lead', 'names'] as const

export type LabelBlock = (typeof BLOCKS)[number]

/** Types at full size, and what stays free on the sides and ends of a label: sheets are fed a millimetre or two askew. */
type Kind = Readonly<Record<LabelBlock | 'sides' | 'ends', Mm>>

// Set by eye for labels of these two heights; every other height stands between them or beyond.
const LOW = { height: 33.9, sides: 4, ends: 2.6, postalLine: 3.3, address: 3.3, lead: 3, names: 5.2 }
const HIGH = { height: 42.3, sides: 6, ends: 4, postalLine: 3.8, address: 3.8, lead: 3.4, names: 6.4 }
// Read from the desk while it is copied.
const LIST = { sides: 7, ends: 3.5, postalLine: 4.2, address: 4.4, lead: 3.8, names: 6.4 }
// Twice as far beyond, type would be larger than on a card.
const BEYOND_AT_MOST = 2

// A sheet without a margin of its own is cut a little askew, and printers leave its edge white.
const FROM_EDGE: Mm = 6

function kindOf({ form, grid }: LabelPaper): Kind {
  if (form === 'list') return LIST
  const beyond = (grid.height - LOW.height) / (HIGH.height - LOW.height)
  const share = Math.min(BEYOND_AT_MOST, Math.max(0, beyond))
  const between = (of: keyof Kind): Mm => hundredth(LOW[of] + (HIGH[of] - LOW[of]) * share)
  return {
    sides: Math.max(between('sides'), FROM_EDGE - grid.left),
    ends: Math.max(between('ends'), FROM_EDGE - grid.top),
    postalLine: between('postalLine'),
    address: between('address'),
    lead: between('lead'),
    names: between('names'),
  }
}

/** Cells of one address line at a size that still reads well; a longer line is broken by addressLines(). */
export function labelAddressCells(paper: LabelPaper): number {
  const { sides, address } = kindOf(paper)
  return Math.round((textWidth(paper) - 2 * sides) / ((address + 2 * FLOOR) / 3))
}

// On the list that is copied by hand the right part of a line is for what is to be written.
const MEMO_SHARE = 0.42

function textWidth({ form, grid }: LabelPaper): Mm {
  return form === 'list' ? grid.width * (1 - MEMO_SHARE) : grid.width
}

/** Beside each address of a list: what to write, in small type; null on labels. */
export function memoRoom({ form, grid }: LabelPaper): TextRoom | null {
  if (form !== 'list') return null
  const { ends } = LOW
  const x = hundredth(grid.width * (1 - MEMO_SHARE))
  const type = { type: 3.3, breakBelow: 3.3, floor: FLOOR, lines: 'running' } as const
  return {
    x,
    y: ends,
    width: hundredth(grid.width - x - LOW.sides),
    height: hundredth(grid.height - 2 * ends),
    ...type,
  }
}

// A hair more than the lines of renderer/paper/label.css take: drawn boxes are measured in 64ths of a pixel.
const LINE_HEIGHT = 1.21

/**
 * The rooms of one label from its own top left corner. Each block first has what its lines take at the smallest type, then
 * its share of the rest after what they would take at full size; so a long name has the room that a short address leaves.
 */
export function labelRooms(paper: LabelPaper, sheet: LabelSheet): Readonly<Record<LabelBlock, TextRoom>> {
  const { sides, ends, ...types } = kindOf(paper)
  const { height } = paper.grid
  const across = textWidth(paper) - 2 * sides
  const lines = {
    postalLine: sheet.postalCode === '' ? 0 : 1,
    address: sheet.addressLines.length,
    lead: leadLines(sheet).reduce((sum, line) => sum + linesOf(cellsOf(line), across), 0),
    names: sheet.names.reduce((sum, name) => sum + rowsOf(name, across), 0),
  }
  const least = all(lines) * FLOOR * LINE_HEIGHT
  const wanted = BLOCKS.reduce((sum, block) => sum + lines[block] * types[block], 0) * LINE_HEIGHT
  const free = height - 2 * ends
  const grown = wanted === least ? 0 : clamped((free - least) / (wanted - least))
  const crowded = Math.min(1, free / least)
  const high = (block: LabelBlock): Mm =>
    lines[block] * (FLOOR + (types[block] - FLOOR) * grown) * LINE_HEIGHT * crowded
  const room = (block: LabelBlock, y: Mm, tall: Mm): TextRoom => ({
    x: sides,
    y: hundredth(y),
    width: hundredth(across),
    height: hundredth(tall),
    type: types[block],
    breakBelow: (types[block] + FLOOR) / 2,
    floor: FLOOR,
    lines: 'kept',
  })
  const addressAt = ends + high('postalLine')
  const leadAt = addressAt + high('address')
  const namesAt = leadAt + high('lead')
  return {
    postalLine: room('postalLine', ends, high('postalLine')),
    address: room('address', addressAt, high('address')),
    lead: room('lead', leadAt, high('lead')),
    // What nobody needs is air around the name.
    names: room('names', namesAt, height - ends - namesAt),
  }
}

function all(lines: Readonly<Record<LabelBlock, number>>): number {
  return BLOCKS.reduce((sum, block) => sum + lines[block], 0)
}

function rowsOf({ family, given, honorific }: AddresseeName, across: Mm): number {
  // A tenth more: between the cells of a name there is air.
  return linesOf(Array.from(family + given + honorific).length * 1.1, across)
}

/** One, or as many as a very long text takes in the smallest type. */
function linesOf(cells: number, across: Mm): number {
  return Math.max(1, Math.ceil((cells * FLOOR) / across))
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function hundredth(mm: number): number {
  return Math.round(mm * 100) / 100
}
