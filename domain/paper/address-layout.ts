import type { Box } from './box.ts'
import type { AddressOptions, AddressTexts, WritingMode } from './document.ts'
import type { WholePaper } from './papers.ts'
import { postalBoxes, senderBoxes } from './postal-boxes.ts'
import { isLandscape, type Mm, type Size, tenth } from './sizes.ts'
import { FLOOR, type TextRoom } from './text-room.ts'

/** Where everything on one address side stands, in mm. */
export type AddressLayout = {
  readonly page: Size
  readonly writing: WritingMode
  /** None on a landscape face, where the code stands in a line before the address. */
  readonly postalBoxes: readonly Box[]
  readonly drawsBoxes: boolean
  /** None where the sender's code stands in a line of its own. */
  readonly senderBoxes: readonly Box[]
  /** Kept free for the stamp and its postmark. */
  readonly stamp: Box
  /** Below the stamp itself, inside what is kept free for it. */
  readonly underStamp: Box
  readonly pair: Corner
  readonly postalLine: TextRoom | null
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

/** The end of a short text at the edge of a sheet. */
export type Corner = { readonly x: Mm; readonly y: Mm; readonly anchor: 'start' | 'end' }

type Rooms = Pick<
  AddressLayout,
  'postalLine' | 'address' | 'names' | 'namesBesideLead' | 'lead' | 'senderPostal' | 'sender'
>

type Type = Pick<TextRoom, 'type' | 'breakBelow' | 'floor' | 'lines'>
type Types = Readonly<Record<'name' | 'address' | 'lead' | 'sender', Type>>

const STAMP = { across: 35, down: 70 }
// Printers leave five millimetres white.
const FROM_EDGE = 6

/** On a postcard 1: type and rooms grow with the sheet, on the largest envelopes by half. */
function growthOf(size: Mm): number {
  return Math.min(1.5, Math.max(0.8, size))
}

function typesAt(growth: number): Types {
  const type = (full: Mm, breakBelow: Mm): Type => ({
    type: tenth(full * growth),
    breakBelow: Math.max(FLOOR, tenth(breakBelow * growth)),
    floor: FLOOR,
    lines: 'kept',
  })
  return { name: type(9.2, 5.6), address: type(4.7, 4), lead: type(4.4, 3.4), sender: type(3.5, 3) }
}

/** In columns: the address under the boxes, the name in the middle, the sender at the left foot. */
function vertical({ width, height, boxes, low }: Face): Rooms {
  const right = width - Math.max(...boxes.map((box) => box.x + box.width))
  const share = (width / 2 - right) / 42
  const types = growthOf(Math.min(share, height / 148))
  const { name, address, lead, sender } = typesAt(types)
  // On a sheet that is long and very narrow, the columns are narrower than the smallest type would have them.
  const growth = Math.min(types, share)
  const under = Math.max(...boxes.map((box) => box.y + box.height)) + 4
  const middle = width / 2
  const senderAt = Math.max(STAMP.down + 9, low - 60 * growth)
  const namesAt = middle - 15 * growth
  // Beside the stamp where there is room for three names, else under it.
  const namesFrom = namesAt < STAMP.across ? STAMP.down + 1 : 0
  const namesEnd = Math.max(22, height - low)
  const column = (x: Mm, across: Mm, y: Mm, end: Mm): Box => ({
    x,
    y,
    width: across * growth,
    height: height - y - end,
  })
  return {
    postalLine: null,
    address: { ...column(width - right - 24 * growth, 24, under, 30), ...address },
    lead: { ...column(middle + 6 * growth, 12, under + 6, 30), ...lead },
    names: { ...column(namesAt, 30, Math.max(under + 6, namesFrom), namesEnd), ...name },
    namesBesideLead: { ...column(namesAt, 21, Math.max(under + 10, namesFrom), namesEnd), ...name },
    senderPostal: { x: FROM_EDGE, y: senderAt - 6 * growth, width: 26 * growth, height: 4.5 * growth, ...sender },
    sender: { x: FROM_EDGE, y: senderAt, width: 26 * growth, height: low - senderAt, ...sender },
  }
}

/** In rows: the address beside the stamp, under the postal code; the name below both, in the middle of the card. */
function horizontal({ width, height }: Face): Rooms {
  const growth = growthOf(Math.min(width / 100, height / 148))
  const { name, address, lead, sender } = typesAt(growth)
  const beside = STAMP.across + 2
  const namesAt = Math.max(STAMP.down + 1, 71 + (height - 148) * 0.25 + 15 * (growth - 1))
  const senderAt = height - FROM_EDGE - 26.5 * growth
  const senderPostalAt = senderAt - 4.5 * growth
  const room = (from: Mm, high: Mm): Mm => Math.min(high * growth, senderPostalAt - from)
  const besideLeadAt = namesAt + 12.5 * growth
  return {
    postalLine: null,
    address: { x: beside, y: 27, width: width - 7 - beside, height: namesAt - 30, ...address },
    lead: { x: 14, y: namesAt, width: width - 28, height: 12 * growth, ...lead },
    names: { x: 11, y: namesAt, width: width - 22, height: room(namesAt, 30), ...name },
    namesBesideLead: { x: 11, y: besideLeadAt, width: width - 22, height: room(besideLeadAt, 21), ...name },
    senderPostal: {
      x: width - 9 - 47 * growth,
      y: senderPostalAt,
      width: 47 * growth,
      height: 4.5 * growth,
      ...sender,
    },
    sender: { x: width - 9 - 47 * growth, y: senderAt, width: 47 * growth, height: 26.5 * growth, ...sender },
  }
}

/** A face that lies on its side: the stamp is at its right, the code stands before the address. */
function landscape({ width, height }: Size): Rooms {
  const growth = growthOf(Math.min(width / 148, height / 100))
  const { name, address, lead, sender } = typesAt(growth)
  const across = width - STAMP.down - 16
  const namesAt = height * 0.44
  const senderAt = height - FROM_EDGE - 20 * growth
  return {
    postalLine: { x: 14, y: 11, width: across, height: 6 * growth, ...address },
    address: { x: 14, y: 11 + 6 * growth, width: across, height: namesAt - 14 - 6 * growth, ...address },
    lead: { x: 20, y: namesAt, width: width - 40, height: 9 * growth, ...lead },
    names: { x: 16, y: namesAt, width: width - 32, height: 20 * growth, ...name },
    namesBesideLead: { x: 16, y: namesAt + 9.5 * growth, width: width - 32, height: 12 * growth, ...name },
    senderPostal: {
      x: width - 9 - 62 * growth,
      y: senderAt - 4.5 * growth,
      width: 62 * growth,
      height: 4.5 * growth,
      ...sender,
    },
    sender: { x: width - 9 - 62 * growth, y: senderAt, width: 62 * growth, height: 20 * growth, ...sender },
  }
}

/** `low`: where the sender ends in columns, above the boxes that 年賀はがき has at its left foot. */
type Face = Size & { readonly boxes: readonly Box[]; readonly low: Mm }

export function addressLayout(paper: WholePaper, options: Pick<AddressOptions, 'writing' | 'boxes'>): AddressLayout {
  const page = { width: paper.width, height: paper.height }
  const { width, height } = page
  if (isLandscape(page)) {
    const stamp = { x: width - STAMP.down, y: 0, width: STAMP.down, height: STAMP.across }
    const underStamp = { x: width - 30, y: 28, width: 20, height: 7 }
    const pair = { x: FROM_EDGE, y: height - FROM_EDGE, anchor: 'start' } as const
    return {
      page,
      writing: 'horizontal',
      postalBoxes: [],
      drawsBoxes: false,
      senderBoxes: [],
      stamp,
      underStamp,
      pair,
      ...landscape(page),
    }
  }
  const { writing } = options
  const ofSender = paper.form === 'card' && paper.senderBoxes !== null ? senderBoxes(paper.senderBoxes) : []
  const [first] = ofSender
  const face = { ...page, boxes: postalBoxes(page), low: first === undefined ? height - 9 : first.y - 3 }
  return {
    page,
    writing,
    postalBoxes: face.boxes,
    drawsBoxes: options.boxes === 'drawn',
    senderBoxes: ofSender,
    stamp: { x: 0, y: 0, width: STAMP.across, height: STAMP.down },
    underStamp: { x: 14, y: 42, width: 8, height: 18 },
    // The sender stands at the other foot.
    pair:
      writing === 'vertical'
        ? { x: width - FROM_EDGE, y: height - FROM_EDGE, anchor: 'end' }
        : { x: FROM_EDGE, y: height - FROM_EDGE, anchor: 'start' },
    ...(writing === 'vertical' ? vertical(face) : horizontal(face)),
  }
}

/** Cells of a line at full size; a longer one is broken by addressLines(). */
export function cellsIn({ width, height, type }: TextRoom, writing: WritingMode): number {
  return Math.round((writing === 'vertical' ? height : width) / type)
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

export type AddressBlock = 'postalLine' | 'address' | 'lead' | 'names' | 'senderPostal' | 'sender'

/** The rooms of one sheet: the name stands elsewhere beside a company or a 様方. */
export function addressRooms(
  layout: AddressLayout,
  sheet: AddressTexts,
): Readonly<Partial<Record<AddressBlock, TextRoom>> & Record<Exclude<AddressBlock, 'postalLine'>, TextRoom>> {
  const { postalLine, address, lead, senderPostal, sender } = layout
  const rooms = { address, lead, names: nameRoom(layout, sheet), senderPostal, sender }
  return postalLine === null ? rooms : { postalLine, ...rooms }
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
