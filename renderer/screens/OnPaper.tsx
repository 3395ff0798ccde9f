import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './OnPaper.module.css'

/** A4 sheets that stand beside the page: only print shows them, and them alone. */
export function OnPaper({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const app = useTranslations('app')
  return createPortal(
    <section className={styles['sheet']}>
      <h1>
        {app('name')}
        {'　'}
        {title}
      </h1>
      {children}
    </section>,
    document.body,
  )
}
