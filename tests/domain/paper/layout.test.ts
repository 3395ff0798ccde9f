import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressLayout, type AddressLayout } from '#domain/paper/address-layout.ts'
import { type Box, centreOf, overlap, within } from '#domain/paper/box.ts'
import type { WritingMode } from '#domain/paper/document.ts'
import { SIDES } from '#domain/paper/paper-rules.ts'
import { BUILT_IN, BUILT_IN_CODES, isLabels, isStandardSize, type WholePaper } from '#domain/paper/papers.ts'
import { isLandscape } from '#domain/paper/sizes.ts'
import { FLOOR } from '#domain/paper/text-room.ts'

const onCard = (writing: WritingMode) => addressLayout(BUILT_IN.hagaki, { writing, boxes: 'preprinted' })
const WRITINGS: readonly WritingMode[] = ['vertical', 'horizontal']

// Cards of the post carry their boxes for the sender at the left foot.
const NENGA = { ...BUILT_IN.nenga, senderBoxes: { x: 6.5, y: 122.5 } } as const

const BUILT_IN_WHOLE = BUILT_IN_CODES.flatMap((code): readonly WholePaper[] => {
  const paper = BUILT_IN[code]
  return isLabels(paper) || paper.form === 'letter' ? [] : [paper]
})

/** A paper of the owner's of any size that is taken, upright or on its side. */
const anyPaper: fc.Arbitrary<WholePaper> = fc
  .record({
    short: tenths(SIDES.least.short, SIDES.most.short),
    long: tenths(SIDES.least.long, SIDES.most.long),
    isUpright: fc.boolean(),
    form: fc.constantFrom('card', 'envelope'),
  })
  .map(({ short, long, isUpright, form }): WholePaper => {
    const [least, most] = [Math.min(short, long), Math.max(short, long)]
    const [width, height] = isUpright ? [least, most] : [most, least]
    return form === 'card'
      ? { code: 'own-1', name: '', width, height, form, senderBoxes: null }
      : { code: 'own-1', name: '', width, height, form }
  })

function tenths(from: number, to: number): fc.Arbitrary<number> {
  return fc.integer({ min: from * 10, max: to * 10 }).map((all) => all / 10)
}

/** Everything of a sheet that takes ink beside the digits, with a company or without. */
function roomsOf({ postalLine, address, lead, names, namesBesideLead, senderPostal, sender }: AddressLayout) {
  const always = [...(postalLine === null ? [] : [postalLine]), address, senderPostal, sender]
  return { alone: [...always, names], withLead: [...always, lead, namesBesideLead] }
}

/** Rooms may share an edge, which is no overlap, whatever a computer makes of the sum of two lengths. */
function overlapping(a: Box, b: Box): boolean {
  const hair = 0.001
  return overlap({ x: a.x + hair, y: a.y + hair, width: a.width - 2 * hair, height: a.height - 2 * hair }, b)
}

function expectInOrder(layout: AddressLayout): void {
  const { page, stamp, postalBoxes, senderBoxes, underStamp } = layout
  const printable = { x: 5, y: 5, width: page.width - 10, height: page.height - 9 }
  for (const rooms of Object.values(roomsOf(layout))) {
    for (const room of rooms) {
      expect(within(room, printable)).toBe(true)
      expect(room.width).toBeGreaterThan(0)
      expect(room.height).toBeGreaterThan(0)
      for (const other of [stamp, ...postalBoxes, ...senderBoxes]) expect(overlapping(room, other)).toBe(false)
      expect(rooms.filter((other) => other !== room && overlapping(other, room))).toEqual([])
    }
  }
  expect(within(underStamp, stamp)).toBe(true)
  for (const box of [...postalBoxes, ...senderBoxes]) expect(within(box, printable)).toBe(true)
}

