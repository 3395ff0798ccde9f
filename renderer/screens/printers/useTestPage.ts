import type { PrintPlace, Shift } from '#domain/paper/printers.ts'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { shop } from '../../lib/shop.ts'
import { useShiftWords } from './useShiftWords.ts'

/** A page to hold a ruler against, printed as the letters are. */
export function useTestPage(place: PrintPlace, shift: Shift) {
  const words = useTranslations('printers')
  const wordsOf = useShiftWords()
  const lines = [words('testTitle', { place: words(place) }), wordsOf(shift), words('testCorners'), words('testScale')]
  const { mutate, isPending, data, error } = useMutation({ mutationFn: () => shop('printers:test', { place, lines }) })
  return { make: () => !isPending && mutate(), isMaking: isPending, made: data, error }
}
