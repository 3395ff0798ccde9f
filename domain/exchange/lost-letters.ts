import type { Cells } from './cells.ts'
import { type Field, OF_SECOND, OF_THIRD } from './fields.ts'

const OF_NAMES_AND_PLACES: readonly Field[] = [
  'name',
  'family-name',
  'given-name',
  'joint-name',
  'joint-family-name',
  'joint-given-name',
  'company',
  'prefecture',
  'city',
  'street',
  'building',
  'address',
  'care-of',
  ...OF_SECOND,
  ...OF_THIRD,
]

const JAPANESE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`
const MARK_IN_WORD = new RegExp(String.raw`${JAPANESE}\?|\?${JAPANESE}`, 'u')

/**
 * The cells in which ? stands for a character that the file could not hold: Excel saves 𠮷野 in CP932 as ?野 and says
 * nothing. Within a name or an address nobody asks; a bare ? says that somebody did not know. What a line says twice is one.
 */
export function cellsWithLostLetters(cells: Cells): readonly string[] {
  const values = OF_NAMES_AND_PLACES.flatMap((field) => cells.get(field) ?? [])
  return [...new Set(values.filter((cell) => MARK_IN_WORD.test(cell)))]
}
