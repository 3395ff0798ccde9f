import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const postalStateQuery = queryOptions({ queryKey: ['postal:state'], queryFn: () => shop('postal:state', {}) })
