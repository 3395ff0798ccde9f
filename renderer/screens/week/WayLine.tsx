import type { WeekRow } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { useHiding } from '../../stores/preferences.ts'
import styles from './Week.module.css'

const NOTHING_MORE = { mailings: null, unlike: null } as const

/** By which way, and the number to call where that is the telephone. */
export function WayLine({ row }: { readonly row: WeekRow }) {
  const words = useTranslations('week')
  const channels = useTranslations('channels')
  const isHiding = useHiding()
  if (row.state === 'to-post') return <p className={styles['soft']}>{words('toPost')}</p>
  if (row.way === 'at-next-visit') return null
  const { mailings, unlike } = isHiding ? NOTHING_MORE : row
  const why = unlike !== null && <> · {words('unlike', { channel: channels(unlike) })}</>
  if (row.way !== 'phone') {
    return (
      <p className={styles['soft']}>
        {words('by', { way: channels(row.way) })}
        {mailings !== null && <> · {words('mailings', { left: mailings.left })}</>}
        {why}
      </p>
    )
  }
  return (
    <p className={styles['way']}>
      {words('phone', { number: row.phones.join(' · ') })}
      <span className={styles['soft']}>{why}</span>
    </p>
  )
}
