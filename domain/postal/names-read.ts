import { KANA_OF_PART, type PostalTable, readingsOf } from './table.ts'

const HIRAGANA = /^[ぁ-ゖー]+$/u

/** More are never asked for: what is read most like the word is meant, and the next letter typed leaves fewer. */
const MOST_NAMES = 40

/**
 * The names of prefectures, cities and towns whose reading begins as a folded word does, those with the shortest reading
 * first; none for a word that is no kana. One kanji alone (港, 栄) stands in too many other names, so it must be read whole;
 * what holds another of the names (港南台) is found by that.
 */
export function namesRead(table: PostalTable, word: string): readonly string[] {
  if (word.length < KANA_OF_PART || !HIRAGANA.test(word)) return []
  const found = readingsOf(table, word).filter(({ kana, name }) => Array.from(name).length > 1 || kana === word)
  const nearest = found.toSorted((a, b) => a.kana.length - b.kana.length || (a.name < b.name ? -1 : 1))
  const names: string[] = []
  for (const { name } of nearest) {
    if (names.length === MOST_NAMES) break
    // What is written in kana is found as it is typed.
    if (!name.startsWith(word) && !names.some((one) => name.includes(one))) names.push(name)
  }
  return names
}
