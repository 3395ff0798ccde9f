import type { LetterOptions } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { create } from 'zustand'

/** How the owner last wanted a letter; the next one begins with it. */
export const useLetterOptions = create<LetterOptions>(() => ({
  paper: 'hagaki',
  sides: 'both',
  writing: 'vertical',
  numerals: 'digit-by-digit',
  boxes: 'preprinted',
}))

export function wantLetter(change: Partial<LetterOptions>): void {
  useLetterOptions.setState(change)
}

/** What can be had of that: without words there is the address side alone, and A4 has none. */
export function optionsFor(template: TemplateCode | null, wanted: LetterOptions): LetterOptions {
  if (template === null) return { ...wanted, paper: 'hagaki', sides: 'address' }
  return wanted.paper === 'a4' ? { ...wanted, sides: 'message' } : wanted
}
