import { useTranslations } from 'use-intl'
import type { Answer } from './answers.ts'

/** The words of the box on the sheet. */
export function useAnswerWords(): (answer: Answer) => string {
  const receipts = useTranslations('receipts')
  const week = useTranslations('week')
  return (answer) => (answer === 'skip' || answer === 'wait' ? week(answer) : receipts(answer))
}
