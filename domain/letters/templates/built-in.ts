import type { Template, TemplateForms, TemplateText } from '../template.ts'

/** What the program comes with, as the owner would write it; most of it belongs to no days of the year. */
export type BuiltIn = Omit<Template, keyof TemplateForms | 'window'> & TemplateText & Partial<Pick<Template, 'window'>>

/** One line of a text each; on a card, a column. */
export function linesOf(...lines: readonly string[]): string {
  return lines.join('\n')
}

/** The same lines in every form: what goes closed is a letter already. */
export function alike(...lines: readonly string[]): Pick<BuiltIn, keyof TemplateText> {
  return { text: linesOf(...lines), letterText: null, shortForm: signed(...lines) }
}

/** A message, which has no sheet to say whom it is for and who signs it. */
export function signed(...lines: readonly string[]): string {
  return linesOf('【お名前】', ...lines, '【お店の名前】', '【書いた人】')
}
