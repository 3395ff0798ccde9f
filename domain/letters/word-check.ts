/** A word that does not belong in this kind of letter, the line it stands in, and what could stand instead ('' for none). */
export type WordFinding = { readonly word: string; readonly line: string; readonly instead: string }
