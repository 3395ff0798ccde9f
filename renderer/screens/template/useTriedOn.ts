import { inFull } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nthCustomerQuery } from '../../lib/queries/letters.ts'

/** Somebody with a card, whom a template is tried on. */
export type Somebody = { readonly id: Id; readonly name: string }

/** Among whom is turned: all those whom these words find, and in which place; -1 is the made-up person before all. */
type At = { readonly text: string; readonly at: number }

const SAMPLE: At = { text: '', at: -1 }

/** Whom the template is tried on (null: the made-up person), and the way to the next and the one before in the list. */
export function useTriedOn() {
  const [{ text, at }, put] = useState(SAMPLE)
  const { data: page } = useQuery({ ...nthCustomerQuery(text, Math.max(at, 0)), placeholderData: keepPreviousData })
  const row = page?.rows[0]
  const on: Somebody | null = at < 0 || row === undefined ? null : { id: row.id, name: inFull(row) }
  const isLast = at + 1 >= (page?.total ?? 0)
  const turn = (by: 1 | -1) => {
    if (by === 1 && isLast) return
    const next = at + by
    if (next >= 0) put({ text, at: next })
    else put(SAMPLE)
  }
  return { on, isFirst: at < 0, isLast, turn, take: put }
}

export type Turning = ReturnType<typeof useTriedOn>
