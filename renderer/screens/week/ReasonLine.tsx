import type { Day } from '#domain/day.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import type { Sentence } from '#domain/week/week.ts'
import { useLocale, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import styles from './Week.module.css'

type Props = { readonly sentence: Sentence; readonly today: Day }

/** Why somebody is to be contacted: the kind of reason, and its sentence for today. */
export function ReasonLine({ sentence, today }: Props) {
  const reasons = useTranslations('reasons')
  const language = useLocale()
  const visit = useVisitWord()
  return (
    <p className={styles['reason']}>
      <span className={styles['chip']}>{reasons(sentence.reason)}</span>
      <span>{sentenceText(sentence, today, language, visit)}</span>
    </p>
  )
}
