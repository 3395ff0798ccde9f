import type { LetterOptions } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { writtenFrom } from '#domain/letters/own-template.ts'
import { isForEnvelope } from '#domain/letters/templates.ts'
import { type LookChosen, PLAIN_CHOSEN } from '#domain/paper/look.ts'
import { startCellAfter, startCellOn } from '#domain/paper/labels.ts'
import { BUILT_IN, isLabels, type LabelPaper, type Paper, type PaperForm } from '#domain/paper/papers.ts'
import { isLandscape } from '#domain/paper/sizes.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { MAIL_KIND } from '#domain/week/reasons.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { create } from 'zustand'
import { overCrash } from '../lib/overCrash.ts'

/** How the owner last wanted a letter; the next one begins with it. */
export const useLetterOptions = create<LetterOptions>(() => ({
  paper: 'hagaki',
  sides: 'both',
  writing: 'vertical',
  numerals: 'digit-by-digit',
  boxes: 'preprinted',
}))

overCrash('letter-options', useLetterOptions)

export function wantLetter(change: Partial<LetterOptions>): void {
  useLetterOptions.setState(change)
}

/** What stands on the message side besides the text; the next letter bears the same. */
export function wantLook(change: Partial<LookChosen>): void {
  useLetterOptions.setState(({ look = PLAIN_CHOSEN }) => ({ look: { ...look, ...change } }))
}

/** On a sheet of labels the next job begins where this one ended. */
export function labelsUsed(paper: LabelPaper, startCell: number | undefined, printed: number): void {
  wantLetter({ startCell: startCellAfter(paper, startCellOn(paper, startCell), printed) })
}

/** What is written: the words, and why. */
export type Written = { readonly template: TemplateCode | null; readonly reason: ReasonCode | null }

/** Of which nobody but the addressee is to read, whichever words were chosen for it: it belongs into an envelope. */
export function isClosed({ template, reason }: Written): boolean {
  return (
    isForEnvelope(template === null ? null : writtenFrom(template)) ||
    (reason !== null && neverOnCard(MAIL_KIND[reason]))
  )
}

/** What must be closed goes on no card; without words of ours there is no letter. */
export function formsFor(written: Written): readonly PaperForm[] {
  const forms = ['card', 'letter', 'envelope', 'labels', 'list'] as const
  return forms.filter(
    (form) => !(form === 'card' && isClosed(written)) && !(form === 'letter' && written.template === null),
  )
}

/** What can be had of that on which paper: what must be closed goes on A4, and without words on a label for its envelope. */
export function optionsFor(written: Written, wanted: LetterOptions, papers: readonly Paper[]): LetterOptions {
  const paper = paperFor(written, wanted, papers)
  const { startCell, ...options } = { ...wanted, paper: paper.code }
  // A list begins at its top, wherever the labels before it ended.
  if (paper.form === 'list') return { ...options, sides: 'address' }
  if (isLabels(paper)) return { ...options, sides: 'address', startCell: startCellOn(paper, startCell) }
  if (paper.form === 'letter') return { ...options, sides: 'message' }
  const sides = paper.form === 'envelope' || written.template === null ? 'address' : wanted.sides
  // A face on its side has rows alone.
  return sides === 'address' && isLandscape(paper)
    ? { ...options, sides, writing: 'horizontal' }
    : { ...options, sides }
}

function paperFor(written: Written, { paper: code }: LetterOptions, papers: readonly Paper[]): Paper {
  const wanted = papers.find((paper) => paper.code === code) ?? BUILT_IN.hagaki
  if (formsFor(written).includes(wanted.form)) return wanted
  if (!isClosed(written)) return BUILT_IN.hagaki
  return written.template === null ? BUILT_IN.label12 : BUILT_IN.a4
}
