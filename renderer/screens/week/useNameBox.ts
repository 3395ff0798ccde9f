import type { CustomerRow } from '#domain/people/customer.ts'
import { useRef, type KeyboardEvent } from 'react'
import type { Caught } from '../../lib/composition.ts'
import { queryClient } from '../../lib/queries.ts'
import { namesakesQuery } from '../../lib/queries/week.ts'
import { useConversions } from '../../lib/useConversions.ts'
import { useFindBox } from '../../lib/useFindBox.ts'

type Box = {
  readonly chosen: CustomerRow | null
  readonly onChoose: (row: CustomerRow | null) => void
  /** Nobody of that name has a card yet; `caught` is what it was read as. */
  readonly onNew: (name: string, caught: readonly Caught[]) => void
}

/** The name as it is typed, whoever it may mean, and which of them is marked; behind the last stands somebody new. */
export function useNameBox({ chosen, onChoose, onNew }: Box) {
  const isEntering = useRef(false)
  const { live, text, at, data, press } = useFindBox()
  const caught = useRef<readonly Caught[]>([])
  const conversions = useConversions((_, sinceEmpty) => {
    caught.current = sinceEmpty
  })

  const take = (row: CustomerRow | undefined) => {
    if (row === undefined) onNew(text, caught.current)
    else onChoose(row)
    live.clear()
  }
  // An Enter that comes before the answer takes the first of the answer, never one of an older text.
  const enter = async () => {
    if (text === '' || isEntering.current) return
    isEntering.current = true
    try {
      const { rows } = await queryClient.fetchQuery(namesakesQuery(text))
      take(rows[data?.answers === text ? at : 0])
    } finally {
      isEntering.current = false
    }
  }
  const clear = () => {
    live.clear()
    onChoose(null)
  }
  const onKeyDown = (event: KeyboardEvent) =>
    press(event, {
      last: data?.rows.length ?? 0,
      onEnter: () => void enter(),
      onEscape: live.value === '' && chosen === null ? undefined : clear,
    })
  const found = chosen === null && text !== '' ? data : undefined
  return { live, conversions, text, at, found, take, onKeyDown }
}