describe('where things stand on any paper', () => {
  test.each(BUILT_IN_WHOLE.flatMap((paper) => WRITINGS.map((writing) => ({ paper, writing, code: paper.code }))))(
    '$code $writing: everything lies on it, clear of the stamp, the boxes and each other',
    ({ paper, writing }) => expectInOrder(addressLayout(paper, { writing, boxes: 'drawn' })),
  )

  test.each(WRITINGS)('%s: the sender stands above the boxes that a 年賀はがき has for them', (writing) => {
    const layout = addressLayout(NENGA, { writing, boxes: 'preprinted' })
    expect(layout.senderBoxes.map(({ x }) => x)).toEqual([6.5, 10.8, 15.1, 20.4, 24.7, 29, 33.3])
    for (const box of layout.senderBoxes) expect(box).toMatchObject({ y: 122.5, width: 4, height: 6.5 })
    expectInOrder(layout)
  })

  test('the same holds for whatever size the owner has', () => {
    fc.assert(
      fc.property(anyPaper, fc.constantFrom(...WRITINGS), (paper, writing) => {
        expectInOrder(addressLayout(paper, { writing, boxes: 'drawn' }))
      }),
      { numRuns: 500 },
    )
  })

  test('the boxes stand where the post reads them: eight from the right and twelve down, eighteen on what is larger', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const { postalBoxes } = addressLayout(paper, { writing: 'vertical', boxes: 'drawn' })
        expect(postalBoxes).toHaveLength(isLandscape(paper) ? 0 : 7)
        if (isLandscape(paper)) return
        const from = isStandardSize(paper) ? { right: 8, top: 12 } : { right: 18, top: 18 }
        const last = postalBoxes[6]
        expect(paper.width - (last?.x ?? 0) - 5.7).toBeCloseTo(from.right)
        for (const box of postalBoxes) expect(box).toMatchObject({ y: from.top, width: 5.7, height: 8 })
      }),
    )
    expect(addressLayout(BUILT_IN.kaku2, { writing: 'vertical', boxes: 'drawn' }).postalBoxes[0]).toMatchObject({
      x: 174.3,
      y: 18,
    })
  })

  test('a face on its side is written in rows, whatever was wanted, with the code in a line and no boxes', () => {
    for (const writing of WRITINGS) {
      const layout = addressLayout(BUILT_IN['hagaki-wide'], { writing, boxes: 'drawn' })
      expect(layout).toMatchObject({ writing: 'horizontal', postalBoxes: [], drawsBoxes: false })
      expect(layout.postalLine?.y).toBeLessThan(layout.address.y)
      expect(layout.stamp.x + layout.stamp.width).toBe(layout.page.width)
    }
  })

  test('the type grows with the sheet, and is never too small to begin with', () => {
    fc.assert(
      fc.property(anyPaper, fc.constantFrom(...WRITINGS), (paper, writing) => {
        const { names, address, sender, lead } = addressLayout(paper, { writing, boxes: 'drawn' })
        for (const room of [address, sender, lead]) {
          expect(room.type).toBeGreaterThanOrEqual(FLOOR)
          expect(names.type).toBeGreaterThan(room.type)
        }
      }),
    )
    const [card, large] = [BUILT_IN.hagaki, BUILT_IN.kaku2].map((paper) =>
      addressLayout(paper, { writing: 'vertical', boxes: 'drawn' }),
    )
    expect(large?.names.type).toBeGreaterThan((card?.names.type ?? Infinity) * 1.3)
  })
})

describe('where things stand on a card', () => {
  test('the seven boxes stand where the post printed them', () => {
    const { postalBoxes } = onCard('vertical')
    expect(postalBoxes.map((box) => box.x)).toEqual([44.3, 51.3, 58.3, 65.9, 72.7, 79.5, 86.3])
    for (const box of postalBoxes) expect(box).toMatchObject({ y: 12, width: 5.7, height: 8 })
  })

  test.each(WRITINGS)('%s: every block is on the paper, clear of stamp and boxes', (writing) => {
    const layout = onCard(writing)
    const page = { x: 5, y: 5, width: layout.page.width - 10, height: layout.page.height - 9 }
    const { address, names, namesBesideLead, lead, senderPostal, sender } = layout
    for (const room of [address, names, namesBesideLead, lead, senderPostal, sender]) {
      expect(within(room, page)).toBe(true)
      expect(overlap(room, layout.stamp)).toBe(false)
      expect(layout.postalBoxes.some((box) => overlap(room, box))).toBe(false)
    }
  })

  test.each(WRITINGS)('%s: no block stands in another', (writing) => {
    const { address, names, namesBesideLead, lead, senderPostal, sender } = onCard(writing)
    const alone = [address, names, senderPostal, sender]
    const withLead = [address, lead, namesBesideLead, senderPostal, sender]
    for (const rooms of [alone, withLead]) {
      for (const room of rooms) {
        expect(rooms.filter((other) => other !== room && overlap(other, room))).toEqual([])
      }
    }
  })

  test('horizontal: the address stands beside the stamp, the name in the middle of the card and not below it', () => {
    const { address, names, stamp, sender, page } = onCard('horizontal')
    expect(address.y).toBeLessThan(stamp.height)
    expect(centreOf(names).x).toBe(page.width / 2)
    expect(Math.abs(centreOf(names).y - page.height / 2)).toBeLessThan(15)
    expect(sender.y).toBeGreaterThan(names.y + names.height)
  })

  test('the name stands in the middle and is the largest; nothing goes under the floor', () => {
    const { names, address, lead, sender, page } = onCard('vertical')
    expect(centreOf(names).x).toBe(page.width / 2)
    expect(names.type).toBeGreaterThanOrEqual(9)
    expect(names.type).toBeLessThanOrEqual(9.5)
    expect(address.type).toBeGreaterThanOrEqual(4.6)
    expect(address.type).toBeLessThanOrEqual(4.8)
    expect(sender.type).toBe(3.5)
    for (const room of [names, address, lead, sender]) expect(room.floor).toBe(FLOOR)
    expect(FLOOR).toBe(2.8)
  })
})
