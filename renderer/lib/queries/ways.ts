import type { Day } from '#domain/day.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/**
 * Which of the later places have something to say: asked when the window opens and when a day begins, and never while the
 * shop is in use, so that no place turns up under the hand.
 */
export const laterPlacesQuery = (today: Day) =>
  queryOptions({
    queryKey: ['review:places', today],
    queryFn: () => shop('review:places', {}),
    staleTime: 'static',
  })

export const reviewQuery = queryOptions({ queryKey: ['review:months'], queryFn: () => shop('review:months', {}) })
