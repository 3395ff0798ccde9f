import type { TemplateText } from '#domain/letters/template.ts'
import type { Story } from '#domain/letters/stories.ts'
import { plainText } from './plain-text.ts'
import type { CardLanguage } from './words.ts'

type Named = TemplateText & { readonly name: string }

/** Over each form of a template, and over what the shop tells in its letters. */
const OVER: Readonly<Record<CardLanguage, Readonly<Record<keyof TemplateText | 'stories', string>>>> = {
  ja: { text: 'はがき', letterText: '手紙', shortForm: '短い文', stories: 'お店のはなし' },
  en: { text: 'Card', letterText: 'Letter', shortForm: 'Short form', stories: 'Stories of the shop' },
}

/** お便りの文.txt: the words of all letters as they are in force, and what the shop tells in them. */
export function lettersPage(
  templates: readonly Named[],
  stories: readonly Pick<Story, 'title' | 'text'>[],
  language: CardLanguage,
): string {
  const over = OVER[language]
  const forms = ['text', 'letterText', 'shortForm'] as const
  const parts = templates.flatMap((template) => [
    `■ ${template.name}`,
    ...forms.flatMap((form) => {
      const words = template[form]
      return words === null || words === '' ? [] : [`［${over[form]}］`, words, '']
    }),
  ])
  const told = stories.flatMap(({ title, text }) => [...(title === '' ? [] : [`［${title}］`]), text, ''])
  const lines = [...parts, ...(told.length === 0 ? [] : [`■ ${over.stories}`, ...told])].join('\n').split('\n')
  return plainText(lines)
}
