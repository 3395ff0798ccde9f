import type { Day } from '#domain/day.ts'
import type { VoiceFilter } from '#domain/timeline/voice.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

const VOICES_AT_ONCE = 50

export const voicesQuery = (filter: VoiceFilter) =>
  infiniteQueryOptions({
    queryKey: ['voices:list', filter],
    queryFn: ({ pageParam }) => shop('voices:list', { filter, offset: pageParam, limit: VOICES_AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: ({ isMore }, pages) => (isMore ? pages.length * VOICES_AT_ONCE : null),
  })

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
