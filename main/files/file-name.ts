import { basename } from 'node:path'

/** What Windows gives to its devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu

/** No system takes these, or they lead out of the folder. */
const FORBIDDEN = /[<>:"/\\|?*]/gu

/** Control characters, and those that turn the direction of what follows: 「fdp.exe」 would read 「exe.pdf」. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const LONGEST = 100
/** Linux takes 255 bytes, of which a name of three bytes a character is soon made; some are left for a number and 「.part」. */
const BYTES_AT_MOST = 240

/** A text as the name of a file on any system, never as a path; '_' where nothing is left of it. */
export function safeFileName(text: string): string {
  const seen = withoutEnds(text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(FORBIDDEN, '_'))
  if (seen === '') return '_'
  const free = RESERVED.test(seen) ? `_${seen}` : seen
  const dot = free.lastIndexOf('.')
  const ending = dot > 0 && free.length - dot <= 10 ? free.slice(dot) : ''
  const stem = free.slice(0, free.length - ending.length)
  return withoutEnds(shortened(stem, LONGEST - ending.length, BYTES_AT_MOST - Buffer.byteLength(ending)) + ending)
}

/** Windows drops dots and blanks at the end, so that two names would be one. */
function withoutEnds(name: string): string {
  return name.replaceAll(/^[\s.]+|[\s.]+$/gu, '')
}

/** A pair of surrogates is never parted. */
function shortened(text: string, length: number, bytes: number): string {
  let [kept, keptBytes] = ['', 0]
  for (const character of text) {
    keptBytes += Buffer.byteLength(character)
    if (kept.length + character.length > length || keptBytes > bytes) break
    kept += character
  }
  return kept
}

/** A folder's own name for the eye, or the drive's where it is a whole USB stick. */
export function folderName(path: string): string {
  return basename(path) || path
}
