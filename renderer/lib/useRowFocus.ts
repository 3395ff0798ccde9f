import { useEffect, useRef, type RefObject } from 'react'

/**
 * Where a row goes away by what was done in it, the focus goes on to the row that took its stand, or the last one.
 * Returns the list to put it on.
 */
export function useRowFocus(rows: readonly unknown[]): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const stood = useRef<number | null>(null)

  useEffect(() => {
    const { current } = list
    if (current === null) return undefined
    const note = ({ target }: FocusEvent) => {
      stood.current = target instanceof Element ? [...current.children].findIndex((row) => row.contains(target)) : null
    }
    // Only what leaves by hand is let go of; a row that is taken away tells nobody.
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !current.contains(relatedTarget)) stood.current = null
    }
    current.addEventListener('focusin', note)
    current.addEventListener('focusout', forget)
    return () => {
      current.removeEventListener('focusin', note)
      current.removeEventListener('focusout', forget)
    }
  }, [])

  useEffect(() => {
    const at = stood.current
    if (at === null || document.activeElement !== document.body) return
    const next = list.current?.children[Math.min(at, rows.length - 1)]
    next?.querySelector('button')?.focus()
  }, [rows])
  return list
}
