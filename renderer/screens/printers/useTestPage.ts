import type { Paper, PrintSide } from '#domain/paper/papers.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePaperName } from '../../lib/usePaperName.ts'
import { shop } from '../../lib/shop.ts'
import { useShiftWords } from './useShiftWords.ts'

/** A page to hold a ruler against, printed as the letters are. */
export function useTestPage(paper: Paper, side: PrintSide, shift: Shift) {
  const words = useTranslations('printers')
  const wordsOf = useShiftWords()
  const place = words('placeNamed', { paper: usePaperName()(paper), side: words(side) })
  const lines = [words('testTitle', { place }), wordsOf(shift), words('testCorners'), words('testScale')]
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => shop('printers:test', { paper: paper.code, side, lines, shift }),
  })
  return { make: () => !isPending && mutate(), isMaking: isPending, made: data, error }
}
