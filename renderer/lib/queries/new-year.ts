import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const newYearQuery = (year: number) =>
  queryOptions({ queryKey: ['new-year:list', year], queryFn: () => shop('new-year:list', { year }) })

/** Whom some letters may mean, with the text they answer. */
export const newYearFoundQuery = (text: string, year: number) =>
  queryOptions({
    queryKey: ['new-year:find', text, year],
    queryFn: async () => ({ answers: text, rows: await shop('new-year:find', { text, year }) }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
