import { useTranslations } from 'use-intl'
import { openImport } from '../../stores/importing.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Part } from '../Page.tsx'
import { OutputsPart } from './OutputsPart.tsx'
import styles from './Settings.module.css'

/** The ways in and out for whole lists. */
export function FilesPart() {
  const words = useTranslations('filesPart')
  return (
    <Part title={words('title')}>
      <p>{words('text')}</p>
      <div className={styles['ways']}>
        <Button onClick={openImport}>{words('import')}</Button>
        <Button onClick={() => go({ at: 'export', who: null })}>{words('export')}</Button>
      </div>
      <OutputsPart />
    </Part>
  )
}
