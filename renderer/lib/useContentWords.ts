import type { Content } from '#domain/exchange/table.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from './useVisitWord.ts'

/** お客様, ご来店, ご連絡, and so many of them. */
export function useContentWords() {
  const words = useTranslations('contents')
  const visit = useVisitWord()
  return {
    nameOf: (content: Content): string => words(content, { visit }),
    countOf: (content: Content, count: number): string => words(`${content}Count`, { count }),
  }
}
