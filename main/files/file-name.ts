/** What Windows gives to its devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu

/** No system takes these, or they lead out of the folder. */
const FORBIDDEN = /[<>:"/\\|?*]/gu

/** Control characters, and those that turn the direction of what follows: 「fdp.exe」 would read 「exe.pdf」. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const LONGEST = 100

/** A text as the name of a file on any system, never as a path; '_' where nothing is left of it. */
export function safeFileName(text: string): string {
  const seen = text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(FORBIDDEN, '_')
  const dot = seen.lastIndexOf('.')
  const ending = dot > 0 && seen.length - dot <= 10 ? seen.slice(dot) : ''
  const stem = shortened(seen.slice(0, seen.length - ending.length), LONGEST - ending.length)
  // Windows drops dots and blanks at the end, so that two names would be one.
  const name = `${stem}${ending}`.replaceAll(/^[\s.]+|[\s.]+$/gu, '')
  if (name === '') return '_'
  return RESERVED.test(name) ? `_${name}` : name
}

/** A pair of surrogates is never parted. */
function shortened(text: string, length: number): string {
  const cut = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
