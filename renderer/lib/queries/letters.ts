import type { LetterRequest } from '#domain/letters/request.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const templatesQuery = queryOptions({ queryKey: ['templates:list'], queryFn: () => shop('templates:list', {}) })

export const storiesQuery = queryOptions({ queryKey: ['stories:list'], queryFn: () => shop('stories:list', {}) })

// A preview is asked for at each pause in typing and is as large as the mailing: the old ones are let go.
const KEPT = 5_000

export const previewQuery = (request: LetterRequest) =>
  queryOptions({
    queryKey: ['letters:preview', request],
    queryFn: () => shop('letters:preview', request),
    gcTime: KEPT,
  })
