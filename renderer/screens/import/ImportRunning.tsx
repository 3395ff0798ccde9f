import { useTranslations } from 'use-intl'
import forms from '../forms.module.css'
import { Page } from '../Page.tsx'
import { Working } from '../Working.tsx'
import styles from './Import.module.css'

/** `fileName` is null where the page came later than the import. */
export function ImportRunning({ fileName }: { readonly fileName: string | null }) {
  const words = useTranslations('import')
  return (
    <Page title={words('title')}>
      <div className={styles['running']}>
        <p>{fileName === null ? words('runningUnknown') : words('running', { file: fileName })}</p>
        <Working call="imports:run" />
        <p className={forms['soft']}>{words('runningText')}</p>
      </div>
    </Page>
  )
}
