import type { CardFields } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { create } from 'zustand'
import type { CardDraft } from '../lib/cardDraft.ts'
import type { ContactDraft, PromiseDraft, VisitDraft } from '../lib/entryDrafts.ts'

/** What was typed on one card and not yet saved. `edit` stands with the card as its form was opened with. */
export type CardTyped = {
  readonly edit?: { readonly before: CardFields; readonly draft: CardDraft }
  readonly visit?: VisitDraft
  readonly contact?: ContactDraft
  readonly promise?: PromiseDraft
  /** A visit begun in the quick line that goes to somebody else. */
  readonly delivery?: VisitDraft
}

const useCardTyped = create<Readonly<Partial<Record<Id, CardTyped>>>>(() => ({}))

const NOTHING: CardTyped = {}

/** Closing a panel, leaving for another place or losing the card itself throws none of it away. */
export function keptTyped(customer: Id): CardTyped {
  return useCardTyped.getState()[customer] ?? NOTHING
}

export function useKeptTyped(customer: Id): CardTyped {
  return useCardTyped((all) => all[customer] ?? NOTHING)
}

export function keepTyped(customer: Id, typed: CardTyped): void {
  useCardTyped.setState((all) => ({ [customer]: { ...all[customer], ...typed } }))
}

export function forgetTyped(customer: Id, what: keyof CardTyped): void {
  useCardTyped.setState((all) => {
    const { [what]: _, ...rest } = all[customer] ?? NOTHING
    return { [customer]: rest }
  })
}

export function forgetAllTyped(customer: Id): void {
  useCardTyped.setState({ [customer]: NOTHING })
}
