import type { Id } from '#domain/people/customer.ts'
import { create } from 'zustand'

/** What stands open beside the list of customers. */
export type Panel =
  | { readonly kind: 'add' }
  | { readonly kind: 'postcard'; readonly customer: Id; readonly who: string }

export type Place =
  | { readonly at: 'customers'; readonly panel: Panel | null }
  | { readonly at: 'letters' }
  | { readonly at: 'settings' }
  | { readonly at: 'help' }

export const HOME: Place = { at: 'customers', panel: null }

// Far more than anyone goes back; it only keeps a long day's stack from growing.
const DEPTH = 30

type PlaceState = { readonly place: Place; readonly before: readonly Place[] }

export const usePlace = create<PlaceState>(() => ({ place: HOME, before: [] }))

/** Opens a place; the one left behind is where Esc leads. */
export function go(place: Place): void {
  usePlace.setState((now) => ({ place, before: [...now.before, now.place].slice(-DEPTH) }))
}

/** Opens something beside the list; a second panel takes the first one's stand, so Esc closes it at once. */
export function openPanel(panel: Panel): void {
  const { place } = usePlace.getState()
  if (place.at === 'customers' && place.panel !== null) usePlace.setState({ place: { at: 'customers', panel } })
  else go({ at: 'customers', panel })
}

export function back(): void {
  usePlace.setState(({ place, before }) => ({ place: before.at(-1) ?? place, before: before.slice(0, -1) }))
}
