import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { queryClient } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop, ShopError } from '../../lib/shop.ts'
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
    mutationFn: (copy: string | null) => shop('restore:look', { copy, typed: null }),
  })
  // On its own, so that what the copy says of itself stays while a wrong word is answered.
  const opening = useMutation({
    mutationKey: RESTORING,
    mutationFn: (given: { readonly copy: string; readonly typed: string }) => shop('restore:look', given),
  })
  const running = useMutation({
    mutationKey: RESTORING,
    mutationFn: (copy: string) => shop('restore:run', { copy }),
    onSuccess: (restored) => {
      tellRestored(restored)
      startAt({ at: 'backup' })
      looking.reset()
      opening.reset()
    },
  })
  const isWrong = opening.error instanceof ShopError && opening.error.code === 'wrong-passphrase'
  const error: unknown = running.error ?? looking.error ?? (isWrong ? null : opening.error)
  const looked = opening.data ?? looking.data ?? null
  return {
    look: (copy: string | null) => {
      if (isUnderWay()) return
      running.reset()
      opening.reset()
      looking.mutate(copy)
    },
    /** A locked copy, with what its sheet says. */
    open: (copy: string, typed: string) => {
      if (!isUnderWay()) opening.mutate({ copy, typed })
    },
    run: (copy: string) => {
      if (!isUnderWay()) running.mutate(copy)
    },
    leave: () => {
      if (isUnderWay()) return
      looking.reset()
      opening.reset()
      running.reset()
    },
    preview: looked?.kind === 'opened' ? looked.preview : null,
    locked: looked?.kind === 'locked' ? looked.locked : null,
    wrong: isWrong ? sentenceOf(opening.error, language) : undefined,
    isLooking: looking.isPending || opening.isPending,
    isRunning: running.isPending,
    trouble: error === null ? null : sentenceOf(error, language),
  }
}
