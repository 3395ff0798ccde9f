import { leadLines } from './address-layout.ts'
import type { Box } from './box.ts'
import type { AddresseeName, LabelPaper, LabelSheet, Mm, PaperCode } from './document.ts'
import { FLOOR, type TextRoom } from './text-room.ts'

/** Labels of one size side by side without gaps, in mm from the top left corner of the A4 sheet. */
type LabelGrid = {
  readonly columns: number
  readonly rows: number
  readonly width: Mm
  readonly height: Mm
  readonly left: Mm
  readonly top: Mm
}

export const LABELS = {
  label12: { columns: 2, rows: 6, width: 86.4, height: 42.3, left: 18.6, top: 21.2 },
  label24: { columns: 3, rows: 8, width: 66, height: 33.9, left: 6, top: 12.9 },
} as const satisfies Record<LabelPaper, LabelGrid>

export function isLabelPaper(paper: PaperCode): paper is LabelPaper {
  return paper in LABELS
}

export function labelsASheet(paper: LabelPaper): number {
  const { columns, rows } = LABELS[paper]
  return columns * rows
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
export function labelCells(paper: LabelPaper): readonly Box[] {
  const { columns, width, height, left, top } = LABELS[paper]
  return Array.from({ length: labelsASheet(paper) }, (_, at) => ({
    x: hundredth(left + (at % columns) * width),
    y: hundredth(top + Math.floor(at / columns) * height),
    width,
    height,
  }))
}

const BLOCKS = ['postalLine', 'address', 'lead', 'names'] as const

export type LabelBlock = (typeof BLOCKS)[number]

/** Types at full size, and what stays free on the sides and ends of a label: sheets are fed a millimetre or two askew. */
type Kind = Readonly<Record<LabelBlock | 'sides' | 'ends', Mm>>

const KINDS: Readonly<Record<LabelPaper, Kind>> = {
  label12: { sides: 6, ends: 4, postalLine: 3.8, address: 3.8, lead: 3.4, names: 6.4 },
  label24: { sides: 4, ends: 2.6, postalLine: 3.3, address: 3.3, lead: 3, names: 5.2 },
}

/** Cells of one address line at a size that still reads well; a longer line is broken by addressLines(). */
export const LABEL_CELLS = { label12: 24, label24: 20 } as const satisfies Record<LabelPaper, number>

// A hair more than the lines of renderer/paper/label.css take: drawn boxes are measured in 64ths of a pixel.
const LINE_HEIGHT = 1.21

/**
 * The rooms of one label from its own top left corner. Each block first has what its lines take at the smallest type, then
 * its share of the rest after what they would take at full size; so a long name has the room that a short address leaves.
 */
export function labelRooms(paper: LabelPaper, sheet: LabelSheet): Readonly<Record<LabelBlock, TextRoom>> {
  const { sides, ends, ...types } = KINDS[paper]
  const { width, height } = LABELS[paper]
  const across = width - 2 * sides
  const lines = {
    postalLine: sheet.postalCode === '' ? 0 : 1,
    address: sheet.addressLines.length,
    lead: leadLines(sheet).length,
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

/** One row, or as many as a very long name takes in the smallest type. */
function rowsOf({ family, given, honorific }: AddresseeName, across: Mm): number {
  // A tenth more: between the cells of a name there is air.
  return Math.max(1, Math.ceil((Array.from(family + given + honorific).length * FLOOR * 1.1) / across))
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function hundredth(mm: number): number {
  return Math.round(mm * 100) / 100
}
