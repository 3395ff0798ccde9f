import { useState } from 'react'

/** The beginning of a list that may be long, and the way to more of it. */
export function useMore<T>(list: readonly T[], atFirst: number, atOnce = list.length) {
  const [most, setMost] = useState(atFirst)
  return { shown: list.slice(0, most), left: Math.max(0, list.length - most), more: () => setMost(most + atOnce) }
}
