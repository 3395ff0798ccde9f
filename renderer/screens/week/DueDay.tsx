import type { Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import styles from './Week.module.css'

type Props = {
  readonly day: Day | null
  /** A promise that is late is said in the warning colour; a courtesy never is. */
  readonly isDuty: boolean
  readonly today: Day
}

export function DueDay({ day, isDuty, today }: Props) {
  const words = useTranslations('week')
  const dayWords = useDayWords(today)
  if (day === null) return null
  const isLate = day < today
  return (
    <p className={isLate && isDuty ? styles['late'] : styles['soft']}>
      {words(isLate ? 'late' : 'due', { day: dayWords(day) })}
    </p>
  )
}
