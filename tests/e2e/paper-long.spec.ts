import { join } from 'node:path'
import type { MessageSheet, WritingMode } from '#domain/paper/document.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { printByHand } from './paper-by-hand.ts'
import { readPage } from './paper-ink.ts'
import { type Word, wordsOn } from './paper-words.ts'
import { expect, test } from './shop.ts'

// Sixty signs in turn: none can be missing, stand twice or elsewhere unseen.
const SIGNS = Array.from({ length: 2_400 }, (_, at) => String.fromCodePoint(0x3042 + (at % 60)))

function aLetter(signs: number): MessageSheet {
  const lines = Array.from({ length: Math.ceil(signs / 120) }, (_, at) => {
    const text = SIGNS.slice(at * 120, Math.min(signs, (at + 1) * 120)).join('')
    return { text, kind: 'text' as const }
  })
  return {
    kind: 'message',
    customer: 'c1' as Id,
    who: '髙﨑 花子 様',
    addressee: '髙﨑花子様',
    lines,
    date: '吉日',
    signature: ['花店', '主人'],
    pair: '',
    indent: true,
  }
}

/** Hiragana of a page in the order in which it is read: lines downwards, or columns from the right. */
function readingOrder(words: readonly Word[], writing: WritingMode, apart: number): string {
  const along = ({ at }: Word): number => (writing === 'vertical' ? -(at.x + at.width / 2) : at.y + at.height / 2)
  const across = ({ at }: Word): number => (writing === 'vertical' ? at.y : at.x)
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => along(a) - along(b))) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row !== undefined && first !== undefined && along(word) - along(first) < apart) row.push(word)
    else rows.push([word])
  }
  return rows
    .flatMap((row) => row.toSorted((a, b) => across(a) - across(b)))
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[^ぁ-ゟ]/gu, '')
}

for (const [code, signs] of [
  ['a4', 1_150],
  ['a5', 740],
] as const) {
  for (const writing of ['vertical', 'horizontal'] as const) {
    test(`${code} ${writing}: a long letter goes over three sheets, all there, in order, once, and whole`, async ({
      shop,
      sharedBrowser,
    }) => {
      const paper = BUILT_IN[code]
      const options = { paper: code, writing, numerals: 'digit-by-digit', boxes: 'preprinted' } as const
      const letter = aLetter(signs)
      const document = { paper, options, sheets: [letter] }
      const printed = await printByHand(sharedBrowser, document, join(shop.folder, 'long.pdf'))
      const { letter: room } = messageLayout(paper, writing)
      expect({ pages: printed.pages, warnings: printed.warnings }).toEqual({ pages: 3, warnings: [] })
      // As large as a letter on one sheet: what goes on over the next is not made small first.
      expect(printed.types).toEqual([room.type, room.type, room.type])
      const sheets = await Promise.all([1, 2, 3].map((page) => wordsOn(printed.pdf, page)))
      const read = sheets.map((words) => readingOrder(words, writing, room.type * 0.7))
      expect(read.join('')).toBe(letter.lines.map(({ text }) => text).join(''))
      const has = (sign: string): readonly boolean[] =>
        sheets.map((words) => words.some(({ text }) => text.includes(sign)))
      expect(has('店')).toEqual([false, false, true])
      const before = writing === 'horizontal'
      expect(has('吉')).toEqual([before, false, !before])
      expect(has('﨑')).toEqual([before, false, !before])
      const numbers = writing === 'vertical' ? ['一', '二', '三'] : ['1', '2', '3']
      const foot = { x: 0, y: paper.height - 18, width: paper.width, height: 10 }
      for (const [at, number] of numbers.entries()) {
        const found = sheets[at]?.find(({ text, at: { y } }) => text === number && y > foot.y - 2)
        expect(found, `the number of sheet ${at + 1}`).toBeDefined()
        const page = await readPage(printed.pdf, at + 1, 100)
        expect(page.inkOutside([room, foot]), `sheet ${at + 1}`).toBe('')
      }
    })
  }
}

test('a letter that a slightly smaller type brings onto one sheet stays on one, without a number', async ({
  shop,
  sharedBrowser,
}) => {
  for (const writing of ['vertical', 'horizontal'] as const) {
    const options = { paper: 'a4', writing, numerals: 'digit-by-digit', boxes: 'preprinted' } as const
    const document = { paper: BUILT_IN.a4, options, sheets: [aLetter(480)] }
    const printed = await printByHand(sharedBrowser, document, join(shop.folder, 'one.pdf'))
    expect(printed).toMatchObject({ pages: 1, warnings: [] })
    const { letter } = messageLayout(BUILT_IN.a4, writing)
    expect((await readPage(printed.pdf, 1, 72)).inkOutside([letter])).toBe('')
  }
})
