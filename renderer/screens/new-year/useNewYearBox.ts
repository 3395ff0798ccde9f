import type { NewYearFound } from '#domain/letters/new-year.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Caught } from '../../lib/composition.ts'
import { queryClient } from '../../lib/queries.ts'
import { newYearFoundQuery } from '../../lib/queries/new-year.ts'
import { useConversions } from '../../lib/useConversions.ts'
import { useLiveText } from '../../lib/useLiveText.ts'

type Box = {
  readonly year: number
  readonly onTake: (home: NewYearFound) => void
  /** Nobody of that name has a card yet; `caught` is what it was read as. */
  readonly onNew: (name: string, caught: readonly Caught[]) => void
}

/** The letters as they are typed, the households they may mean, and which of them Enter takes; behind the last, somebody new. */
export function useNewYearBox({ year, onTake, onNew }: Box) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const isEntering = useRef(false)
  const caught = useRef<readonly Caught[]>([])
  const live = useLiveText('', (asked) => {
    setText(asked)
    setAt(0)
  })
  const conversions = useConversions((_, sinceEmpty) => {
    caught.current = sinceEmpty
  })
  const { data } = useQuery({
    ...newYearFoundQuery(text, year),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const take = (home: NewYearFound | undefined) => {
    if (home === undefined) onNew(text, caught.current)
    else onTake(home)
    live.clear()
  }
  // An Enter that comes before the answer takes the first of the answer, never one of an older text.
  const enter = async () => {
    if (text === '' || isEntering.current) return
    isEntering.current = true
    try {
      const { homes } = await queryClient.fetchQuery(newYearFoundQuery(text, year))
      take(homes[data?.answers === text ? at : 0])
    } finally {
      isEntering.current = false
    }
  }
  const last = data?.homes.length ?? 0
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: () => void enter(),
      ArrowDown: () => setAt(Math.min(at + 1, last)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Escape: live.value === '' ? undefined : live.clear,
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return { live, conversions, text, at, found: text === '' ? undefined : data?.homes, take, onKeyDown }
}
