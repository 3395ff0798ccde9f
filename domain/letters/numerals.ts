import { never } from '#domain/never.ts'
import type { NumeralStyle } from '#domain/paper/document.ts'

const KANJI_DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** Stands upright as a bar between vertical numerals; the ASCII hyphen would be too short and off the middle. */
export const VERTICAL_HYPHEN = '\uFF0D'

// Two or three half-width digits share one cell (縦中横); more would be too narrow to read.
const COMBINED_AT_MOST = 3

const FULL_WIDTH_DIGIT = /[０-９]/g
const DIGITS = /[0-9]+/g
const HYPHENS = '\\-\u2010-\u2015\u2212\uFF0D'
// ー and ｰ are vowel signs everywhere but between two numbers, where people type them for a hyphen.
const VOWEL_SIGN_BETWEEN_DIGITS = /(?<=[0-9])[ーｰ](?=[0-9])/g
const HYPHEN_AT_NUMBER = new RegExp(`(?<=[0-9A-Za-z])[${HYPHENS}](?=[0-9])|(?<=[0-9])[${HYPHENS}](?=[A-Za-z])`, 'g')
const HYPHEN_BETWEEN_KANJI = new RegExp(`(?<=[〇一二三四五六七八九十])[${HYPHENS}](?=[〇一二三四五六七八九十])`, 'g')
const HALF_WIDTH_KANA = /[\uFF61-\uFF9F]+/g
const SHORT_LATIN = /(?<![A-Za-z])[A-Z]{1,3}(?![A-Za-z])/g

/** A line of an address as it stands in a column: numbers in the chosen style, hyphens upright. Never for names. */
export function verticalAddress(line: string, style: NumeralStyle): string {
  return plainForms(line)
    .replace(VOWEL_SIGN_BETWEEN_DIGITS, VERTICAL_HYPHEN)
    .replace(HYPHEN_AT_NUMBER, VERTICAL_HYPHEN)
    .replace(HYPHEN_BETWEEN_KANJI, VERTICAL_HYPHEN)
    .replace(DIGITS, (digits) => verticalNumber(digits, style))
    .replace(SHORT_LATIN, fullWidth)
}

// A number beside other signs of its width is a time, a price, a phone number or a Latin name: it stays as it was typed.
const LONE_NUMBER = /(?<![!-~０-９．，：－ー−])[0-9０-９]{1,4}(?![!-~０-９．，：－ー−％])/g

/** A sentence of a letter as it stands in a column: 三回目, 二〇二六年; in the arabic style it stays as it was typed. */
export function verticalText(line: string, style: NumeralStyle): string {
  if (style === 'arabic') return line
  return line.replace(LONE_NUMBER, (digits) => verticalNumber(halfWidth(digits), 'with-ten'))
}

/** A line of an address in a row: Arabic numerals and plain hyphens, whatever width they were typed in. */
export function horizontalAddress(line: string): string {
  return plainForms(line).replace(VOWEL_SIGN_BETWEEN_DIGITS, '-').replace(HYPHEN_AT_NUMBER, '-')
}

/** Digits of one number as they stand in a column. @param digits ASCII digits only. */
export function verticalNumber(digits: string, style: NumeralStyle): string {
  switch (style) {
    case 'digit-by-digit':
      return digitByDigit(digits)
    case 'with-ten':
      // 八十一 and 十; from a hundred on (and with a leading zero) rooms and houses are read digit by digit.
      return /^[1-9][0-9]$/.test(digits) ? withTen(digits) : digitByDigit(digits)
    case 'arabic':
      return digits.length > 1 && digits.length <= COMBINED_AT_MOST ? digits : fullWidth(digits)
    default:
      return never(style, 'a style without its numerals')
  }
}

function digitByDigit(digits: string): string {
  return digits.replace(/[0-9]/g, (digit) => KANJI_DIGITS[Number(digit)] ?? digit)
}

function withTen(digits: string): string {
  const [tens = '', ones = ''] = digits
  return `${tens === '1' ? '' : digitByDigit(tens)}十${ones === '0' ? '' : digitByDigit(ones)}`
}

/** Digits in one width; half-width kana, which a column would lay on its side, in full width. */
function plainForms(line: string): string {
  return halfWidth(line).replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
}

function halfWidth(line: string): string {
  return line.replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

function fullWidth(ascii: string): string {
  return ascii.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}
