import type { Id } from '#domain/people/customer.ts'
import { create } from 'zustand'
import { usePlace } from './place.ts'

const MOST = 5

/** Whose cards were opened last, the last first; forgotten with the window. */
export const useRecent = create<{ readonly customers: readonly Id[] }>(() => ({ customers: [] }))

/** For another shop: nobody of this one is there. */
export function forgetRecent(): void {
  useRecent.setState({ customers: [] })
}

usePlace.subscribe(({ place }) => {
  if (place.at !== 'card') return
  useRecent.setState(({ customers }) => ({
    customers: [place.customer, ...customers.filter((id) => id !== place.customer)].slice(0, MOST),
  }))
})
