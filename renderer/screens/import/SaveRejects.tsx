import type { Id } from '#domain/people/customer.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly id: Id; readonly words: string; readonly label?: string }

/** 取り込めなかった行を保存する, as a file to mend and take in again. */
export function SaveRejects({ id, words, label }: Props) {
  const rejects = useTranslations('rejects')
  const language = useLocale()
  const saving = useMutation({ mutationFn: () => shop('imports:save-rejects', { id }) })
  const file = saving.data?.file ?? null
  return (
    <>
      <Button look="quiet" aria-label={label} onClick={() => saving.mutate()}>
        {words}
      </Button>
      {file !== null && <Said kind="done">{rejects('saved', { file })}</Said>}
      {saving.error !== null && <Said kind="trouble">{sentenceOf(saving.error, language)}</Said>}
    </>
  )
}
