import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'

/** The file for whoever helps: what is in it, and where it was saved. */
export function SupportFile() {
  const words = useTranslations('support')
  const language = useLocale()
  const saving = useMutation({ mutationFn: () => shop('support:save', {}) })
  const file = saving.data?.file ?? null
  return (
    <>
      <p>{words('text')}</p>
      <Button aria-disabled={saving.isPending} onClick={() => !saving.isPending && saving.mutate()}>
        {words('save')}
      </Button>
      {saving.isPending && <Said kind="done">{words('saving')}</Said>}
      {file !== null && <Said kind="done">{words('saved', { file })}</Said>}
      {saving.error !== null && <Said kind="trouble">{sentenceOf(saving.error, language)}</Said>}
    </>
  )
}
