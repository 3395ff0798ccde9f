// What a locked copy is opened with. docs/backup-format.md says the same for programs of others: what is written here cannot
// change any more without a new format, or old copies would not open.

/** Four words and no more: they must fit on a slip of paper, and in a head. */
export const WORDS_IN_PASSPHRASE = 4

/** Crockford's base 32: no I, L, O, U, which are taken for other letters. */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 24
const CODE = /^[0-9A-HJKMNP-TV-Z]{24}$/
const SHEET_LENGTH = 4

/** A recovery code of 120 bits, and the number of a sheet of 20, out of as many random numbers (any whole ones). */
export function codeOf(random: readonly number[]): string {
  return lettersOf(random, CODE_LENGTH).replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What tells one 合言葉の紙 from another: 7F3K. */
export function sheetNumber(random: readonly number[]): string {
  return lettersOf(random, SHEET_LENGTH)
}

export const RANDOM_FOR_CODE = CODE_LENGTH
export const RANDOM_FOR_SHEET = SHEET_LENGTH

/** What was typed, and which of the two it is: a code is known by its letters and its length. */
export type Secret = { readonly opens: 'passphrase' | 'recovery'; readonly secret: string }

/** As it opens: however wide, in whichever kana, with or without spaces and hyphens it was typed. */
export function readSecret(typed: string): Secret {
  const code = codeIn(typed)
  if (code !== null) return { opens: 'recovery', secret: code }
  return { opens: 'passphrase', secret: passphraseIn(typed) }
}

/** With a wide space, as アサヒ・ウドン or あさひうどん: all are one. */
export function passphraseIn(typed: string): string {
  const hiragana = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30a1-\u30f6]/g, (kana) => String.fromCodePoint(kana.charCodeAt(0) - 0x60))
  return hiragana.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function codeIn(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return CODE.test(letters) ? letters : null
}

function lettersOf(random: readonly number[], length: number): string {
  if (random.length < length) throw new Error(`${length} random numbers are needed`)
  return random
    .slice(0, length)
    .map((number) => CODE_LETTERS[number % CODE_LETTERS.length] ?? '')
    .join('')
}
