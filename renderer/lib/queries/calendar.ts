import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const calendarQuery = queryOptions({ queryKey: ['calendar:get'], queryFn: () => shop('calendar:get', {}) })
