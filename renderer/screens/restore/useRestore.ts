import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { queryClient } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { startAt } from '../../stores/place.ts'
import { tellRestored } from '../../stores/restored.ts'

const RESTORING = ['restore']

/** Asked of the client, which knows at once: the second half of a double click comes before the screen does. */
const isUnderWay = (): boolean => queryClient.isMutating({ mutationKey: RESTORING }) > 0

/** Looks at a copy (null: of a file the owner chooses), and puts it back once the owner has seen what changes. */
export function useRestore() {
  const language = useLocale()
  const looking = useMutation({
    mutationKey: RESTORING,
    mutationFn: (copy: string | null) => shop('restore:look', { copy }),
  })
  const running = useMutation({
    mutationKey: RESTORING,
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
      if (isUnderWay()) return
      running.reset()
      looking.mutate(copy)
    },
    run: (copy: string) => {
      if (!isUnderWay()) running.mutate(copy)
    },
    leave: () => {
      if (isUnderWay()) return
      looking.reset()
      running.reset()
    },
    preview: looking.data ?? null,
    isLooking: looking.isPending,
    isRunning: running.isPending,
    trouble: error === null ? null : sentenceOf(error, language),
  }
}
