export const TAB = 0x09
export const CR = 0x0d
export const LF = 0x0a
const VT = 0x0b
const NEL = 0x85

/** Where the first physical line ends, its line end included; null where that is not to be seen yet. */
export function endOfLine(text: Buffer, last: boolean): number | null {
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === LF) return at + 1
    if (text[at] === CR && (at + 1 < text.length || last)) return text[at + 1] === LF ? at + 2 : at + 1
  }
  return last ? text.length : null
}

/** Where the last whole physical line ends; 0 where there is none. A CR at the very end waits for its LF. */
export function lastLineEnd(text: Buffer): number {
  for (let at = text.length; at > 0; at -= 1) {
    const byte = text[at - 1]
    if (byte === LF || (byte === CR && at < text.length)) return at
  }
  return 0
}

/**
 * How many physical lines end between two places, and whether anything there is in no text: control characters but the tab
 * and those with which some programs end a line within a cell (VT, NEL).
 */
export function breaksIn(text: Buffer, from: number, to: number): { breaks: number; hasControl: boolean } {
  let breaks = 0
  let hasControl = false
  for (let at = from; at < to; at += 1) {
    const byte = text[at] ?? 0
    if (byte === LF || (byte === CR && text[at + 1] !== LF)) breaks += 1
    else if (byte < 0x20 && byte !== TAB && byte !== VT && byte !== CR) hasControl = true
    else if (byte === 0x7f || (byte === 0xc2 && isC1(text[at + 1] ?? 0xff))) hasControl = true
  }
  return { breaks, hasControl }
}

/** The second byte in UTF-8 of U+0080 to U+009F. */
function isC1(byte: number): boolean {
  return byte < 0xa0 && byte !== NEL
}
