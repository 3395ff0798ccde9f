import type { Id } from '#domain/people/customer.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** ご不満・お叱り of one person, open ones first. */
export const complaintsQuery = (customer: Id) =>
  queryOptions({ queryKey: ['complaints:list', customer], queryFn: () => shop('complaints:list', { customer }) })
