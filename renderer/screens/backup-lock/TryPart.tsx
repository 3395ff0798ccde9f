import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Said } from '../../ui/Said.tsx'
import { SecretForm } from './SecretForm.tsx'

/** 合言葉を試す: a lock is worth nothing where its sheet cannot be found any more. */
export function TryPart({ onLeave }: { readonly onLeave: () => void }) {
  const words = useTranslations('backupLock')
  const language = useLocale()
  const trying = useMutation({ mutationFn: (typed: string) => shop('backup-lock:practise', { typed }) })
  return (
    <>
      <SecretForm
        label={words('typed')}
        action={words('tryNow')}
        wrong={trying.error === null ? undefined : sentenceOf(trying.error, language)}
        isBusy={trying.isPending}
        onTyped={(typed) => !trying.isPending && trying.mutate(typed)}
        onLeave={onLeave}
      />
      {trying.isSuccess && <Said kind="done">{words('tried')}</Said>}
    </>
  )
}
