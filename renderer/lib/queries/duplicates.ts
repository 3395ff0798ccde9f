import type { TwoCards } from '#domain/people/duplicates/same.ts'
import type { Id } from '#domain/people/customer.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** Pairs as they stand now; after each save they are looked at anew. */
export const pairsQuery = (pairs: readonly TwoCards[]) =>
  queryOptions({
    queryKey: ['duplicates:look', pairs],
    queryFn: () => shop('duplicates:look', { pairs }),
    placeholderData: keepPreviousData,
  })

export const lookAlikeQuery = (id: Id) =>
  queryOptions({ queryKey: ['duplicates:of', id], queryFn: () => shop('duplicates:of', { id }) })
