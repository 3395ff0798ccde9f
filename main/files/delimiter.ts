import { type Delimiter, DELIMITERS } from '#domain/exchange/table.ts'

/**
 * What parts the first line that is not blank; a tab is rarer inside a word than a comma. A semicolon parts a line only
 * where nothing else does: it stands between several names or telephones of one cell as well.
 */
export function delimiterOf(head: string): Delimiter {
  const counts = { '\t': 0, ',': 0, ';': 0 }
  let isQuoted = false
  for (const letter of head.trimStart()) {
    if (letter === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === '\n' || letter === '\r') break
    const found = DELIMITERS.find((each) => each === letter)
    if (found !== undefined) counts[found] += 1
  }
  if (counts['\t'] > 0 && counts['\t'] >= counts[',']) return '\t'
  return counts[','] === 0 && counts[';'] > 0 ? ';' : ','
}
