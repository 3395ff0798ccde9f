import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useLiveText } from './useLiveText.ts'

type Keys = {
  /** Of the rows below the box, counted from 0. */
  readonly last: number
  readonly onEnter: () => void
  /** Undefined where Escape is not the box's. */
  readonly onEscape?: (() => void) | undefined
}

/** What is asked for some letters. */
export type Finding<Found, Key extends QueryKey> = (text: string) => UseQueryOptions<Found, Error, Found, Key>

/** A box that something is looked for in: what was typed, what it finds, and which row below it is marked. */
export function useFindBox<Found, Key extends QueryKey>(query: Finding<Found, Key>) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const live = useLiveText('', (asked) => {
    setText(asked)
    setAt(0)
  })
  const { data } = useQuery(query(text))
  const press = (event: KeyboardEvent, { last, onEnter, onEscape }: Keys) => {
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: onEnter,
      ArrowDown: () => setAt(Math.min(at + 1, last)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Escape: onEscape,
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return { live, text, at, data, press }
}
