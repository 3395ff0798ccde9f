import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const ownRulesQuery = queryOptions({ queryKey: ['own-rules:list'], queryFn: () => shop('own-rules:list', {}) })
