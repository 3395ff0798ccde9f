import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const lookQuery = queryOptions({ queryKey: ['look:get'], queryFn: () => shop('look:get', {}) })
