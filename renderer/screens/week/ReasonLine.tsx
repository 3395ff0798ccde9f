import type { Day } from '#domain/day.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import type { Sentence } from '#domain/week/week.ts'
import { useLocale, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useHiding } from '../../stores/preferences.ts'
import styles from './Week.module.css'

type Props = {
  readonly sentence: Sentence
  /** Whoever waits for another week does so without turning red. */
  readonly isWaiting?: boolean
  readonly today: Day
}

/** Why somebody is to be contacted: the kind of reason, and its sentence for today; a promise that is late in the warning colour. */
export function ReasonLine({ sentence, isWaiting = false, today }: Props) {
  const reasons = useTranslations('reasons')
  const language = useLocale()
  const visit = useVisitWord()
  const isHiding = useHiding()
  if (isHiding) return null
  const isLate = !isWaiting && sentence.reason === 'promise-due' && sentence.dueOn < today
  return (
    <p className={styles['reason']}>
      <span className={styles['chip']}>{reasons(sentence.reason)}</span>
      <span className={isLate ? styles['late'] : undefined}>{sentenceText(sentence, today, language, visit)}</span>
    </p>
  )
}
