import { beginning } from '#domain/excerpt.ts'
import { fold, phoneDigits } from './fold.ts'
import type { Word } from './search-order.ts'

/** A part of a text, in UTF-16 units, the end outside. */
export type Span = { readonly from: number; readonly to: number }

/** Signs shown before and after what was found, so that it stands early in a narrow line. */
const BEFORE = 4
const AFTER = 24

/** Where a text, as it was typed, holds the first of the words that it holds; null where it holds none. */
export function hitIn(text: string, words: readonly Word[]): Span | null {
  for (const word of words) {
    const found = spanOf(text, (part) => fold(part).includes(word.text)) ?? digitsIn(text, word) ?? placeIn(text, word)
    if (found !== null) return found
  }
  return null
}

/** What was found with a few signs around it; … where there is more. */
export function around(text: string, { from, to }: Span): string {
  const before = Array.from(text.slice(0, from))
  const begin = before.length > BEFORE ? `…${before.slice(-BEFORE).join('')}` : before.join('')
  return begin + text.slice(from, to) + beginning(text.slice(to), AFTER)
}

function placeIn(text: string, { places }: Word): Span | null {
  const folded = fold(text)
  const name = places.find((one) => folded.includes(one))
  return name === undefined ? null : spanOf(text, (part) => fold(part).includes(name))
}

function digitsIn(text: string, { digits }: Word): Span | null {
  return digits === null ? null : spanOf(text, (part) => phoneDigits(part).includes(digits))
}

/**
 * The shortest part that still holds it. Folding joins signs and parts them (ｶﾞ is one, ㍻ are two), so places in folded
 * text say nothing: parts are folded instead, halving what is left.
 */
function spanOf(text: string, holds: (part: string) => boolean): Span | null {
  if (!holds(text)) return null
  const signs = Array.from(text)
  const part = (from: number, to: number): string => signs.slice(from, to).join('')
  const end = least(1, signs.length, (to) => holds(part(0, to)))
  const start = least(1, end, (length) => holds(part(end - length, end)))
  const found = part(end - start, end)
  // A mark that changes the sign before it may lead astray.
  if (!holds(found)) return null
  const from = part(0, end - start).length
  return { from, to: from + found.length }
}

/** The least number from `low` to `high` that is enough; `high` is. */
function least(low: number, high: number, isEnough: (count: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isEnough(middle)) to = middle
    else from = middle + 1
  }
  return from
}
