import { addressLines } from '#domain/letters/address-lines.ts'
import type { Id } from '#domain/people/customer.ts'
import { addressLayout, cellsIn } from './address-layout.ts'
import type { AddressOptions, AddressSheet, ReplySheet, Sender } from './document.ts'
import type { Box } from './box.ts'
import type { Card } from './papers.ts'
import type { Mm, Size } from './sizes.ts'
import type { TextRoom } from './text-room.ts'

/** What is the same on every 返信はがき of a mailing. */
export type ReplyCards = {
  readonly paper: Card
  readonly options: AddressOptions
  readonly sender: Sender
  readonly question: string
}

/** Who writes to the shop: of the person only a number that the shop alone understands. */
export type ReplyFrom = { readonly customer: Id; readonly number: string }

// Written by the shop to itself: the polite 様 is for others.
const TO_ITSELF = '行'

/** Both sides of a 返信はがき: the address of the shop, and the faces. */
export function replySheets(from: ReplyFrom, cards: ReplyCards): readonly [AddressSheet, ReplySheet] {
  const { paper, options, sender, question } = cards
  const layout = addressLayout(paper, options)
  const style = { writing: layout.writing, numerals: options.numerals, cells: cellsIn(layout.address, layout.writing) }
  const [shopName = ''] = sender.names
  const who = `${shopName} ${TO_ITSELF}`
  const address: AddressSheet = {
    kind: 'address',
    isReply: true,
    customer: from.customer,
    who,
    postalCode: sender.address.postalCode,
    addressLines: addressLines(sender.address, style),
    company: '',
    department: '',
    careOf: '',
    title: '',
    names: [{ family: shopName, given: '', honorific: TO_ITSELF }],
    sender: { postalCode: '', addressLines: [], names: [], phone: '' },
    underStamp: '',
    pair: from.number,
  }
  return [address, { kind: 'reply', customer: from.customer, who, question, shopName, number: from.number }]
}

/** よかった, ふつう, 残念だった. */
export const FACES = ['good', 'fair', 'poor'] as const

export type Face = (typeof FACES)[number]

/** Where everything on the faces' side stands; in rows, which are quicker to answer whatever the other side does. */
export type ReplyLayout = {
  readonly page: Size
  readonly question: TextRoom
  readonly howTo: { readonly x: Mm; readonly y: Mm }
  readonly faces: readonly { readonly face: Face; readonly box: Box; readonly labelY: Mm }[]
  readonly prompt: { readonly x: Mm; readonly y: Mm }
  readonly lines: readonly { readonly x: Mm; readonly y: Mm; readonly width: Mm }[]
  readonly foot: Mm
}

const SIDE = 12
const FACE = { tall: 20, wide: 16 }
// As much as a ballpoint wants.
const LINE_PITCH = { tall: 12, wide: 10 }
const ANSWER_LINES = 3

export function replyLayout({ width, height }: Size): ReplyLayout {
  const isTall = height >= width
  const across = width - 2 * SIDE
  const top = isTall ? 15 : 9
  const asked = isTall ? 22 : 13
  const facesAt = top + asked + (isTall ? 12 : 8)
  const face = isTall ? FACE.tall : FACE.wide
  const gap = isTall ? 7 : 20
  const begin = (width - FACES.length * face - (FACES.length - 1) * gap) / 2
  const pitch = isTall ? LINE_PITCH.tall : LINE_PITCH.wide
  const foot = height - 6
  const last = foot - (isTall ? 10 : 6)
  const lines = Array.from({ length: ANSWER_LINES }, (_, at) => last - (ANSWER_LINES - 1 - at) * pitch)
  return {
    page: { width, height },
    question: {
      x: SIDE,
      y: top,
      width: across,
      height: asked,
      type: 5,
      breakBelow: 5,
      floor: 3.2,
      lines: 'running',
    },
    howTo: { x: width / 2, y: top + asked + (isTall ? 5 : 4) },
    faces: FACES.map((of, at) => ({
      face: of,
      box: { x: begin + at * (face + gap), y: facesAt, width: face, height: face },
      labelY: facesAt + face + 6,
    })),
    prompt: { x: SIDE, y: (lines[0] ?? last) - pitch + 1 },
    lines: lines.map((y) => ({ x: SIDE, y, width: across })),
    foot,
  }
}
