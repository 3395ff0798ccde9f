import type { Day } from '#domain/day.ts'
import type { Sentence } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { isDated } from './dated.ts'
import styles from './Week.module.css'

type Props = { readonly sentence: Sentence; readonly day: Day | null; readonly today: Day }

/** By when, where the sentence itself does not say it. */
export function DueDay({ sentence, day, today }: Props) {
  const words = useTranslations('week')
  const dayWords = useDayWords(today)
  if (day === null || !isDated(sentence)) return null
  return <p className={styles['soft']}>{words(day < today ? 'late' : 'due', { day: dayWords(day) })}</p>
}
