import type { Id } from '#domain/people/customer.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** Who lives with somebody, and what there is to ask about it. */
export const atHomeQuery = (id: Id) =>
  queryOptions({ queryKey: ['households:at', id], queryFn: () => shop('households:at', { id }) })
