import type { CardFields } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { create } from 'zustand'
import type { Delivery, Recipient } from '#domain/timeline/delivery.ts'
import type { CardDraft } from '../lib/cardDraft.ts'
import { blankDelivery, type DeliveryDraft } from '../lib/deliveryDraft.ts'
import type { BenefitDraft } from '../lib/benefitDrafts.ts'
import type { ComplaintDraft } from '../lib/complaintDrafts.ts'
import type { HeardDraft } from '../lib/heardDrafts.ts'
import type { ContactDraft, PromiseDraft, VisitDraft } from '../lib/entryDrafts.ts'
import { overCrash } from '../lib/overCrash.ts'

/** What went to somebody, to be sent there again. */
export type Again = { readonly delivery: Delivery; readonly to: Recipient }

/** A delivery as it is being written; `begun` counts up where a form that is open begins with another purchase. */
export type DeliveryBegun = { readonly draft: DeliveryDraft; readonly again: Again | null; readonly begun: number }

/** What was typed on one card and not yet saved. `edit` stands with the card as its form was opened with. */
export type CardTyped = {
  readonly edit?: { readonly before: CardFields; readonly draft: CardDraft }
  readonly visit?: VisitDraft
  readonly contact?: ContactDraft
  readonly promise?: PromiseDraft
  readonly heard?: HeardDraft
  readonly complaint?: ComplaintDraft
  readonly benefit?: BenefitDraft
  readonly delivery?: DeliveryBegun
}

const useCardTyped = create<Readonly<Partial<Record<Id, CardTyped>>>>(() => ({}))

overCrash('cards', useCardTyped)

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

/** A visit begun in the quick line that goes to somebody else; whom it goes to may stand there already. */
export function sendOn(customer: Id, sale: VisitDraft): void {
  const { delivery } = keptTyped(customer)
  const draft = delivery === undefined ? blankDelivery(sale) : { ...delivery.draft, sale }
  const again = delivery?.again ?? null
  keepTyped(customer, { delivery: { draft, again, begun: (delivery?.begun ?? 0) + 1 } })
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
