import { describe, expect, test } from 'vitest'
import { within } from '#domain/paper/box.ts'
import type { MessageSheet, WritingMode } from '#domain/paper/document.ts'
import { beginsWithAddressee, LEAST_MARGIN, messageLayout } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { FLOOR } from '#domain/paper/text-room.ts'
import type { Id } from '#domain/people/customer.ts'

const EVERY = (['hagaki', 'nenga', 'hagaki-wide', 'a4', 'a5'] as const).flatMap((paper) =>
  (['vertical', 'horizontal'] satisfies WritingMode[]).map((writing) => ({ paper, writing })),
)

const sheet = (addressee: string): MessageSheet => ({
  kind: 'message',
  customer: 'c1' as Id,
  who: '髙﨑 花子 様',
  addressee,
  lines: [],
  indent: true,
  date: '',
  signature: [],
  pair: '',
})

describe('where the text of a message side stands', () => {
  test.each(EVERY)(
    '$paper $writing: inside the paper, in its middle, clear of what a printer leaves white',
    ({ paper, writing }) => {
      const { letter, page } = messageLayout(BUILT_IN[paper], writing)
      const { width, height } = BUILT_IN[paper]
      expect(page).toEqual({ width, height })
      const printable = {
        x: LEAST_MARGIN,
        y: LEAST_MARGIN,
        width: width - 2 * LEAST_MARGIN,
        height: height - 2 * LEAST_MARGIN,
      }
      expect(within(letter, printable)).toBe(true)
      expect(letter.x * 2 + letter.width).toBeCloseTo(width)
      expect(letter.y * 2 + letter.height).toBeCloseTo(height)
    },
  )

  test.each(EVERY)(
    '$paper $writing: the type starts at a reader’s size and never goes under the floor',
    ({ paper, writing }) => {
      const { letter, form } = messageLayout(BUILT_IN[paper], writing)
      // A letter goes over a second sheet before its type becomes small.
      expect(letter.lines).toBe(form === 'letter' ? 'paged' : 'running')
      expect(letter.type).toBeGreaterThanOrEqual(4.2)
      expect(letter.type).toBeLessThanOrEqual(5)
      expect(letter.breakBelow).toBe(letter.type)
      expect(letter.floor).toBeGreaterThanOrEqual(form === 'letter' ? 3.7 : FLOOR)
      expect(letter.floor === FLOOR).toBe(form === 'card')
    },
  )

  test('a letter has the margins of a letter', () => {
    for (const writing of ['vertical', 'horizontal'] as const) {
      const { letter } = messageLayout(BUILT_IN.a4, writing)
      expect(Math.min(letter.x, letter.y)).toBeGreaterThanOrEqual(25)
    }
  })

  test('a card’s text stands in the middle of what is free, a letter’s hangs from its top', () => {
    expect(messageLayout(BUILT_IN.hagaki, 'vertical').freeBefore).toBe(0.5)
    expect(messageLayout(BUILT_IN.a4, 'vertical').freeBefore).toBeLessThan(0.5)
  })

  test('宛名 comes first in rows and after the signature in columns; a card has none', () => {
    const rows = messageLayout(BUILT_IN.a4, 'horizontal')
    const columns = messageLayout(BUILT_IN.a4, 'vertical')
    expect(beginsWithAddressee(rows, sheet('髙﨑花子様'))).toBe(true)
    expect(beginsWithAddressee(columns, sheet('髙﨑花子様'))).toBe(false)
    expect(beginsWithAddressee(rows, sheet(''))).toBe(false)
  })
})
