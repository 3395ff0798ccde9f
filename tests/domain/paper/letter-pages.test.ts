import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersPages, type LetterSlice, linesOn, type MeasuredLetter } from '#domain/paper/letter-pages.ts'
import type { SetLine } from '#domain/paper/message-lines.ts'

const ROOM = 100
const HIGH = 6
// So many characters the browser set in a line.
const WIDE = 10

type Letter = MeasuredLetter & { readonly set: readonly SetLine[] }

/** A letter of paragraphs of so many set lines, with a heading before them and a signature after them. */
function aLetter(paragraphs: readonly number[], { before = 0, tail = 20, gap = 0 } = {}): Letter {
  let start = before
  const lines = paragraphs.flatMap((count, line) => {
    if (line > 0) start += gap
    return Array.from({ length: count }, (_, nth) => {
      const measured = { line, at: nth * WIDE, start, end: start + HIGH }
      start += HIGH
      return measured
    })
  })
  const set = paragraphs.map((count, line): SetLine => {
    const text = Array.from({ length: count * WIDE }, (_, at) => String.fromCodePoint(0x4e00 + line * 100 + at)).join(
      '',
    )
    const half = Math.floor(text.length / 2)
    const parts = [
      { text: text.slice(0, half), kept: true },
      { text: text.slice(half), kept: false },
    ]
    return { stands: 'paragraph', parts: parts.filter((part) => part.text !== '') }
  })
  return { lines, end: start + tail, room: ROOM, set }
}

const textOf = (lines: readonly SetLine[]): string =>
  lines.flatMap(({ parts }) => parts.map(({ text }) => text)).join('')

/** The measured lines that stand on one sheet. */
function measuredOn({ lines }: Letter, { from, to }: LetterSlice) {
  const isBefore = (place: { line: number; at: number }, other: { line: number; at: number }): boolean =>
    place.line < other.line || (place.line === other.line && place.at < other.at)
  return lines.filter((line) => !isBefore(line, from) && isBefore(line, to))
}

const anyLetter = fc
  .record({
    paragraphs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 25 }),
    before: fc.integer({ min: 0, max: 40 }),
    tail: fc.integer({ min: 0, max: 60 }),
    gap: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ paragraphs, ...around }) => aLetter(paragraphs, around))

describe('a letter over several sheets', () => {
  test('what stands on its sheets, one after the other, is the letter: nothing twice, nothing lost', () => {
    fc.assert(
      fc.property(anyLetter, (letter) => {
        const slices = lettersPages(letter)
        expect(slices.map((slice) => textOf(linesOn(letter.set, slice))).join('')).toBe(textOf(letter.set))
        expect(slices.flatMap((slice) => measuredOn(letter, slice))).toEqual(letter.lines)
        expect(slices.map(({ page }) => page)).toEqual(slices.map((_, at) => at + 1))
        expect(slices.map(({ isFirst }) => isFirst)).toEqual(slices.map((_, at) => at === 0))
        expect(slices.map(({ isLast }) => isLast)).toEqual(slices.map((_, at) => at === slices.length - 1))
      }),
      { numRuns: 500 },
    )
  })

  test('no sheet is higher than its room, and the signature has text of the letter before it', () => {
    fc.assert(
      fc.property(anyLetter, (letter) => {
        for (const slice of lettersPages(letter)) {
          const on = measuredOn(letter, slice)
          const top = slice.isFirst ? 0 : (on[0]?.start ?? NaN)
          const end = slice.isLast ? letter.end : (on.at(-1)?.end ?? NaN)
          expect(on.length).toBeGreaterThan(0)
          expect(end - top).toBeLessThanOrEqual(ROOM)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no sheet ends with the first line of a longer paragraph or begins with its last', () => {
    fc.assert(
      fc.property(anyLetter, (letter) => {
        const slices = lettersPages(letter)
        for (const slice of slices.slice(1, -1)) {
          const at = letter.lines.findIndex((line) => line.line === slice.from.line && line.at === slice.from.at)
          const [before, first, second] = [letter.lines[at - 1], letter.lines[at], letter.lines[at + 1]]
          const isLastOfMany = first?.line === before?.line && first?.line !== second?.line
          const isSecond = first?.line === before?.line && letter.lines[at - 2]?.line !== first?.line
          // Of three lines both cannot be had.
          const isOfThree = letter.lines.filter(({ line }) => line === first?.line).length <= 3
          expect((isLastOfMany || isSecond) && !isOfThree).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the signature that does not fit any more takes the last two lines with it', () => {
    const letter = aLetter([15], { tail: 20 })
    const [first, last] = lettersPages(letter)
    expect(first?.to).toEqual({ line: 0, at: 13 * WIDE })
    expect(last).toMatchObject({ from: { line: 0, at: 13 * WIDE }, isLast: true })
  })

  test('a paragraph that goes on is told apart from one that begins', () => {
    const letter = aLetter([10, 10, 10])
    const [first, second] = lettersPages(letter).map((slice) => linesOn(letter.set, slice))
    expect(first?.map(({ goesOn, isCut }) => [goesOn, isCut])).toEqual([
      [false, false],
      [false, true],
    ])
    expect(second?.map(({ goesOn, isCut }) => [goesOn, isCut])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(linesOn(letter.set, null).every(({ goesOn, isCut }) => !goesOn && !isCut)).toBe(true)
  })
})
