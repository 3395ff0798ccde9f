import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const printersQuery = queryOptions({ queryKey: ['printers:get'], queryFn: () => shop('printers:get', {}) })
