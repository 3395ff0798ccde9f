import type { ReactNode } from 'react'
import styles from './Said.module.css'

type Props = {
  /** `trouble` is spoken at once, `done` when the reader pauses. */
  readonly kind: 'done' | 'trouble'
  readonly children: ReactNode
  /** What can be done about it, right here. */
  readonly action?: ReactNode
}

/** A quiet line that says what happened, where it happened. */
export function Said({ kind, children, action }: Props) {
  return (
    <div className={`${styles['said']} ${styles[kind]}`} role={kind === 'trouble' ? 'alert' : 'status'}>
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  )
}
