import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'

/** 合言葉の紙: making one, keeping it once it was typed, trying it again, and doing without. */
export function useLock() {
  const language = useLocale()
  const making = useMutation({ mutationFn: () => shop('backup-lock:new', { language }) })
  const keeping = useMutation({
    mutationFn: (typed: string) => shop('backup-lock:keep', { typed }),
    // Its secrets stand nowhere any more, not in the page either.
    onSuccess: () => making.reset(),
  })
  const choosing = useMutation({ mutationFn: (on: boolean) => shop('backup-lock:choose', { on }) })
  const error: unknown = making.error ?? choosing.error
  return {
    make: () => {
      keeping.reset()
      if (!making.isPending) making.mutate()
    },
    forget: () => {
      making.reset()
      keeping.reset()
    },
    secrets: making.data ?? null,
    isMaking: making.isPending,
    keep: (typed: string) => {
      if (!keeping.isPending) keeping.mutate(typed)
    },
    isKept: keeping.isSuccess,
    wrong: keeping.error === null ? undefined : sentenceOf(keeping.error, language),
    choose: (on: boolean) => {
      if (!choosing.isPending) choosing.mutate(on)
    },
    trouble: error === null ? null : sentenceOf(error, language),
  }
}
