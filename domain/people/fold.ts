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
  const short = letterByLetter(text)
  if (short !== null) return short
  let folded = foldOnce(text)
  // One character in a few thousand opens into others that fold again (㋿, ligatures before a mark).
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(again)) folded = again
  return folded
}

/** So many arguments fit in a call. */
const SHORT = 1_000

const LONG_MARK = 'ー'.charCodeAt(0)
const HYPHEN = '-'.charCodeAt(0)
const UNKNOWN = 0
const GONE = 0xffff

/**
 * The way that nearly all text takes, since after a large import everyone's words are folded: null where a character is not
 * one of those that fold by themselves, whatever stands beside them.
 */
function letterByLetter(text: string): string | null {
  if (text.length > SHORT) return null
  let isSame = true
  let before = UNKNOWN
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const becomes = BECOMES[code] ?? UNKNOWN
    if (becomes === UNKNOWN || (code === LONG_MARK && isLatin(before))) return null
    if (becomes !== code) isSame = false
    if (becomes !== GONE) before = becomes
  }
  return isSame ? text : translated(text)
}

function translated(text: string): string {
  const codes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const becomes = BECOMES[text.charCodeAt(at)] ?? GONE
    if (becomes !== GONE) codes.push(becomes)
  }
  return String.fromCharCode(...codes)
}

/** What a hyphen may follow: there, a long mark is one too. */
function isLatin(code: number): boolean {
  return code === HYPHEN || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)
}

// Kept out are marks and what they join (half-width kana), and all that is rare.
const FOLDING_ALONE = [' ~', '　　', 'ぁゖ', 'ァヶ', 'ーー', '々々', '！～', '‐―', '−−', '⁃⁃']
const KANJI = ['\u4E00', '\u9FFF'] as const

const BECOMES = foldedLetters()

/** By its code, what each character becomes. */
function foldedLetters(): Uint16Array {
  const becomes = new Uint16Array(0x10000)
  for (const ends of FOLDING_ALONE) {
    for (let code = ends.charCodeAt(0); code <= ends.charCodeAt(1); code += 1) {
      const folded = foldOnce(String.fromCharCode(code))
      becomes[code] = folded === '' ? GONE : folded.charCodeAt(0)
    }
  }
  for (let code = KANJI[0].charCodeAt(0); code <= KANJI[1].charCodeAt(0); code += 1) becomes[code] = code
  for (const variant of VARIANTS)
    if (variant.length === 1) becomes[variant.charCodeAt(0)] = foldOnce(variant).charCodeAt(0)
  return becomes
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
