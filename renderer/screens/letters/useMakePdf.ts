import type { LetterRequest } from '#contract/api.ts'
import { useIsMutating, useMutation } from '@tanstack/react-query'
import { queryClient } from '../../lib/queries.ts'
import { shop } from '../../lib/shop.ts'

const MAKING = { mutationKey: ['letters:pdf'] } as const

/** The one PDF in the making: while it works, whoever's card is open, no second one begins. */
export function useMakePdf(request: LetterRequest) {
  const isMaking = useIsMutating(MAKING) > 0
  const { mutate, data, error } = useMutation({ ...MAKING, mutationFn: () => shop('letters:pdf', request) })
  const make = () => {
    // Asked of the cache itself: a second press may come before the first one is rendered.
    if (queryClient.isMutating(MAKING) === 0) mutate()
  }
  return { make, isMaking, printed: data, error }
}
