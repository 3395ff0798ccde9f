import { inputs } from '#contract/inputs.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import type { TemplateText } from '#domain/letters/template.ts'
import * as v from 'valibot'

/** The door's own check; a word that fills in nothing is told here already, with its place. */
export const templateSchema = v.pipe(
  inputs['templates:save'],
  v.forward(
    v.check(({ text }) => parseTemplate(text).ok),
    ['text'],
  ),
  v.forward(
    v.check(({ letterText }) => letterText === null || parseTemplate(letterText).ok),
    ['letterText'],
  ),
  v.forward(
    v.check(({ shortForm }) => parseTemplate(shortForm).ok),
    ['shortForm'],
  ),
)

export function isSameText(one: TemplateText, other: TemplateText): boolean {
  return (['text', 'letterText', 'shortForm'] as const).every((form) => one[form]?.trim() === other[form]?.trim())
}
