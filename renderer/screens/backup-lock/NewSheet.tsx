import type { NewSecrets } from '#domain/backup/lock.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { PassphraseSheet } from './PassphraseSheet.tsx'
import { SecretForm } from './SecretForm.tsx'
import { SecretsShown } from './SecretsShown.tsx'
import styles from './BackupLock.module.css'

type Props = {
  readonly secrets: NewSecrets
  readonly wrong: string | undefined
  readonly onTyped: (typed: string) => void
  readonly onLeave: () => void
}

/** The one time that 合言葉 is seen: to be copied or printed, and typed once before anything is locked with it. */
export function NewSheet({ secrets, wrong, onTyped, onLeave }: Props) {
  const words = useTranslations('backupLock')
  const language = useLocale()
  const printing = useMutation({ mutationFn: () => shop('page:pdf', { sheet: 'passphrase', language }) })
  const file = printing.data?.file ?? null
  return (
    <div className={styles['new']}>
      <p>{words('once')}</p>
      <SecretsShown secrets={secrets} />
      <Said kind="trouble">{words('lost')}</Said>
      <div>
        <Button onClick={() => printing.mutate()}>{words('print')}</Button>
      </div>
      {file !== null && <Said kind="done">{words('printed', { file })}</Said>}
      {printing.error !== null && <Said kind="trouble">{sentenceOf(printing.error, language)}</Said>}
      <SecretForm label={words('confirm')} action={words('keep')} wrong={wrong} onTyped={onTyped} onLeave={onLeave} />
      <PassphraseSheet secrets={secrets} />
    </div>
  )
}
