import type { CardFields } from '#domain/people/card.ts'
import { missingOf } from '#domain/people/missing.ts'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Chip } from '../ui/Chip.tsx'
import styles from './StillToAsk.module.css'

type Props = { readonly fields: CardFields; readonly action?: ReactNode }

/** まだうかがっていないこと: to be asked while the customer is here, so it stands there while they look on, too. */
export function StillToAsk({ fields, action }: Props) {
  const words = useTranslations('missing')
  const missing = missingOf(fields)
  if (missing.length === 0) return null
  return (
    <div className={styles['line']} role="group" aria-label={words('title')}>
      <span>{words('onCard')}</span>
      {missing.map((what) => (
        <Chip key={what}>{words(`what.${what}`)}</Chip>
      ))}
      {action}
    </div>
  )
}
