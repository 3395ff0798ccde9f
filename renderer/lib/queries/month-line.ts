import type { Day } from '#domain/day.ts'
import type { LinePart } from '#domain/review/month-line.ts'
import { firstDayOf, type Month } from '#domain/review/months.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

const NAMES_AT_ONCE = 50

export const monthLineQuery = queryOptions({
  queryKey: ['month-line:get'],
  queryFn: () => shop('month-line:get', {}),
})

export const lineNamesQuery = (month: Month, of: LinePart) =>
  infiniteQueryOptions({
    queryKey: ['month-line:names', month, of],
    queryFn: ({ pageParam }) =>
      shop('month-line:names', { day: firstDayOf(month), of, offset: pageParam, limit: NAMES_AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) =>
      pages.length * NAMES_AT_ONCE < total ? pages.length * NAMES_AT_ONCE : null,
  })

/** For home, where nobody waits for it: null until it was read ahead on that day, so that it is asked each time home opens. */
export const briefQuery = (today: Day) =>
  queryOptions({
    queryKey: ['month-line:brief', today],
    queryFn: () => shop('month-line:brief', {}),
    staleTime: 0,
  })
