import type { NumeralStyle, WritingMode } from '#domain/paper/document.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import { horizontalAddress, verticalAddress } from './numerals.ts'

/** How an address is written, and how many cells a line holds at full size. */
export type AddressStyle = { readonly writing: WritingMode; readonly numerals: NumeralStyle; readonly cells: number }

// Later lines stand two cells lower (domain/paper).
const LOWERED = 2
const NUMBER_PART = /[0-9０-９〇一二三四五六七八九十\uFF0D-]/
const ENDS_A_PLACE = /[都道府県郡市区町村通条 　]/
const NEVER_FIRST = /[々ー〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ、。）」』・\uFF0D-]|\p{M}/u
const NEVER_LAST = /[（「『]/
const COUNTED = /[丁番号条階室通棟FＦ]/
const KATAKANA = /[ァ-ヺー]/
const LATIN = /[A-Za-zＡ-Ｚａ-ｚ]/
const COUNTER = /丁目|番地|番号|号室|号館/

/** The lines of an address: place and street first, the building on a line of its own, each broken where it is too long. */
export function addressLines(address: PostalAddress, style: AddressStyle): readonly string[] {
  const written = (line: string): string => {
    const trimmed = line.trim()
    return style.writing === 'vertical' ? verticalAddress(trimmed, style.numerals) : horizontalAddress(trimmed)
  }
  const place = written(address.prefecture + address.city)
  const street = written(address.street)
  const building = written(address.building)
  return [...placeLines(place, street, style.cells), ...broken(building, evenly(style.cells - LOWERED))]
}

/** Full-width cells a line takes: half-width letters about half a cell, two or three digits in one cell. */
export function cellsOf(line: string): number {
  const inCells = line.replace(/(?<![0-9])[0-9]{2,3}(?![0-9])/g, '〇')
  return Array.from(inCells).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.55 : 1), 0)
}

function placeLines(place: string, street: string, cells: number): readonly string[] {
  const fitsApart = cellsOf(place) <= cells && cellsOf(street) <= cells - LOWERED
  if (cellsOf(place + street) > cells && fitsApart) return [place, street]
  return broken(place + street, { first: cells, later: cells - LOWERED })
}

/** Cells of the first line, and of each line after it. */
type Cells = { readonly first: number; readonly later: number }

/** As few lines as hold it, ending at about one height, cut where a reader would. */
function broken(line: string, cells: Cells): readonly string[] {
  if (line === '') return []
  const others = Math.ceil((cellsOf(line) - cells.first) / cells.later)
  const cut = others <= 0 ? null : bestCut(line, others, cells)
  if (cut === null) return [line]
  return [line.slice(0, cut).trimEnd(), ...broken(line.slice(cut).trimStart(), evenly(cells.later))]
}

function evenly(cells: number): Cells {
  return { first: cells, later: cells }
}

/** The end of the first line before `others` more, splitting neither a number nor a character from its mark; null where there is none. */
function bestCut(line: string, others: number, { first, later }: Cells): number | null {
  const characters = Array.from(line)
  const wanted = Math.min(first, (characters.length + others * (first - later)) / (others + 1))
  const upTo = (at: number): string => characters.slice(0, at).join('')
  // After the name of a place, or where a word of katakana begins or ends, a cut may lie a few signs off the mark, and
  // further to spare such a word; but a line too long makes all type smaller.
  const cost = (at: number): number =>
    Math.abs(at - wanted) -
    (ENDS_A_PLACE.test(characters[at - 1] ?? '') ? 4 : 0) +
    wordCost(characters[at - 1] ?? '', characters[at] ?? '') +
    4 * Math.max(0, cellsOf(upTo(at)) - first)
  const cuts = characters
    .map((_, at) => at)
    .filter((at) => at > 0 && mayCut(characters[at - 1] ?? '', characters[at] ?? ''))
    .toSorted((a, b) => cost(a) - cost(b))
  const [best] = cuts
  return best === undefined ? null : upTo(best).length
}

function wordCost(before: string, after: string): number {
  const [isBefore, isAfter] = [KATAKANA.test(before), KATAKANA.test(after)]
  if (isBefore && isAfter) return 6
  return isBefore === isAfter ? 0 : -2
}

function mayCut(before: string, after: string): boolean {
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false
  if (COUNTER.test(before + after)) return false
  if (NUMBER_PART.test(before) && (NUMBER_PART.test(after) || COUNTED.test(after))) return false
  return !(LATIN.test(before) && LATIN.test(after))
}
