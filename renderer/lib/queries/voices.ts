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

/** まだお返事していないお声. */
export const waitingQuery = infiniteQueryOptions({
  queryKey: ['voices:waiting'],
  queryFn: ({ pageParam }) => shop('voices:waiting', { offset: pageParam, limit: VOICES_AT_ONCE }),
  initialPageParam: 0,
  getNextPageParam: ({ total }, pages) => {
    const shown = pages.length * VOICES_AT_ONCE
    return shown < total ? shown : null
  },
})

/** 話題 to choose from. */
export const themesQuery = queryOptions({ queryKey: ['themes:list'], queryFn: () => shop('themes:list', {}) })

/** 声のまとめ. */
export const themeCountsQuery = queryOptions({ queryKey: ['themes:counts'], queryFn: () => shop('themes:counts', {}) })

/** The notes behind a number. */
export const themeVoicesQuery = (key: number) =>
  infiniteQueryOptions({
    queryKey: ['themes:voices', key],
    queryFn: ({ pageParam }) => shop('themes:voices', { key, offset: pageParam, limit: VOICES_AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: ({ isMore }, pages) => (isMore ? pages.length * VOICES_AT_ONCE : null),
  })
