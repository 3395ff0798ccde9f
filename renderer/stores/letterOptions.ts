import type { LetterOptions } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { writtenFrom } from '#domain/letters/own-template.ts'
import { isForEnvelope } from '#domain/letters/templates.ts'
import { isLabelPaper, startCellAfter, startCellOn } from '#domain/paper/labels.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { MAIL_KIND } from '#domain/week/reasons.ts'
import type { ReasonCode } from '#domain/week/week.ts'
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

/** Of which nobody but the addressee is to read, whichever words were chosen for it: it belongs into an envelope. */
export function isClosed(template: TemplateCode | null, reason: ReasonCode | null): boolean {
  return (
    isForEnvelope(template === null ? null : writtenFrom(template)) ||
    (reason !== null && neverOnCard(MAIL_KIND[reason]))
  )
}

/**
 * What can be had of that: without words there is the address side alone, A4 has none, and labels have no other. What
 * must be closed goes on A4, and without words on a label for its envelope.
 */
export function optionsFor(
  template: TemplateCode | null,
  reason: ReasonCode | null,
  wanted: LetterOptions,
): LetterOptions {
  const inEnvelope = template === null ? 'label12' : 'a4'
  const paper = isClosed(template, reason) && !isLabelPaper(wanted.paper) ? inEnvelope : wanted.paper
  if (isLabelPaper(paper)) return { ...wanted, sides: 'address', startCell: startCellOn(paper, wanted.startCell) }
  if (template === null) return { ...wanted, paper: 'hagaki', sides: 'address' }
  return paper === 'a4' ? { ...wanted, paper, sides: 'message' } : wanted
}
