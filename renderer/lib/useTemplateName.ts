import type { TemplateCode } from '#domain/letters/template.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from './useVisitWord.ts'
import type { Messages } from './words/messages.ts'

/** What a template is called on the screen, in the language of the window; history keeps the Japanese name. */
export function useTemplateName(): (code: TemplateCode) => string {
  const words = useTranslations('templateNames')
  const visit = useVisitWord()
  return (code) => words(code as string as keyof Messages['templateNames'], { visit })
}
