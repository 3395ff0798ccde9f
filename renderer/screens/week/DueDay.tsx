import type { Day } from '#domain/day.ts'
import type { Sentence } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import styles from './Week.module.css'

type Props = { readonly sentence: Sentence; readonly day: Day | null; readonly today: Day }

/** By when, unless the sentence itself says the day, as that of a promise does. */
export function DueDay({ sentence, day, today }: Props) {
  const words = useTranslations('week')
  const dayWords = useDayWords(today)
  if (day === null || sentence.reason === 'promise-due') return null
  return <p className={styles['soft']}>{words(day < today ? 'late' : 'due', { day: dayWords(day) })}</p>
}
