import type { LetterOptions } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { isClosedTemplate } from '#domain/letters/templates.ts'
import { isLabelPaper, startCellAfter, startCellOn } from '#domain/paper/labels.ts'
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

/** On a sheet of labels the next job begins where this one ended. */
export function labelsUsed({ paper, startCell }: LetterOptions, printed: number): void {
  if (!isLabelPaper(paper)) return
  wantLetter({ startCell: startCellAfter(paper, startCellOn(paper, startCell), printed) })
}

/**
 * What can be had of that: without words there is the address side alone, A4 has none, and labels have no other; what
 * belongs into an envelope is on A4.
 */
export function optionsFor(template: TemplateCode | null, wanted: LetterOptions): LetterOptions {
  const paper = wanted.paper === 'hagaki' && isClosedTemplate(template) ? 'a4' : wanted.paper
  if (isLabelPaper(paper)) return { ...wanted, sides: 'address', startCell: startCellOn(paper, wanted.startCell) }
  if (template === null) return { ...wanted, paper: 'hagaki', sides: 'address' }
  return paper === 'a4' ? { ...wanted, paper, sides: 'message' } : wanted
}
