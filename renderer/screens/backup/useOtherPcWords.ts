import type { OtherPc } from '#domain/backup/backup.ts'
import { useTranslations } from 'use-intl'
import { useAgeWords } from './useLastWords.ts'

/** Which other PC is used too, since when that is known, and by which place. */
export function useOtherPcWords(): (other: OtherPc) => string {
  const words = useTranslations('otherPc')
  const age = useAgeWords()
  return ({ called, place, ...last }) => words('found', { pc: called, when: age(last), place })
}
