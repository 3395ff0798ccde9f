import { queryOptions } from '@tanstack/react-query'
import type { Asked } from '../asked.ts'
import { shop } from '../shop.ts'

export const groupsQuery = queryOptions({ queryKey: ['groups:list'], queryFn: () => shop('groups:list', {}) })

/** How many a question finds now; each is a call of its own, so that others are answered in between. */
export const countQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['customers:list', asked, 'count'],
    queryFn: async () => (await shop('customers:count', asked)).count,
  })
