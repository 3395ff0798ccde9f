import type { Day } from '#domain/day.ts'
import type { ReasonCode, Sentence } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import styles from './Week.module.css'

type Props = { readonly sentence: Sentence; readonly day: Day | null; readonly today: Day }

// Promises and birthdays say the day themselves; a silence or an interval has none that could be missed.
const DATED: ReadonlySet<ReasonCode> = new Set(['first-visit-thanks', 'purchase-followup'])

/** By when, where the sentence itself does not say it. */
export function DueDay({ sentence, day, today }: Props) {
  const words = useTranslations('week')
  const dayWords = useDayWords(today)
  if (day === null || !DATED.has(sentence.reason)) return null
  return <p className={styles['soft']}>{words(day < today ? 'late' : 'due', { day: dayWords(day) })}</p>
}
