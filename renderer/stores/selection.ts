import type { Id } from '#domain/people/customer.ts'
import { create } from 'zustand'

/** Who is chosen in the list: some by hand, or all whom it finds, also those not fetched yet, but for some. */
export type Chosen =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<Id> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<Id> }

const NOBODY: Chosen = { kind: 'some', ids: new Set() }

/** `chosen` null while nobody is being chosen. Kept while a card is looked at. */
export const useSelection = create<{ readonly chosen: Chosen | null }>(() => ({ chosen: null }))

export function choose(chosen: Chosen | null): void {
  useSelection.setState({ chosen })
}

export function beginChoosing(): void {
  choose(NOBODY)
}

export function chooseAll(): void {
  choose({ kind: 'all', except: new Set() })
}

export function chooseOther(id: Id): void {
  const { chosen } = useSelection.getState()
  if (chosen?.kind === 'some') choose({ kind: 'some', ids: turned(chosen.ids, id) })
  else if (chosen?.kind === 'all') choose({ kind: 'all', except: turned(chosen.except, id) })
}

/** Another question finds others: whoever was chosen by hand stays, 'all' would now mean somebody else. */
export function otherAsked(): void {
  if (useSelection.getState().chosen?.kind === 'all') beginChoosing()
}

export function isChosen(chosen: Chosen, id: Id): boolean {
  return chosen.kind === 'some' ? chosen.ids.has(id) : !chosen.except.has(id)
}

/** `total` is how many the list finds. */
export function countChosen(chosen: Chosen, total: number): number {
  return chosen.kind === 'some' ? chosen.ids.size : Math.max(0, total - chosen.except.size)
}

function turned(ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const others = new Set(ids)
  if (!others.delete(id)) others.add(id)
  return others
}
