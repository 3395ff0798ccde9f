import type { CustomerRow } from '#domain/people/customer.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Caught } from '../../lib/composition.ts'
import { queryClient } from '../../lib/queries.ts'
import { namesakesQuery } from '../../lib/queries/week.ts'
import { useConversions } from '../../lib/useConversions.ts'
import { useLiveText } from '../../lib/useLiveText.ts'

type Box = {
  readonly chosen: CustomerRow | null
  readonly onChoose: (row: CustomerRow | null) => void
  /** Nobody of that name has a card yet; `caught` is what it was read as. */
  readonly onNew: (name: string, caught: readonly Caught[]) => void
}

/** The name as it is typed, whoever it may mean, and which of them is marked; behind the last stands somebody new. */
export function useNameBox({ chosen, onChoose, onNew }: Box) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const caught = useRef<readonly Caught[]>([])
  const conversions = useConversions((_, sinceEmpty) => {
    caught.current = sinceEmpty
  })
  const live = useLiveText('', (asked) => {
    setText(asked)
    setAt(0)
  })
  const { data } = useQuery({ ...namesakesQuery(text), enabled: text !== '', placeholderData: keepPreviousData })

  const take = (row: CustomerRow | undefined) => {
    if (row === undefined) onNew(text, caught.current)
    else onChoose(row)
    live.clear()
  }
  // An Enter that comes before the answer takes the first of the answer, never one of an older text.
  const enter = async () => {
    if (text === '') return
    const { rows } = await queryClient.fetchQuery(namesakesQuery(text))
    take(rows[data?.answers === text ? at : 0])
  }
  const clear = () => {
    live.clear()
    onChoose(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const acts: Readonly<Record<string, () => void>> = {
      Enter: () => void enter(),
      ArrowDown: () => setAt(Math.min(at + 1, data?.rows.length ?? 0)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      ...(live.value === '' && chosen === null ? {} : { Escape: clear }),
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const found = chosen === null && text !== '' ? data : undefined
  return { live, conversions, text, at, found, take, onKeyDown }
}
