import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './OnPaper.module.css'

type Props = {
  readonly title: string
  readonly children: ReactNode
  /** What is put up or handed out says nothing of the program. */
  readonly isPlain?: boolean
}

/** Sheets that stand beside the page, A4 unless usePageSize says another: only print shows them, and them alone. */
export function OnPaper({ title, children, isPlain = false }: Props) {
  const app = useTranslations('app')
  return createPortal(
    <section className={styles['sheet']}>
      <h1>
        {!isPlain && `${app('name')}　`}
        {title}
      </h1>
      {children}
    </section>,
    document.body,
  )
}
