import type { ReactNode } from 'react'
import styles from './Empty.module.css'

type Props = { readonly title: string; readonly text: string; readonly action?: ReactNode }

/** Where nothing stands yet: what this is, and what to do next. */
export function Empty({ title, text, action }: Props) {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  )
}
