import type { ReactNode } from 'react'
import styles from './FootedPage.module.css'

type Props = {
  readonly title: string
  readonly children: ReactNode
  /** Why the act has to wait, or what becomes of it. */
  readonly said?: ReactNode
  /** What else can be done, before the one main act at the lower right. */
  readonly acts: ReactNode
}

/** A place that is read from the top and ends in one act, which stays in sight. */
export function FootedPage({ title, children, said, acts }: Props) {
  return (
    <main className={styles['page']}>
      <div className={styles['scroll']}>
        <h1>{title}</h1>
        {children}
      </div>
      <footer className={styles['foot']}>
        <div className={styles['said']}>{said}</div>
        <div className={styles['acts']}>{acts}</div>
      </footer>
    </main>
  )
}
