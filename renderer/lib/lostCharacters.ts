/** A run of a text, by where it begins; `isLost` where it is of the characters that cannot be written. */
export type Piece = { readonly start: number; readonly text: string; readonly isLost: boolean }

/** A text cut where it changes between what can be written and what cannot. A character may come with a mark behind it. */
export function piecesOf(text: string, characters: readonly string[]): readonly Piece[] {
  const longestFirst = characters.filter((one) => one !== '').toSorted((a, b) => b.length - a.length)
  const pieces: Piece[] = []
  for (let start = 0; start < text.length;) {
    const lost = longestFirst.find((one) => text.startsWith(one, start))
    const character = lost ?? String.fromCodePoint(text.codePointAt(start) ?? 0)
    const isLost = lost !== undefined
    const last = pieces.at(-1)
    if (last?.isLost === isLost) pieces[pieces.length - 1] = { ...last, text: last.text + character }
    else pieces.push({ start, text: character, isLost })
    start += character.length
  }
  return pieces
}
