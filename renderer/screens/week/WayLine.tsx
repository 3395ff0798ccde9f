import type { WeekRow } from '#domain/week/week.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { cardQuery } from '../../lib/queries/card.ts'
import styles from './Week.module.css'

/** By which way, and the number to call where that is the telephone. */
export function WayLine({ row }: { readonly row: WeekRow }) {
  const words = useTranslations('week')
  const channels = useTranslations('channels')
  const { data: card } = useQuery({ ...cardQuery(row.customer), enabled: row.way === 'phone' })
  if (row.state === 'to-post') return <p className={styles['soft']}>{words('toPost')}</p>
  if (row.way === 'at-next-visit') return null
  if (row.way !== 'phone') return <p className={styles['soft']}>{words('by', { way: channels(row.way) })}</p>
  const numbers = card?.fields.phones.map(({ number }) => number) ?? []
  return (
    <p className={styles['way']}>
      {numbers.length === 0 ? channels('phone') : words('phone', { number: numbers.join(' · ') })}
    </p>
  )
}
