import { lettersPages, type LetterSlice, type MeasuredLine } from '#domain/paper/letter-pages.ts'
import type { WritingMode } from '#domain/paper/document.ts'

/** How a letter too long for one sheet goes on over several, by what the browser set at its full type. */
export function slicesOf(frame: HTMLElement, text: HTMLElement, writing: WritingMode): readonly LetterSlice[] {
  const extent = extentFrom(text.getBoundingClientRect(), writing)
  const set = [...text.querySelectorAll<HTMLElement>('.body > *')]
  const lines = set.flatMap((element, line) => linesOf(element, line, extent))
  const room = extent(frame.getBoundingClientRect())
  const all = extent(text.getBoundingClientRect())
  return lettersPages({ lines, end: all.end, room: room.end - room.start })
}

type Extent = { readonly start: number; readonly end: number }
type ToExtent = (rect: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>) => Extent

/** Along the page from the begin of the letter: downwards in rows, to the left in columns. */
function extentFrom(text: DOMRect, writing: WritingMode): ToExtent {
  if (writing === 'vertical') return ({ left, right }) => ({ start: text.right - right, end: text.right - left })
  return ({ top, bottom }) => ({ start: top - text.top, end: bottom - text.top })
}

function linesOf(element: HTMLElement, line: number, extent: ToExtent): readonly MeasuredLine[] {
  const whole = extent(element.getBoundingClientRect())
  const begins = [...lineBegins(element, extent)]
  // A line's own share of the element: letters are lower than their line.
  const high = (whole.end - whole.start) / Math.max(1, begins.length)
  return (begins.length === 0 ? [0] : begins).map((at, nth) => ({
    line,
    at,
    start: whole.start + nth * high,
    end: whole.start + (nth + 1) * high,
  }))
}

/** How many characters stand before each line that the browser broke an element into. */
function* lineBegins(element: HTMLElement, extent: ToExtent): Generator<number> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let before = 0
  let last = -Infinity
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    for (let at = 0; at < text.length;) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
      range.setStart(node, at)
      range.setEnd(node, at + sign.length)
      const drawn = range.getBoundingClientRect()
      const { start, end } = extent(drawn)
      // The next line begins beyond the end of this one's signs; what is not drawn is nowhere.
      if (start >= last && drawn.width + drawn.height > 0) {
        yield before + at
        last = end
      }
      at += sign.length
    }
    before += text.length
  }
}
