import type { TemplateText } from '#domain/letters/template.ts'
import type { Story } from '#domain/letters/stories.ts'
import { plainText } from './plain-text.ts'
import type { CardLanguage } from './words.ts'

type Named = TemplateText & { readonly name: string; readonly topic: string | null }

/** Before the tag that a template is for, over each of its forms, and over what the shop tells in its letters. */
const OVER: Readonly<Record<CardLanguage, Readonly<Record<keyof TemplateText | 'topic' | 'stories', string>>>> = {
  ja: { topic: '目印', text: 'はがき', letterText: '手紙', shortForm: '短い文', stories: 'お店のはなし' },
  en: { topic: 'Label', text: 'Card', letterText: 'Letter', shortForm: 'Short form', stories: 'Stories of the shop' },
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
    ...(template.topic === null ? [] : [`［${over.topic}］${template.topic}`]),
    ...forms.flatMap((form) => {
      const words = template[form]
      return words === null || words === '' ? [] : [`［${over[form]}］`, words, '']
    }),
  ])
  const told = stories.flatMap(({ title, text }) => [...(title === '' ? [] : [`［${title}］`]), text, ''])
  const lines = [...parts, ...(told.length === 0 ? [] : [`■ ${over.stories}`, ...told])].join('\n').split('\n')
  return plainText(lines)
}
