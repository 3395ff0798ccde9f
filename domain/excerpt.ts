/** The beginning of a text, of at most so many signs; … where there is more. */
export function beginning(text: string, most: number): string {
  const signs = Array.from(text)
  return signs.length <= most ? text : `${signs.slice(0, most).join('')}…`
}

/** The same in one line. */
export function excerpt(text: string, most: number): string {
  return beginning(text.replaceAll(/\s+/g, ' ').trim(), most)
}
