import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** 話題 to choose from. */
export const themesQuery = queryOptions({ queryKey: ['themes:list'], queryFn: () => shop('themes:list', {}) })
