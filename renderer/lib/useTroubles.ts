import { useState } from 'react'

/** What could not be done with one of several things, each sentence once, until the next several are begun. */
export function useTroubles() {
  const [troubles, setTroubles] = useState<readonly string[]>([])
  return {
    troubles,
    begin: () => setTroubles([]),
    tell: (sentence: string) => setTroubles((told) => (told.includes(sentence) ? told : [...told, sentence])),
  }
}
