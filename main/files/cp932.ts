// Windows code page 932, written by turning the decoder round: so all that it writes reads back as it was, and what it
// cannot write is known by name instead of becoming a question mark.

/** What printers have always set for a character they lack. */
const GETA = '〓'

/** Characters of other code points than Windows reads the same bytes as, alike to every eye. */
const TWINS: readonly (readonly [string, string])[] = [
  ['〜', '～'],
  ['−', '－'],
  ['—', '―'],
  ['‖', '∥'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¬', '￢'],
  ['¦', '￤'],
  ['¥', '￥'],
]

/** One character to the eye: also with the mark that chooses its form, or with the dots of a kana that stand apart. */
const LETTERS = /.[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u3099\u309A]*/gsu

/** The characters that CP932 cannot write, each once, in their order. */
export function unwritable(text: string): readonly string[] {
  if (isWritable(text)) return []
  return [...new Set(lettersOf(text).filter((letter) => written(letter) === null))]
}

/** The text as CP932 can write it, null where it lacks a character; `withMark` puts 〓 for those. */
export function fitForCp932(text: string, withMark: boolean): string | null {
  if (isWritable(text)) return text
  if (!withMark && unwritable(text).length > 0) return null
  return lettersOf(text)
    .map((letter) => written(letter) ?? GETA)
    .join('')
}

/** The text in CP932. @throws Error on a character it lacks: fitForCp932() comes before */
export function encodeCp932(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length * 2)
  let end = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = codeAt(text, at)
    if (code === NONE) throw new Error('a character that CP932 lacks')
    if (code > 0xff) bytes[end++] = code >> 8
    bytes[end++] = code & 0xff
  }
  return bytes.subarray(0, end)
}

function lettersOf(text: string): readonly string[] {
  return text.match(LETTERS) ?? []
}

/** A kana with its dots apart, as macOS writes the names of files, is one with its dots. */
function written(letter: string): string | null {
  if (isWritable(letter)) return letter
  const composed = /[\u3099\u309A]/.test(letter) ? letter.normalize('NFC') : letter
  return isWritable(composed) ? composed : null
}

function isWritable(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (codeAt(text, at) === NONE) return false
  return true
}

/** No character has these two bytes. */
const NONE = 0xffff

function codeAt(text: string, at: number): number {
  codes ??= turnedRound()
  return codes[text.charCodeAt(at)] ?? NONE
}

/** The bytes of each UTF-16 unit, made at first use; everything that CP932 holds is one unit long. */
let codes: Uint16Array | null = null

function turnedRound(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(NONE)
  for (let ascii = 0; ascii < 0x80; ascii += 1) table[ascii] = ascii
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  for (const bytes of allCodes()) {
    const unit = unitOf(decoder, bytes)
    // Of doubles the first stands, as Windows writes it too.
    if (unit !== null && table[unit] === NONE) table[unit] = bytes.readUIntBE(0, bytes.length)
  }
  for (const [from, to] of TWINS) table[from.charCodeAt(0)] = table[to.charCodeAt(0)] ?? NONE
  return table
}

function unitOf(decoder: TextDecoder, bytes: Buffer): number | null {
  try {
    const text = decoder.decode(bytes)
    return text.length === 1 ? text.charCodeAt(0) : null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Half-width kana, then the pairs; rows ED and EE, NEC's doubles of IBM's characters, are read and never written. */
function* allCodes(): Generator<Buffer, void> {
  for (let kana = 0xa1; kana <= 0xdf; kana += 1) yield Buffer.of(kana)
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if ((lead >= 0xa0 && lead <= 0xdf) || lead === 0xed || lead === 0xee) continue
    for (let trail = 0x40; trail <= 0xfc; trail += 1) yield Buffer.of(lead, trail)
  }
}
