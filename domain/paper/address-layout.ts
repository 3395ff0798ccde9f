import type { Box } from './box.ts'
import type { AddressOptions, AddressTexts, WritingMode } from './document.ts'
import { postalBoxes } from './postal-boxes.ts'
import { PAPERS, type Size } from './sizes.ts'
import { FLOOR, type TextRoom } from './text-room.ts'

/** Where everything on one address side stands, in mm. */
export type AddressLayout = {
  readonly page: Size
  readonly writing: WritingMode
  readonly postalBoxes: readonly Box[]
  readonly drawsBoxes: boolean
  /** Kept free for the stamp and its postmark. */
  readonly stamp: Box
  readonly address: TextRoom
  /** Name alone in the middle of the card. */
  readonly names: TextRoom
  /** The same beside a company, a department or a 様方. */
  readonly namesBesideLead: TextRoom
  /** Company, department, 様方: between address and name. */
  readonly lead: TextRoom
  readonly senderPostal: TextRoom
  readonly sender: TextRoom
}

const STAMP: Box = { x: 0, y: 0, width: 35, height: 70 }

const NAME = { type: 9.2, breakBelow: 5.6, floor: FLOOR, lines: 'kept' } as const
const ADDRESS = { type: 4.7, breakBelow: 4, floor: FLOOR, lines: 'kept' } as const
const LEAD = { type: 4.4, breakBelow: 3.4, floor: FLOOR, lines: 'kept' } as const
const SENDER = { type: 3.5, breakBelow: 3, floor: FLOOR, lines: 'kept' } as const

const VERTICAL = {
  address: { x: 68, y: 24, width: 24, height: 94, ...ADDRESS },
  lead: { x: 56.5, y: 30, width: 11, height: 88, ...LEAD },
  names: { x: 35, y: 30, width: 30, height: 96, ...NAME },
  namesBesideLead: { x: 35, y: 34, width: 21, height: 92, ...NAME },
  senderPostal: { x: 6, y: 73, width: 26, height: 4.5, ...SENDER },
  sender: { x: 6, y: 79, width: 26, height: 60, ...SENDER },
}

// The address beside the stamp, under the postal code; the name below both, in the middle of the card.
const HORIZONTAL = {
  address: { x: 37, y: 27, width: 56, height: 41, ...ADDRESS },
  lead: { x: 14, y: 71, width: 72, height: 12, ...LEAD },
  names: { x: 11, y: 71, width: 78, height: 30, ...NAME },
  namesBesideLead: { x: 11, y: 83.5, width: 78, height: 21, ...NAME },
  senderPostal: { x: 44, y: 111, width: 47, height: 4.5, ...SENDER },
  sender: { x: 44, y: 115.5, width: 47, height: 26.5, ...SENDER },
}

/** Cells of one address line at its full size; a longer line is broken by addressLines(). */
export const ADDRESS_CELLS = { vertical: 20, horizontal: 12 } as const satisfies Record<WritingMode, number>
export const SENDER_CELLS = { vertical: 17, horizontal: 13 } as const satisfies Record<WritingMode, number>

export function addressLayout(options: AddressOptions): AddressLayout {
  const page = PAPERS[options.paper]
  return {
    page,
    writing: options.writing,
    postalBoxes: postalBoxes(page),
    drawsBoxes: options.boxes === 'drawn',
    stamp: STAMP,
    ...(options.writing === 'vertical' ? VERTICAL : HORIZONTAL),
  }
}

// 肩書: up to four characters stand above the name, a longer one beside it.
const TITLE_ABOVE_AT_MOST = 4

/** The title before the name, or '' where it is too long to stand there. */
export function titleAbove(sheet: AddressTexts): string {
  return Array.from(sheet.title).length <= TITLE_ABOVE_AT_MOST ? sheet.title : ''
}

/** The lines between address and name, in reading order; a title shares the department's, as on a visiting card. */
export function leadLines(sheet: AddressTexts): readonly string[] {
  const titleBeside = titleAbove(sheet) === '' ? sheet.title : ''
  const post = [sheet.department, titleBeside].filter((part) => part !== '').join('　')
  return [sheet.company, post, sheet.careOf].filter((line) => line !== '')
}

export type AddressBlock = 'address' | 'lead' | 'names' | 'senderPostal' | 'sender'

/** The rooms of one sheet: the name stands elsewhere beside a company or a 様方. */
export function addressRooms(layout: AddressLayout, sheet: AddressTexts): Readonly<Record<AddressBlock, TextRoom>> {
  const { address, lead, senderPostal, sender } = layout
  return { address, lead, names: nameRoom(layout, sheet), senderPostal, sender }
}

export function nameRoom(layout: AddressLayout, sheet: AddressTexts): TextRoom {
  return leadLines(sheet).length === 0 ? layout.names : layout.namesBesideLead
}

/** Short names are set with more air between their signs, so that they carry the card as long ones do. */
export function airOf(sheet: AddressTexts): 'wide' | 'medium' | 'close' {
  const signs = Math.max(...sheet.names.map((name) => Array.from(name.family + name.given).length))
  if (signs <= 3) return 'wide'
  return signs <= 5 ? 'medium' : 'close'
}
