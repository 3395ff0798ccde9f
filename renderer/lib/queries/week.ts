import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** The list as it stands on a day; another day asks anew. */
export const weekQuery = (today: Day) =>
  queryOptions({ queryKey: ['week:get', today], queryFn: () => shop('week:get', {}) })

/** The rows of this week as they were written last; forgotten once the list itself is there. */
export const lastWeekQuery = (today: Day) =>
  queryOptions({ queryKey: ['week:last', today], queryFn: () => shop('week:last', {}), gcTime: 0 })

/** The rule to ask the owner about on a day. */
export const ruleOfferQuery = (today: Day) =>
  queryOptions({ queryKey: ['rules:offer', today], queryFn: () => shop('rules:offer', {}) })

export const batchQuery = (batch: Id) =>
  queryOptions({ queryKey: ['batches:get', batch], queryFn: () => shop('batches:get', { batch }) })

// As many as are told apart at a glance; whoever is not among them is found by typing on.
const OFFERED = 8

/** Those a name typed at the counter may mean, with the text they answer. */
export const namesakesQuery = (text: string) =>
  queryOptions({
    queryKey: ['customers:list', text, 'counter'],
    queryFn: async () => ({ answers: text, ...(await shop('customers:list', { text, offset: 0, limit: OFFERED })) }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })

/** How many customers there are. */
export const headcountQuery = queryOptions({
  queryKey: ['customers:list', '', 'count'],
  queryFn: async () => (await shop('customers:list', { text: '', offset: 0, limit: 0 })).total,
})
