import { inputs } from '#contract/inputs.ts'
import { isSameStyle } from '#domain/letters/template-style.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import type { TemplateView, TemplateWords } from '#domain/letters/template.ts'
import * as v from 'valibot'
import type { TemplateDraft } from '../../stores/templateDrafts.ts'

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

/** As it is saved. */
export function draftOf({ text, letterText, shortForm, style, topic, isOwn, name }: TemplateView): TemplateDraft {
  return { text, letterText, shortForm, style, topic, ...(isOwn && { name }) }
}

/** Whether both say the same to the same people, set in the same way; a name apart. */
export function isSameWords(one: TemplateWords, other: TemplateWords): boolean {
  const isSameText = (['text', 'letterText', 'shortForm'] as const).every(
    (form) => one[form]?.trim() === other[form]?.trim(),
  )
  return isSameText && isSameStyle(one.style, other.style) && one.topic === other.topic
}

export function isSameDraft(one: TemplateDraft, other: TemplateDraft): boolean {
  return isSameWords(one, other) && one.name?.trim() === other.name?.trim()
}
