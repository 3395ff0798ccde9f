import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { startAt } from '../../stores/place.ts'
import { tellRestored } from '../../stores/restored.ts'

/** Looks at a copy (null: of a file the owner chooses), and puts it back once the owner has seen what changes. */
export function useRestore() {
  const language = useLocale()
  const looking = useMutation({ mutationFn: (copy: string | null) => shop('restore:look', { copy }) })
  const running = useMutation({
    mutationFn: (copy: string) => shop('restore:run', { copy }),
    onSuccess: (restored) => {
      tellRestored(restored)
      startAt({ at: 'backup' })
      looking.reset()
    },
  })
  const error: unknown = running.error ?? looking.error
  return {
    look: (copy: string | null) => {
      running.reset()
      looking.mutate(copy)
    },
    run: (copy: string) => running.mutate(copy),
    leave: () => {
      looking.reset()
      running.reset()
    },
    preview: looking.data ?? null,
    isLooking: looking.isPending,
    isRunning: running.isPending,
    trouble: error === null ? null : sentenceOf(error, language),
  }
}
