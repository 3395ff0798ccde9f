import { commonestForms, VARIANTS } from './name-variants.ts'

const NOT_SEEN = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu
const KATAKANA = /[ァ-ヶヽヾ]/g
const KATAKANA_TO_HIRAGANA = 0x60
const DASHES = /[‐‑‒–—―−⁃]/g
// 「１ー２」: the long-vowel mark stands for a hyphen wherever no kana goes before it.
const DASH_BY_LONG_MARK = /(?<=[0-9a-z-])ー/g
const SMALL_KE = /[ゕゖ]/g

/**
 * Text as search compares it; never for keeping or showing. Katakana, half-width kana and full-width letters become
 * one kind, name variants their commonest form, spaces and invisible marks go. fold(fold(x)) = fold(x).
 */
export function fold(text: string): string {
  const plain = asItStands(text)
  if (plain !== 'no') return plain === 'but variants' ? commonestForms(text) : text
  let folded = foldOnce(text)
  // One character in a few thousand opens into others that fold again (㋿, ligatures before a mark).
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(again)) folded = again
  return folded
}

// What a character is that stays as it is; none of these, where it has to be folded.
const LATIN = 1
const OTHER = 2
const VARIANT = 3
const LONG_MARK = 4
const KINDS = kindsOfCharacters()

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0xa000)
  const put = (from: string, to: string, kind: number): void =>
    void kinds.fill(kind, from.charCodeAt(0), to.charCodeAt(0) + 1)
  put('!', '~', OTHER)
  put('A', 'Z', 0)
  put('0', '9', LATIN)
  put('a', 'z', LATIN)
  put('-', '-', LATIN)
  put('ぁ', 'ゔ', OTHER)
  put('々', '々', OTHER)
  put('\u4E00', '\u9FFF', OTHER)
  for (const variant of VARIANTS) if (variant.length === 1) put(variant, variant, VARIANT)
  put('ー', 'ー', LONG_MARK)
  return kinds
}

/** Most names take this short way, since after a large import everyone's words are folded. */
function asItStands(text: string): 'yes' | 'but variants' | 'no' {
  let found: 'yes' | 'but variants' = 'yes'
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0
    if (kind === 0 || (kind === LONG_MARK && before === LATIN)) return 'no'
    if (kind === VARIANT) found = 'but variants'
    before = kind
  }
  return found
}

function foldOnce(text: string): string {
  return commonestForms(
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(NOT_SEEN, '')
      .replace(KATAKANA, toHiragana)
      .replace(SMALL_KE, (small) => (small === 'ゕ' ? 'か' : 'け'))
      .replace(DASHES, '-')
      .replace(DASH_BY_LONG_MARK, '-'),
  )
}

function toHiragana(katakana: string): string {
  return String.fromCharCode(katakana.charCodeAt(0) - KATAKANA_TO_HIRAGANA)
}

/** The values of one field, each folded, held apart by a space (which no folded text contains). */
export function foldAll(values: readonly string[]): string {
  let all = ''
  for (const value of values) {
    const folded = fold(value)
    if (folded !== '') all += all === '' ? folded : ` ${folded}`
  }
  return all
}

/** A phone as its digits, the national way: +81 90-0000-1234 → 09000001234. '' where there are none. */
export function phoneDigits(text: string): string {
  const folded = fold(text)
  const digits = folded.replace(/\D/g, '')
  return folded.startsWith('+81') ? `0${digits.slice(2).replace(/^0/, '')}` : digits
}
