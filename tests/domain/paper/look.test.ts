import { describe, expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import { type Box, overlap, within } from '#domain/paper/box.ts'
import { contactPrinted, NO_CONTACT, qrSize, qrText } from '#domain/paper/contact.ts'
import type { WritingMode } from '#domain/paper/document.ts'
import {
  type Design,
  type Look,
  lookAllowed,
  type LookChosen,
  motifOn,
  MOTIFS,
  NO_LOOK,
  PLAIN_CHOSEN,
  sealColumns,
} from '#domain/paper/look.ts'
import { messageLayout, type MessageLayout, type MessagePaper } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'

const PICTURE = { url: 'data:image/jpeg;base64,', width: 480, height: 160 }
const CONTACT = { ...NO_CONTACT, web: 'https://hinatabokko.example.jp/yoyaku', line: '@hinata', phone: '027-000-0123' }

const DESIGNS: readonly Design[] = [
  { kind: 'plain' },
  { kind: 'hairline' },
  { kind: 'season', motif: 'plum' },
  { kind: 'logo', picture: PICTURE },
]
const PAPERS = [BUILT_IN.hagaki, BUILT_IN['hagaki-wide'], BUILT_IN.a4, BUILT_IN.a5] satisfies MessagePaper[]

const EVERY = PAPERS.flatMap((paper) =>
  (['vertical', 'horizontal'] satisfies WritingMode[]).flatMap((writing) =>
    DESIGNS.flatMap((design) =>
      [true, false].map((hasContact) => ({
        name: `${paper.code} ${writing} ${design.kind}${hasContact ? ' with contact' : ''}`,
        page: { x: 0, y: 0, width: paper.width, height: paper.height },
        layout: messageLayout(paper, writing, lookWith(design, hasContact)),
        plain: messageLayout(paper, writing),
      })),
    ),
  ),
)

function lookWith(design: Design, hasContact: boolean): Look {
  return { ...NO_LOOK, design, contact: hasContact ? contactPrinted(CONTACT) : null }
}

function inked({ look: { mark, qr, contact, rules }, letter }: MessageLayout): readonly Box[] {
  const ruled = rules.map((rule) => ({ ...rule, height: 1 }))
  return [letter, mark, qr, contact, ...ruled].filter((box) => box !== null)
}

describe('where a look stands', () => {
  test.each(EVERY)('$name: nothing lies over the text or over each other', ({ layout }) => {
    const boxes = inked(layout)
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false)
  })

  test.each(EVERY)('$name: everything keeps off the edge that printers leave white', ({ layout, page }) => {
    const printable = { x: 5, y: 5, width: page.width - 10, height: page.height - 10 }
    for (const box of [...inked(layout), layout.look.frame].filter((each) => each !== null))
      expect(within(box, printable)).toBe(true)
  })

  test.each(EVERY)('$name: the text gives up no more than a third of its room', ({ layout, plain }) => {
    const areaOf = ({ letter }: MessageLayout): number => letter.width * letter.height
    expect(areaOf(layout) / areaOf(plain)).toBeGreaterThan(0.62)
    expect(within(layout.letter, plain.letter)).toBe(true)
  })

  test('a frame goes around a card’s text with air between, and a letter has two rules instead', () => {
    const card = messageLayout(BUILT_IN.hagaki, 'vertical', lookWith({ kind: 'hairline' }, true))
    const { frame } = card.look
    expect(frame).not.toBeNull()
    if (frame === null) return
    const inside = { x: frame.x + 4, y: frame.y + 4, width: frame.width - 8, height: frame.height - 8 }
    for (const box of inked(card))
      expect(within(box, { ...inside, y: frame.y + 3, height: frame.height - 6 })).toBe(true)
    const letter = messageLayout(BUILT_IN.a4, 'vertical', lookWith({ kind: 'hairline' }, false))
    expect(letter.look.frame).toBeNull()
    const [above, below] = letter.look.rules
    expect(above?.y).toBeLessThan(letter.letter.y)
    expect(below?.y).toBeGreaterThan(letter.letter.y + letter.letter.height)
  })

  test('the QR stands at the other foot than the signature', () => {
    const at = (writing: WritingMode): number =>
      messageLayout(BUILT_IN.hagaki, writing, lookWith({ kind: 'plain' }, true)).look.qr?.x ?? 0
    expect(at('vertical')).toBeGreaterThan(50)
    expect(at('horizontal')).toBeLessThan(50)
  })

  test('without a look the text has the room it always had', () => {
    expect(messageLayout(BUILT_IN.hagaki, 'vertical').letter).toMatchObject({ x: 9, y: 14, width: 82, height: 120 })
  })
})

