import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import styles from './CheatSheet.module.css'
import { KeyTable } from './KeyTable.tsx'

/** The list of keys as one sheet of A4: it stands beside the page, and only print shows it, alone. */
export function CheatSheet() {
  const app = useTranslations('app')
  const words = useTranslations('cheatSheet')
  return createPortal(
    <section className={styles['sheet']}>
      <h1>
        {app('name')}
        {'　'}
        {words('title')}
      </h1>
      <KeyTable />
    </section>,
    document.body,
  )
}
