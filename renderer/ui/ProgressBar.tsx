import type { ReactNode } from 'react'
import styles from './ProgressBar.module.css'

type Props = {
  /** What is being done; spoken when it changes. */
  readonly words: string
  /** 0 to 100. */
  readonly percent: number
  readonly percentWords: string
  /** The way to stop it. */
  readonly action?: ReactNode
}

/** How far something long has come. */
export function ProgressBar({ words, percent, percentWords, action }: Props) {
  return (
    <div className={styles['progress']}>
      <div className={styles['line']}>
        <span role="status">{words}</span>
        <span className={styles['percent']}>{percentWords}</span>
      </div>
      <progress className={styles['bar']} max={100} value={percent} aria-label={words} />
      {action}
    </div>
  )
}
