import type { ReactNode } from 'react'
import cloth from './cloth.module.css'
import styles from './Opening.module.css'
import { Slip } from './Slip.tsx'

type Props = {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
  /** Below the cover, out of the way. */
  readonly aside?: ReactNode
}

/** What stands before the notebook is open: its cover, and beside it what to do. */
export function Opening({ title, text, children, aside }: Props) {
  return (
    <main className={styles['opening']}>
      <div className={styles['left']}>
        <div className={`${cloth['cloth']} ${styles['cover']}`}>
          <Slip />
        </div>
        {aside}
      </div>
      <div className={styles['words']}>
        <h1>{title}</h1>
        <p>{text}</p>
        {children}
      </div>
    </main>
  )
}
