import { excerpt } from '#domain/excerpt.ts'
import type { Sheet, PrintWarning } from '#domain/paper/document.ts'

// Enough to know a text by: a warning is one line, and what is too long for a card is too long for it.
const EXCERPT = 80

export function tooSmall(sheet: Sheet, text: string): PrintWarning {
  return { code: 'too-small', ...about(sheet), what: excerpt(text, EXCERPT) }
}

export function glyphMissing(sheet: Sheet, characters: readonly string[]): PrintWarning {
  return { code: 'glyph-missing', ...about(sheet), what: excerpt(characters.join(''), EXCERPT) }
}

export function offPage(sheet: Sheet, text: string): PrintWarning {
  return { code: 'off-page', ...about(sheet), what: excerpt(text, EXCERPT) }
}

function about(sheet: Sheet): Pick<PrintWarning, 'customer' | 'who'> {
  return { customer: sheet.customer, who: excerpt(sheet.who, EXCERPT) }
}
