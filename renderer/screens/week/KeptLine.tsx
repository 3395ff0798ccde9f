import type { Day } from '#domain/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { briefQuery } from '../../lib/queries/month-line.ts'
import { go } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Week.module.css'

/** At the foot of home: who stayed and who was lost, and only then who is new (P39). */
export function KeptLine({ today }: { readonly today: Day }) {
  const words = useTranslations('monthLine')
  const isHiding = useHiding()
  const { data } = useQuery(briefQuery(today))
  const brief = data?.brief ?? null
  if (isHiding || brief === null || brief.opening === 0) return null
  const { opening, lost, returned, new: fresh } = brief
  return (
    <div className={styles['backup']}>
      <p>{words('brief', { opening, kept: opening - lost, lost, returned, fresh })}</p>
      <Button look="quiet" onClick={() => go({ at: 'review' })}>
        {words('toReview')}
      </Button>
    </div>
  )
}
