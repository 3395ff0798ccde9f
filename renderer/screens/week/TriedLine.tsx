import type { Day } from '#domain/day.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useHiding } from '../../stores/preferences.ts'
import styles from './Week.module.css'

/** お留守だった: when that was, and what to try instead. */
export function TriedLine({ row: { tried, way }, today }: { readonly row: WeekRow; readonly today: Day }) {
  const words = useTranslations('weekRow')
  const channels = useTranslations('channels')
  const dayWords = useDayWords(today)
  const isHiding = useHiding()
  if (tried === null || isHiding) return null
  const day = dayWords(tried.on)
  return (
    <p className={styles['soft']}>
      {way === tried.channel ? words('triedAgain', { day }) : words('triedOther', { day, way: channels(way) })}
    </p>
  )
}
