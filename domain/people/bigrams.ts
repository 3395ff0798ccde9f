/**
 * What kind of field a token comes from, written before it: a word that is rare in names but stands in every second
 * address is then rare at once, without going through the addresses.
 */
export type FieldMark = 'n' | 'p' | 'a' | 't' | 'm'

const SPACE = 0x20

/** So many arguments fit in a call; a token takes up to six. */
const AT_ONCE = 4_096

/**
 * Folded text as overlapping pairs and its last character alone: 高崎花 → n高崎 n崎花 n花. So any inner part of two or more
 * characters is a run of neighbouring tokens, any single character the beginning of one, and a run never crosses values.
 */
export function bigrams(folded: string, mark: FieldMark): string {
  // By their codes: after a large import everyone's words are written so, and token by token it takes four times as long.
  const behind = mark.charCodeAt(0)
  let written = ''
  let codes: number[] = []
  let end = 0
  for (let at = 0; at < folded.length; at = end) {
    end = afterCharacter(folded, at)
    if (folded.charCodeAt(at) !== SPACE) {
      const isLast = end >= folded.length || folded.charCodeAt(end) === SPACE
      const until = isLast ? end : afterCharacter(folded, end)
      codes.push(behind)
      for (let unit = at; unit < until; unit += 1) codes.push(folded.charCodeAt(unit))
      if (isLast) continue
    }
    codes.push(SPACE)
    if (codes.length < AT_ONCE) continue
    written += String.fromCharCode(...codes)
    codes = []
  }
  return written + String.fromCharCode(...codes)
}

/** Two places further where a surrogate pair stands, else one. */
function afterCharacter(text: string, at: number): number {
  return at + ((text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1)
}

/** The FTS5 expression that finds a folded word wherever it stands inside a value. The word has no spaces and is not ''. */
export function containing(word: string, mark: FieldMark): string {
  const found = tokens(word, mark)
  if (found.length === 1) return `"${quoted(found.join(''))}" *`
  return `"${quoted(found.slice(0, -1).join(' '))}"`
}

function tokens(value: string, mark: FieldMark): readonly string[] {
  const found: string[] = []
  let before = ''
  for (const character of value) {
    if (before !== '') found.push(mark + before + character)
    before = character
  }
  return before === '' ? found : [...found, mark + before]
}

function quoted(text: string): string {
  return text.replaceAll('"', '""')
}
