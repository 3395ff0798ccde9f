import { commonestForms } from './name-variants.ts'

// Most names take these short ways: nothing to fold but variants, or nothing at all.
const PLAIN = /^[0-9a-zぁ-ゔ々\u4E00-\u9FFF-]*$/
const PLAIN_KANA = /^[ぁ-ゔー]*$/
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
  if (PLAIN_KANA.test(text)) return text
  if (PLAIN.test(text)) return commonestForms(text)
  let folded = foldOnce(text)
  // One character in a few thousand opens into others that fold again (㋿, ligatures before a mark).
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(again)) folded = again
  return folded
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
  return values
    .map(fold)
    .filter((value) => value !== '')
    .join(' ')
}

/** A phone as its digits, the national way: +81 90-0000-1234 → 09000001234. '' where there are none. */
export function phoneDigits(text: string): string {
  const folded = fold(text)
  const digits = folded.replace(/\D/g, '')
  return folded.startsWith('+81') ? `0${digits.slice(2).replace(/^0/, '')}` : digits
}
