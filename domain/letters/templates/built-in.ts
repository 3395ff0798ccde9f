import type { Template, TemplateForms, TemplateText } from '../template.ts'

/** What the program comes with, as the owner would write it. */
export type BuiltIn = Omit<Template, keyof TemplateForms> & TemplateText

/** One line of a text each; on a card, a column. */
export function linesOf(...lines: readonly string[]): string {
  return lines.join('\n')
}
