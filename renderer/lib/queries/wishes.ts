import type { Id } from '#domain/people/customer.ts'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

const NEEDS_AT_ONCE = 50

export const needsQuery = (customer: Id) =>
  queryOptions({ queryKey: ['needs:list', customer], queryFn: () => shop('needs:list', { customer }) })

export const needsFoundQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['needs:find', text],
    queryFn: ({ pageParam }) => shop('needs:find', { text, offset: pageParam, limit: NEEDS_AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) =>
      pages.length * NEEDS_AT_ONCE < total ? pages.length * NEEDS_AT_ONCE : null,
    placeholderData: keepPreviousData,
  })

export const specialRequestsQuery = (customer: Id) =>
  queryOptions({
    queryKey: ['special-requests:list', customer],
    queryFn: () => shop('special-requests:list', { customer }),
  })

export const likeCasesQuery = (text: string) =>
  queryOptions({
    queryKey: ['special-requests:like', text],
    queryFn: () => shop('special-requests:like', { text, except: null }),
    placeholderData: keepPreviousData,
  })
