import type { ReactNode, Ref } from 'react'
import styles from './Said.module.css'

type Props = {
  /** `trouble` is spoken at once, `done` when the reader pauses. */
  readonly kind: 'done' | 'trouble'
  readonly children: ReactNode
  /** What can be done about it, right here. */
  readonly action?: ReactNode
  /** It stands in a region that is spoken already. */
  readonly isSpoken?: boolean
  readonly ref?: Ref<HTMLDivElement>
}

/** A quiet line that says what happened, where it happened. */
export function Said({ kind, children, action, isSpoken = false, ref }: Props) {
  const role = kind === 'trouble' ? 'alert' : 'status'
  return (
    <div ref={ref} className={`${styles['said']} ${styles[kind]}`} role={isSpoken ? undefined : role}>
      <div className={styles['words']}>{children}</div>
      {action}
    </div>
  )
}
