import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'

/** 控えを取る: `made` is null until there is one, also where the owner closed the folder dialog. */
export function useMakeBackup() {
  const language = useLocale()
  const making = useMutation({ mutationFn: (elsewhere: boolean) => shop('backups:make', { elsewhere }) })
  return {
    make: (elsewhere = false) => {
      if (!making.isPending) making.mutate(elsewhere)
    },
    made: making.data ?? null,
    isMaking: making.isPending,
    trouble: making.error === null ? null : sentenceOf(making.error, language),
  }
}
