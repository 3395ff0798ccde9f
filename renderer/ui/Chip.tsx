import type { ReactNode } from 'react'
import styles from './Chip.module.css'

type Props = { readonly look?: 'plain' | 'strong' | 'warning'; readonly children: ReactNode }

/** A few words that stand out from the line they are in. `warning` has a mark besides its colour. */
export function Chip({ look = 'plain', children }: Props) {
  return (
    <span className={`${styles['chip']} ${styles[look]}`}>
      {look === 'warning' && <span aria-hidden="true">⚠</span>}
      {children}
    </span>
  )
}
