/**
 * What kind of field a token comes from, written before it: a word that is rare in names but stands in every second
 * address is then rare at once, without going through the addresses.
 */
export type FieldMark = 'n' | 'p' | 'a' | 't' | 'm'

/**
 * Folded text as overlapping pairs and its last character alone: 高崎花 → n高崎 n崎花 n花. So any inner part of two or more
 * characters is a run of neighbouring tokens, any single character the beginning of one, and a run never crosses values.
 */
export function bigrams(folded: string, mark: FieldMark): string {
  return folded
    .split(' ')
    .map((value) => tokens(value, mark).join(' '))
    .join(' ')
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
