import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { queryClient, shopStateQuery } from '../../lib/queries.ts'
import { recordsLockQuery } from '../../lib/queries/backup.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { SecretForm } from '../backup-lock/SecretForm.tsx'

/** The first thing of a day where the records are locked. */
export function OpenRecords() {
  const words = useTranslations('recordsLock')
  const language = useLocale()
  const opening = useMutation({
    mutationFn: (typed: string) => shop('records-lock:open', { typed }),
    onSuccess: async () => {
      queryClient.setQueryData(recordsLockQuery.queryKey, { on: true })
      await queryClient.invalidateQueries({ queryKey: shopStateQuery.queryKey })
    },
  })
  return (
    <SecretForm
      label={words('typed')}
      action={words(opening.isPending ? 'opening' : 'open')}
      wrong={opening.error === null ? undefined : sentenceOf(opening.error, language)}
      isBusy={opening.isPending}
      onTyped={(typed) => !opening.isPending && opening.mutate(typed)}
    />
  )
}
