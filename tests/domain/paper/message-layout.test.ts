import { describe, expect, test } from 'vitest'
import { within } from '#domain/paper/box.ts'
import type { MessageSheet, PaperCode, WritingMode } from '#domain/paper/document.ts'
import { beginsWithAddressee, LEAST_MARGIN, messageLayout } from '#domain/paper/message-layout.ts'
import { PAPERS } from '#domain/paper/sizes.ts'
import { FLOOR } from '#domain/paper/text-room.ts'
import type { Id } from '#domain/people/customer.ts'

const EVERY = (['hagaki', 'a4'] satisfies PaperCode[]).flatMap((paper) =>
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
})

describe('where the text of a message side stands', () => {
  test.each(EVERY)(
    '$paper $writing: inside the paper, in its middle, clear of what a printer leaves white',
    (options) => {
      const { letter, page } = messageLayout(options)
      const { width, height } = PAPERS[options.paper]
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

  test.each(EVERY)('$paper $writing: the type starts at a reader’s size and never goes under the floor', (options) => {
    const { letter } = messageLayout(options)
    expect(letter.lines).toBe('running')
    expect(letter.type).toBeGreaterThanOrEqual(4.2)
    expect(letter.type).toBeLessThanOrEqual(5)
    expect(letter.breakBelow).toBe(letter.type)
    expect(letter.floor).toBe(FLOOR)
  })

  test('a letter has the margins of a letter', () => {
    for (const writing of ['vertical', 'horizontal'] as const) {
      const { letter } = messageLayout({ paper: 'a4', writing })
      expect(Math.min(letter.x, letter.y)).toBeGreaterThanOrEqual(25)
    }
  })

  test('a card’s text stands in the middle of what is free, a letter’s hangs from its top', () => {
    expect(messageLayout({ paper: 'hagaki', writing: 'vertical' }).freeBefore).toBe(0.5)
    expect(messageLayout({ paper: 'a4', writing: 'vertical' }).freeBefore).toBeLessThan(0.5)
  })

  test('宛名 comes first in rows and after the signature in columns; a card has none', () => {
    const rows = messageLayout({ paper: 'a4', writing: 'horizontal' })
    const columns = messageLayout({ paper: 'a4', writing: 'vertical' })
    expect(beginsWithAddressee(rows, sheet('髙﨑花子様'))).toBe(true)
    expect(beginsWithAddressee(columns, sheet('髙﨑花子様'))).toBe(false)
    expect(beginsWithAddressee(rows, sheet(''))).toBe(false)
  })
})
