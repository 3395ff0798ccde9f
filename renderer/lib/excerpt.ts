/** The beginning of a text in one line, of at most so many signs; … where there is more. */
export function excerpt(text: string, most: number): string {
  const signs = Array.from(text.replaceAll(/\s+/g, ' ').trim())
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most).join('')}…`
}
