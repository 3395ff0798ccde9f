import type { Id } from '#domain/people/customer.ts'
import type { TimelineFilter } from '#domain/timeline/entry.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** How many lines of これまでのこと come at a time. */
export const ENTRIES_AT_ONCE = 50

export const cardQuery = (id: Id) =>
  queryOptions({ queryKey: ['customers:card', id], queryFn: () => shop('customers:card', { id }) })

export const timelineQuery = (customer: Id, filter: TimelineFilter) =>
  infiniteQueryOptions({
    queryKey: ['timeline:list', customer, filter],
    queryFn: ({ pageParam }) => shop('timeline:list', { customer, filter, offset: pageParam, limit: ENTRIES_AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.length * ENTRIES_AT_ONCE
      return shown < total ? shown : null
    },
  })

export const tagsQuery = queryOptions({ queryKey: ['tags:list'], queryFn: () => shop('tags:list', {}) })
