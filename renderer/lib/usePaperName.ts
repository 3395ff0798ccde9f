import { isBuiltIn, type Paper } from '#domain/paper/papers.ts'
import { useTranslations } from 'use-intl'

/** What a paper is called: as the owner named it, else in the owner's language. */
export function usePaperName(): (paper: Pick<Paper, 'code' | 'name'>) => string {
  const words = useTranslations('papers')
  return ({ code, name }) => (name === '' && isBuiltIn(code) ? words(code) : name)
}
