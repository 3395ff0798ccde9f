import type { Id } from '#domain/people/customer.ts'
import type { PhotoBytes } from '#domain/people/photo.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const photosQuery = (customer: Id) =>
  queryOptions({ queryKey: ['photos:list', customer], queryFn: () => shop('photos:list', { customer }) })

/** One picture; what is fetched again and is the same leaves the one on the screen alone. */
export const photoQuery = (key: RowKey) =>
  queryOptions({
    queryKey: ['photos:bytes', key],
    queryFn: () => shop('photos:bytes', { key }),
    structuralSharing: (before, now) => (isSamePhoto(before, now) ? before : now),
  })

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

function isSamePhoto(before: unknown, now: unknown): boolean {
  if (!isPhoto(before) || !isPhoto(now) || before.bytes.length !== now.bytes.length) return false
  return before.bytes.every((byte, at) => byte === now.bytes[at])
}

function isPhoto(value: unknown): value is PhotoBytes {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
}
