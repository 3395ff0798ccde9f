import { fold, phoneDigits } from './fold.ts'

/** Where someone was found, in the order in which hits stand; within one, kana order. */
export type Tier = 'number' | 'name-start' | 'kana-start' | 'name' | 'kana' | 'phone' | 'address' | 'tag' | 'note'

/** Why someone was found: of the last tier it is told whose name it was, where it was one. */
export type Why = Tier | 'family' | 'recipient'

/** One word of the question. `digits` when it may be part of a phone number; `places` are folded names that are read so. */
export type Word = { readonly text: string; readonly digits: string | null; readonly places: readonly string[] }

/** The folded names of places whose reading begins as a folded word does. */
export type PlacesRead = (word: string) => readonly string[]

export type Question = {
  /** Everything typed, folded and joined: 「髙﨑 花子」 begins a name as 高崎花子 does. */
  readonly joined: string
  /** Each must be found somewhere. */
  readonly words: readonly Word[]
  /** A single digit stands in almost every phone and address, so it asks for beginnings alone. */
  readonly singleDigit: boolean
}

/** A search counts and shows no further than this. */
export const SEARCH_LIMIT = 200

const MOST_WORDS = 8
const DIGITS = /^\d{2,}$/
// 「1-2-3」 is a 番地; with hyphens only a longer run is taken for a phone number.
const WRITTEN_PHONE = /^[+(]?[\d()-]+$/
const INTERNATIONAL = /^\s*[+＋]\d/u
const LEAST_WRITTEN_PHONE = 6

export function asQuestion(typed: string, placesRead: PlacesRead = () => []): Question {
  const words = spaced(typed)
    .map((word) => ({ text: fold(word), digits: digitsOf(word) }))
    .filter((word) => word.text !== '')
    .slice(0, MOST_WORDS)
    .map(({ text, digits }) => ({ text, digits, places: placesRead(text) }))
  const joined = words.map((word) => word.text).join('')
  return { joined, words, singleDigit: /^\d$/.test(joined) }
}

/** +81 90 0000 0000 is one number, however it is spaced. */
function spaced(typed: string): readonly string[] {
  return INTERNATIONAL.test(typed) ? [typed] : typed.split(/\s+/u)
}

function digitsOf(word: string): string | null {
  const folded = fold(word)
  if (DIGITS.test(folded)) return folded
  const digits = phoneDigits(word)
  return WRITTEN_PHONE.test(folded) && digits.length >= LEAST_WRITTEN_PHONE ? digits : null
}
