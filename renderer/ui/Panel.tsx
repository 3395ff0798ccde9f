import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Panel.module.css'

type Props = {
  readonly title: string
  readonly closeWords: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Where the one main button stands, at the lower right. */
  readonly foot?: ReactNode
}

/** What stands open beside a list. */
export function Panel({ title, closeWords, onClose, children, foot }: Props) {
  return (
    <aside className={styles['panel']} aria-label={title}>
      <header className={styles['head']}>
        <h2>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {closeWords}
        </Button>
      </header>
      <div className={styles['body']}>{children}</div>
      {foot !== undefined && <footer className={styles['foot']}>{foot}</footer>}
    </aside>
  )
}
