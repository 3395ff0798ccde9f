import { describe, expect, test } from 'vitest'
import { addressLayout } from '#domain/paper/address-layout.ts'
import { centreOf, overlap, within } from '#domain/paper/box.ts'
import type { WritingMode } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { FLOOR } from '#domain/paper/text-room.ts'

const onCard = (writing: WritingMode) => addressLayout(BUILT_IN.hagaki, { writing, boxes: 'preprinted' })
const WRITINGS: readonly WritingMode[] = ['vertical', 'horizontal']

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
