import type { LetterPreview } from '#domain/letters/mailing.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import { useIsMutating, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { queryClient } from '../../lib/queries.ts'
import { shop, ShopError } from '../../lib/shop.ts'
import { labelsUsed } from '../../stores/letterOptions.ts'
import { usePrinting } from '../../stores/printing.ts'
import { forgetShiftsOnce, shiftsOnceFor, useShiftsOnce } from '../../stores/shiftsOnce.ts'
import { keepMade } from '../../stores/writing.ts'

const MAKING = { mutationKey: ['letters:pdf'] } as const

/** As it stood when the button was pressed; both may be others by the time main answers. */
type Pressed = { readonly request: LetterRequest; readonly preview: LetterPreview }

/**
 * The one PDF in the making: while it works, nothing begins a second one.
 * `seen` is what the owner had looked at when the gate decided otherwise, to be set against what stands now.
 */
export function useMakePdf(request: LetterRequest, preview: LetterPreview) {
  const isMaking = useIsMutating(MAKING) > 0
  const [seen, setSeen] = useState<LetterPreview | null>(null)
  const { mutate, data, error } = useMutation({
    ...MAKING,
    mutationFn: ({ request: asked, preview: { clearance } }: Pressed) => {
      const { perFile } = usePrinting.getState()
      return shop('letters:pdf', {
        request: asked,
        clearance,
        shifts: shiftsOnceFor(useShiftsOnce.getState(), asked.options.paper),
        ...(perFile !== null && { perFile }),
      })
    },
    onMutate: () => setSeen(null),
    onSuccess: ({ batch }, { request: made, preview: shown }) => {
      if (batch === null) return
      keepMade(shown.letters)
      forgetShiftsOnce(made.options.paper)
      const { paper } = shown.document
      const isShown = paper.code === made.options.paper
      if (isShown && paper.form === 'labels') labelsUsed(paper, made.options.startCell, shown.letters.length)
    },
    onError: (problem, pressed) => {
      if (!(problem instanceof ShopError) || problem.code !== 'gate-changed') return
      setSeen(pressed.preview)
      void queryClient.invalidateQueries({ queryKey: ['letters:preview'] })
    },
  })
  const make = () => {
    // Asked of the cache itself: a second press may come before the first one is rendered.
    if (queryClient.isMutating(MAKING) === 0) mutate({ request, preview })
  }
  return { make, isMaking, printed: data, error, seen }
}
