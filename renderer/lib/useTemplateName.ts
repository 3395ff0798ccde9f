import { isOwn } from '#domain/letters/own-template.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { templatesQuery } from './queries/letters.ts'
import { useVisitWord } from './useVisitWord.ts'
import type { Messages } from './words/messages.ts'

/**
 * What a template is called on the screen: the program's in the language of the window (history keeps the Japanese name),
 * the owner's own as he named it.
 */
export function useTemplateName(): (code: TemplateCode) => string {
  const words = useTranslations('templateNames')
  const visit = useVisitWord()
  const { data: templates = [] } = useQuery(templatesQuery)
  return (code) =>
    isOwn(code)
      ? (templates.find((each) => each.code === code)?.name ?? '')
      : words(code as string as keyof Messages['templateNames'], { visit })
}
