import { listedName, type Named } from './called.ts'
import { fold } from './fold.ts'

// With kana first, in kana order; then those whose reading is not known, by name.
const WITH_KANA = '1'
const WITHOUT_KANA = '2'
// Below every letter: a family name ends before a longer one goes on, and the tie-break starts after both.
const NAME_GAP = ' '
const TIE_GAP = '\t'

/** Text that orders customers as 五十音 does, by plain comparison of its characters. */
export function sortKey(of: Named): string {
  const listed = listedName(of)
  const name = listed.name.map(fold).join('')
  const kana = listed.kana.map(fold).filter((part) => part !== '')
  if (kana.length === 0) return WITHOUT_KANA + name
  return WITH_KANA + kana.map(plainReading).join(NAME_GAP) + TIE_GAP + kana.join('') + TIE_GAP + name
}

/** Every sort key of someone whose folded kana begins so stands from `from` up to, not including, `before`. */
export function sortRange(foldedKana: string): { readonly from: string; readonly before: string } {
  // One letter only: the second may stand beyond the gap between family and given name.
  const from = WITH_KANA + plainReading(Array.from(foldedKana)[0] ?? '')
  return { from, before: afterAll(from) }
}

/** The first text beyond all that begin with this one. */
export function afterAll(prefix: string): string {
  return prefix + '\u{10FFFF}'
}

const SMALL = new Map(
  Object.entries({
    ぁ: 'あ',
    ぃ: 'い',
    ぅ: 'う',
    ぇ: 'え',
    ぉ: 'お',
    っ: 'つ',
    ゃ: 'や',
    ゅ: 'ゆ',
    ょ: 'よ',
    ゎ: 'わ',
  }),
)
const VOWELS = [
  'あかさたなはまやらわ',
  'いきしちにひみりゐ',
  'うくすつぬふむゆる',
  'えけせてねへめれゑ',
  'おこそとのほもよろを',
] as const

const BASES = new Map(
  Array.from({ length: 0x56 }, (_, at) => String.fromCharCode(0x3041 + at)).map((letter) => [letter, baseOf(letter)]),
)

function baseOf(letter: string): string {
  const plain = letter.normalize('NFD').charAt(0)
  return SMALL.get(plain) ?? plain
}

/** A folded reading without what ear and hand slip over: no dakuten, no small letters, a long mark as the vowel it draws out: じゅーす → しゆうす. */
export function plainReading(folded: string): string {
  let base = ''
  let before = ''
  for (const letter of folded) {
    const found = letter === 'ー' ? vowelOf(before) : BASES.get(letter)
    // Marks of other letters stand apart only where they are taken apart together.
    if (found === undefined) return ofAnyLetters(folded)
    before = found
    base += found
  }
  return base
}

function ofAnyLetters(folded: string): string {
  let base = ''
  let before = ''
  for (const letter of folded.normalize('NFD').replace(/[\u3099\u309A]/g, '')) {
    before = letter === 'ー' ? vowelOf(before) : (SMALL.get(letter) ?? letter)
    base += before
  }
  return base
}

function vowelOf(letter: string): string {
  if (letter === '') return 'ー'
  return VOWELS.find((row) => row.includes(letter))?.charAt(0) ?? 'ー'
}
