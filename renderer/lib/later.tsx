import { type ComponentType, useEffect, useState } from 'react'

type Load<P> = () => Promise<ComponentType<P>>

/** What is still to be fetched of everything that comes later. */
const ahead: (() => Promise<unknown>)[] = []

/**
 * A part of the page whose code is fetched once the first screen stands, or when it is wanted before. Not React.lazy: who is
 * suspended for a few milliseconds is shown nothing for 300 (FALLBACK_THROTTLE_MS of React's work loop, against flicker).
 */
export function later<P extends object>(load: Load<P>): ComponentType<P> {
  let found: ComponentType<P> | null = null
  const fetch = async () => (found = await load())
  ahead.push(fetch)
  return function Later(props: P) {
    const [Part, put] = useState(() => found)
    useEffect(() => {
      if (Part !== null) return
      // Thrown while rendering, so that it is shown as whatever else breaks a screen.
      const broken = (error: unknown) =>
        put(() => {
          throw error
        })
      fetch().then((part) => put(() => part), broken)
    }, [Part])
    return Part === null ? null : <Part {...props} />
  }
}

/** Fetches all that comes later while nobody waits; what cannot be had is told where it is wanted. */
export function fetchAhead(): void {
  const next = ahead.shift()
  if (next === undefined) return
  requestIdleCallback(() => void next().then(fetchAhead, fetchAhead))
}
