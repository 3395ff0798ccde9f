import type { CustomerRow } from '#domain/people/customer.ts'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Asked, keyOf } from '../../lib/asked.ts'
import { customersQuery, PAGE_SIZE } from '../../lib/queries.ts'

type Span = { readonly answered: string; readonly first: number; readonly last: number }

/**
 * The people who answer to what is asked, fetched a page at a time around what is in view. While the answer to
 * something new is on its way the old rows stay, so that typing never empties the list; `answered` is what they answer,
 * `key` the same as text.
 */
export function useCustomers(asked: Asked) {
  const first = useQuery({ ...customersQuery(asked, 0), placeholderData: keepPreviousData })
  const answered = first.data?.answers ?? asked
  const key = keyOf(answered)
  const [span, setSpan] = useState<Span>({ answered: key, first: 0, last: 0 })
  const wanted = span.answered === key ? pagesBetween(span.first, span.last) : []
  const others = useQueries({ queries: wanted.map((page) => customersQuery(answered, page)) })
  const pages = new Map(others.map(({ data }, at) => [wanted[at], data]))

  const rowAt = (index: number): CustomerRow | undefined => {
    const page = Math.floor(index / PAGE_SIZE)
    return (page === 0 ? first.data : pages.get(page))?.rows[index % PAGE_SIZE]
  }
  const show = (shown: string, from: number, to: number) => {
    const next = { answered: shown, first: Math.floor(from / PAGE_SIZE), last: Math.floor(to / PAGE_SIZE) }
    const isSame = next.answered === span.answered && next.first === span.first && next.last === span.last
    if (!isSame) setSpan(next)
  }
  return {
    answered,
    key,
    total: first.data?.total ?? null,
    error: first.error,
    retry: () => void first.refetch(),
    rowAt,
    show,
  }
}

/** The pages from one to another but the first, which is always there. */
function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.max(first, 1)
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at)
}
