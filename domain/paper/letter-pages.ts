import type { SetLine, Part } from './message-lines.ts'

/** A place in the set lines of a letter: which of them, and how many of its characters stand before it. */
export type TextPlace = { readonly line: number; readonly at: number }

/** What stands on one sheet of a letter that goes over several. */
export type LetterSlice = {
  readonly from: TextPlace
  readonly to: TextPlace
  /** Counted from 1. */
  readonly page: number
  /** Date and 宛名 before the text stand on the first sheet, 後付 on the last. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One line as the browser set it: from where in the text, and its extent along the page from the begin of the letter. */
export type MeasuredLine = TextPlace & { readonly start: number; readonly end: number }

/** `end` of everything that follows the text (date, signature, addressee), in the same measure as the room of one sheet. */
export type MeasuredLetter = {
  readonly lines: readonly MeasuredLine[]
  readonly end: number
  readonly room: number
}

// 後付 alone on a sheet looks like a mistake, and so does one line of a paragraph.
const KEPT_TOGETHER = 2

/** Where the sheets of a letter end: as full as they go, no line of a paragraph alone, 後付 never alone. */
export function lettersPages({ lines, end, room }: MeasuredLetter): readonly LetterSlice[] {
  const begins = [0]
  let top = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.end - top <= room) continue
    const begin = withoutOrphan(lines, at, begins.at(-1) ?? 0)
    begins.push(begin)
    top = lines[begin]?.start ?? line.start
    at = begin
  }
  if (end - top > room) {
    const begin = Math.max((begins.at(-1) ?? 0) + 1, lines.length - KEPT_TOGETHER)
    begins.push(Math.min(begin, lines.length))
  }
  return begins.map((begin, page) => ({
    from: placeOf(lines, begin),
    to: placeOf(lines, begins[page + 1] ?? lines.length),
    page: page + 1,
    isFirst: page === 0,
    isLast: page === begins.length - 1,
  }))
}

/** A sheet never begins with the last line of a paragraph, where another can come with it. */
function withoutOrphan(lines: readonly MeasuredLine[], at: number, begun: number): number {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]]
  const isLastOfMany = line?.line === before?.line && line?.line !== after?.line
  const isSecond = line?.line === before?.line && lines[at - 2]?.line !== line?.line
  return (isLastOfMany || isSecond) && at - 1 > begun ? at - 1 : at
}

function placeOf(lines: readonly MeasuredLine[], index: number): TextPlace {
  const line = lines[index]
  return line === undefined ? { line: Infinity, at: 0 } : { line: line.line, at: line.at }
}

/** A set line, or a part of one, as it stands on its sheet. */
export type SlicedLine = SetLine & {
  /** Goes on from the sheet before, so it is not indented again. */
  readonly goesOn: boolean
  /** Goes on upon the next sheet, so its last line is as long as the others. */
  readonly isCut: boolean
}

/** The lines that stand on one sheet; without a slice all of them. */
export function linesOn(set: readonly SetLine[], slice: LetterSlice | null): readonly SlicedLine[] {
  return set.flatMap((line, at) => {
    const [from, to] = [slice?.from ?? { line: 0, at: 0 }, slice?.to ?? { line: Infinity, at: 0 }]
    if (at < from.line || at > to.line || (at === to.line && to.at === 0)) return []
    const start = at === from.line ? from.at : 0
    const end = at === to.line ? to.at : Infinity
    return [{ ...line, parts: cutParts(line.parts, start, end), goesOn: start > 0, isCut: end !== Infinity }]
  })
}

function cutParts(parts: readonly Part[], from: number, to: number): readonly Part[] {
  let before = 0
  return parts.flatMap((part) => {
    const begin = before
    before += part.text.length
    const text = part.text.slice(Math.max(0, from - begin), Math.max(0, to - begin))
    return text === '' ? [] : [{ ...part, text }]
  })
}
