import { useEffect, useEffectEvent } from 'react'

/** The next person by Alt+↓ or PageDown, the one before by Alt+↑ or PageUp, wherever the focus is. */
export function useTurningKeys(turn: (by: 1 | -1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = turningBy(event)
    if (by === null || event.defaultPrevented) return
    event.preventDefault()
    turn(by)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function turningBy({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey || shiftKey) return null
  if (key === 'PageDown' || (altKey && key === 'ArrowDown')) return 1
  if (key === 'PageUp' || (altKey && key === 'ArrowUp')) return -1
  return null
}
