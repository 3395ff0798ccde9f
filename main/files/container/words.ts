import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js'
import { randomBytes, randomInt } from 'node:crypto'
import { codeOf, RANDOM_FOR_CODE, RANDOM_FOR_SHEET, sheetNumber, WORDS_IN_PASSPHRASE } from '#domain/backup/secrets.ts'

// The lists of BIP 39: no two words are alike, and none is hard to spell. Of the Japanese one (which comes decomposed) only
// words of three to five large kana: some 1,700, so that four have 43 bits, each guess at 0.4 s and 128 MiB.

/** Said aloud across a counter they would be misunderstood. */
const UNWANTED: ReadonlySet<string> = new Set([
  'うわき',
  'うんこう',
  'けんお',
  'げぼく',
  'さつじん',
  'ぜんら',
  'ぞんび',
  'たいほ',
])

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  ja: japanese
    .map((word) => word.normalize('NFC'))
    .filter((word) => /^[^ぁぃぅぇぉっゃゅょ]{3,5}$/.test(word) && !UNWANTED.has(word)),
  en: english,
}

type Language = 'ja' | 'en'

/** 合言葉, as words; they are joined by nothing where they open a copy. */
export function newPassphrase(language: Language): readonly string[] {
  const words = WORDS[language]
  return Array.from({ length: WORDS_IN_PASSPHRASE }, () => words[randomInt(words.length)] ?? '')
}

export function newCode(): string {
  return codeOf([...randomBytes(RANDOM_FOR_CODE)])
}

export function newSheetNumber(): string {
  return sheetNumber([...randomBytes(RANDOM_FOR_SHEET)])
}