describe('the season’s motif', () => {
  test('every motif has its part of the year, none longer than three half months and a bit', () => {
    const days = Array.from({ length: 12 }, (_, month) =>
      Array.from({ length: 28 }, (__, day) => `2026-${two(month + 1)}-${two(day + 1)}` as Day),
    ).flat()
    const seen = days.map(motifOn)
    expect(new Set(seen)).toEqual(new Set(MOTIFS))
    for (const motif of MOTIFS) expect(seen.filter((each) => each === motif).length).toBeLessThan(50)
  })

  test.each([
    ['2026-02-10', 'plum'],
    ['2026-04-01', 'cherry'],
    ['2026-05-10', 'young-leaves'],
    ['2026-06-15', 'hydrangea'],
    ['2026-07-20', 'morning-glory'],
    ['2026-09-10', 'bellflower'],
    ['2026-11-05', 'maple'],
    ['2026-12-15', 'nandina'],
    ['2027-01-10', 'snow'],
  ])('%s bears %s', (day, motif) => expect(motifOn(day as Day)).toBe(motif))
})

function two(number: number): string {
  return String(number).padStart(2, '0')
}

describe('what a kind of letter may bear', () => {
  const everything: LookChosen = {
    design: 'season',
    background: true,
    seal: true,
    contact: true,
    gap: 3,
    reply: true,
  }
  test('お悔やみ bears nothing but room for the pen', () => {
    expect(lookAllowed('condolence', everything)).toEqual({ ...PLAIN_CHOSEN, gap: 3 })
  })
  test('お詫び bears no ornament and asks for nothing, but may be sealed', () => {
    expect(lookAllowed('apology', everything)).toEqual({ ...PLAIN_CHOSEN, gap: 3, seal: true })
  })
  test('thanks bears what the owner chose', () => expect(lookAllowed('thanks', everything)).toEqual(everything))
})

describe('the ways to the shop', () => {
  test('stand as they are read, and the QR as a telephone needs it', () => {
    expect(contactPrinted(CONTACT)).toEqual({
      lines: ['hinatabokko.example.jp/yoyaku', 'LINE @hinata', '電話 027-000-0123'],
      qr: 'https://hinatabokko.example.jp/yoyaku',
    })
    expect(contactPrinted(NO_CONTACT)).toBeNull()
  })

  test.each([
    [{ web: 'hana.example.jp', qr: 'web' }, 'https://hana.example.jp'],
    [{ line: '@hinata', qr: 'line' }, 'https://line.me/R/ti/p/%40hinata'],
    [{ line: 'midori-t', qr: 'line' }, 'https://line.me/ti/p/~midori-t'],
    [{ line: 'https://lin.ee/abc', qr: 'line' }, 'https://lin.ee/abc'],
    [{ phone: '027-000-0123', qr: 'phone' }, 'tel:0270000123'],
    [{ mail: 'hana@example.jp', qr: 'mail' }, 'mailto:hana@example.jp'],
    [{ web: 'hana.example.jp', qr: 'none' }, ''],
    [{ web: 'hana.example.jp', qr: 'line' }, ''],
  ] as const)('%o opens %s', (some, text) => expect(qrText({ ...NO_CONTACT, ...some })).toBe(text))

  test('a code is never finer than a home printer prints, nor larger than its foot', () => {
    for (let length = 1; length <= 106; length += 1) {
      const size = qrSize('h'.repeat(length))
      expect(size?.module).toBeGreaterThanOrEqual(0.35)
      expect(size?.side).toBeLessThanOrEqual(17.2)
    }
    expect(qrSize('h'.repeat(107))).toBeNull()
    expect(qrSize('')).toBeNull()
  })
})

test.each([
  ['青木', [['青', '木']]],
  ['髙﨑印', [['髙', '﨑'], ['印']]],
  [
    '髙﨑之印',
    [
      ['髙', '﨑'],
      ['之', '印'],
    ],
  ],
  ['𠮷 野', [['𠮷', '野']]],
])('a seal of %s is read from its right column down', (text, columns) =>
  expect(sealColumns({ text, shape: 'square' })).toEqual(columns),
)
