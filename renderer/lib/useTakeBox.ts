import type { QueryKey } from '@tanstack/react-query'
import { useRef, type CompositionEvent, type KeyboardEvent } from 'react'
import type { Caught } from './composition.ts'
import { queryClient } from './queries.ts'
import { useConversions } from './useConversions.ts'
import { type Finding, useFindBox } from './useFindBox.ts'

type Rows = { readonly answers: string; readonly rows: readonly unknown[] }

type Box<Found extends Rows, Key extends QueryKey> = {
  readonly query: Finding<Found, Key>
  readonly onTake: (row: RowOf<Found>) => void
  /** Nobody of that name has a card yet; `caught` is what it was read as. */
  readonly onNew: (name: string, caught: readonly Caught[]) => void
  /** Where something taken stands in the box: Escape lets go of it. */
  readonly onDrop?: (() => void) | undefined
}

type RowOf<Found extends Rows> = Found['rows'][number]

/** The name as it is typed, whoever it may mean, and which of them Enter takes; behind the last stands somebody new. */
export function useTakeBox<Found extends Rows, Key extends QueryKey>({
  query,
  onTake,
  onNew,
  onDrop,
}: Box<Found, Key>) {
  const isEntering = useRef(false)
  const { live, text, at, data, press } = useFindBox(query)
  const caught = useRef<readonly Caught[]>([])
  const conversions = useConversions((_, sinceEmpty) => {
    caught.current = sinceEmpty
  })
  const take = (row: RowOf<Found> | undefined) => {
    if (row === undefined) onNew(text, caught.current)
    else onTake(row)
    live.clear()
  }
  // An Enter that comes before the answer takes the first of the answer, never one of an older text.
  const enter = async () => {
    if (text === '' || isEntering.current) return
    isEntering.current = true
    try {
      const { rows } = await queryClient.fetchQuery(query(text))
      take(rows[data?.answers === text ? at : 0])
    } finally {
      isEntering.current = false
    }
  }
  const clear = () => {
    live.clear()
    onDrop?.()
  }
  const handlers = {
    ...conversions,
    onChange: live.handlers.onChange,
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      conversions.onCompositionEnd(event)
      live.handlers.onCompositionEnd(event)
    },
    onKeyDown: (event: KeyboardEvent) =>
      press(event, {
        last: data?.rows.length ?? 0,
        onEnter: () => void enter(),
        onEscape: live.value === '' && onDrop === undefined ? undefined : clear,
      }),
  }
  return { value: live.value, handlers, text, at, found: text === '' ? undefined : data, take }
}
