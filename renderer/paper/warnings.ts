import { excerpt } from '#domain/excerpt.ts'
import { seenOf } from '#domain/letters/runs.ts'
import type { Sheet, PrintWarning } from '#domain/paper/document.ts'

// Enough to know a text by: a warning is one line, and what is too long for a card is too long for it.
const EXCERPT = 80

export function tooSmall(sheet: Sheet, text: string): PrintWarning {
  return { code: 'too-small', ...about(sheet), what: excerpt(seenOf(text), EXCERPT) }
}

export function glyphMissing(sheet: Sheet, characters: readonly string[]): PrintWarning {
  return { code: 'glyph-missing', ...about(sheet), what: excerpt(characters.join(''), EXCERPT) }
}

/** By their numbers: shown themselves, they would turn the warning round. */
export function unseen(sheet: Sheet, characters: readonly string[]): PrintWarning {
  const numbers = characters.map(
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return { code: 'unseen', ...about(sheet), what: excerpt(numbers.join(' '), EXCERPT) }
}

export function offPage(sheet: Sheet, text: string): PrintWarning {
  return { code: 'off-page', ...about(sheet), what: excerpt(seenOf(text), EXCERPT) }
}

function about(sheet: Sheet): Pick<PrintWarning, 'customer' | 'who'> {
  return { customer: sheet.customer, who: excerpt(seenOf(sheet.who), EXCERPT) }
}
