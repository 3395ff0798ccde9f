import type { LetterRequest, TemplateTried } from '#domain/letters/request.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const templatesQuery = queryOptions({ queryKey: ['templates:list'], queryFn: () => shop('templates:list', {}) })

export const storiesQuery = queryOptions({ queryKey: ['stories:list'], queryFn: () => shop('stories:list', {}) })

/** One customer by the place in the list of those whom the words find ('': of all). */
export const nthCustomerQuery = (text: string, at: number) =>
  queryOptions({
    queryKey: ['customers:list', text, 'nth', at],
    queryFn: () => shop('customers:list', { text, offset: at, limit: 1 }),
  })

// A preview is asked for at each pause in typing and is as large as the mailing: the old ones are let go.
const KEPT = 5_000

export const previewQuery = (request: LetterRequest) =>
  queryOptions({
    queryKey: ['letters:preview', request],
    queryFn: () => shop('letters:preview', request),
    gcTime: KEPT,
  })

/** What this person would get of a template that is being written. */
export const tryQuery = (tried: TemplateTried) =>
  queryOptions({
    queryKey: ['templates:try', tried],
    queryFn: () => shop('templates:try', tried),
    gcTime: KEPT,
  })
