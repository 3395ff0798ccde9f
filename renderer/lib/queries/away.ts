import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

const AWAY_AT_ONCE = 50

export const awayQuery = infiniteQueryOptions({
  queryKey: ['away:list'],
  queryFn: ({ pageParam }) => shop('away:list', { offset: pageParam, limit: AWAY_AT_ONCE }),
  initialPageParam: 0,
  getNextPageParam: ({ total }, pages) => (pages.length * AWAY_AT_ONCE < total ? pages.length * AWAY_AT_ONCE : null),
})

export const awayFiguresQuery = queryOptions({
  queryKey: ['away:figures'],
  queryFn: () => shop('away:figures', {}),
})
