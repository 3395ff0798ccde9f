import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const photosQuery = (customer: Id) =>
  queryOptions({ queryKey: ['photos:list', customer], queryFn: () => shop('photos:list', { customer }) })

/** One picture; queries.ts never asks for it again, since the bytes of a key stay the same. */
export const photoQuery = (key: RowKey) =>
  queryOptions({ queryKey: ['photos:bytes', key], queryFn: () => shop('photos:bytes', { key }) })

/** Kept no longer than it is looked at. */
export const lockedQuery = (customer: Id) =>
  queryOptions({
    queryKey: ['locked:open', customer],
    queryFn: () => shop('locked:open', { customer }),
    gcTime: 0,
  })

export const keysHeldQuery = queryOptions({ queryKey: ['locked:keys'], queryFn: () => shop('locked:keys', {}) })

export const deliveriesQuery = (customer: Id) =>
  queryOptions({ queryKey: ['deliveries:list', customer], queryFn: () => shop('deliveries:list', { customer }) })
