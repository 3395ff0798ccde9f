import type { NewSecrets } from '#domain/backup/lock.ts'
import { useTranslations } from 'use-intl'
import styles from './BackupLock.module.css'

/** On the screen and on the sheet alike. */
export function SecretsShown({ secrets: { words: passphrase, code, sheet } }: { readonly secrets: NewSecrets }) {
  const words = useTranslations('backupLock')
  return (
    <dl className={styles['secrets']}>
      <dt>{words('passphrase')}</dt>
      <dd className={styles['passphrase']}>{passphrase.join('　')}</dd>
      <dt>{words('code')}</dt>
      <dd className={styles['code']}>
        {code}
        <p>{words('codeText')}</p>
      </dd>
      <dt>{words('number')}</dt>
      <dd className={styles['code']}>{sheet}</dd>
    </dl>
  )
}
