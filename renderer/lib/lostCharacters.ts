/** A run of a text, by where it begins; `isLost` where it is of the characters that cannot be written. */
export type Piece = { readonly start: number; readonly text: string; readonly isLost: boolean }

/** A text cut where it changes between what can be written and what cannot. */
export function piecesOf(text: string, characters: readonly string[]): readonly Piece[] {
  const lost = new Set(characters)
  const pieces: Piece[] = []
  let start = 0
  for (const character of text) {
    const isLost = lost.has(character)
    const last = pieces.at(-1)
    if (last?.isLost === isLost) pieces[pieces.length - 1] = { ...last, text: last.text + character }
    else pieces.push({ start, text: character, isLost })
    start += character.length
  }
  return pieces
}
