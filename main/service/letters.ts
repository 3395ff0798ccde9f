import { addressSheet } from '#domain/paper/address-sheet.ts'
import type { AddressOptions, PrintDocument } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { clear, type LeftOut } from '#domain/week/gate.ts'
import { listLetterFacts, type LetterFacts } from '#main/store/letters-facts.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { senderOf } from './sender.ts'

/** Customers by id, one card each, in this order. */
export type AddressRequest = { readonly to: readonly Id[]; readonly options: AddressOptions }

export type AddressSides = { readonly document: PrintDocument; readonly leftOut: readonly LeftOut[] }

/**
 * The address sides of those who may be written to, in the order asked, and who is left out and why.
 * @throws Refusal 'sender-missing', 'customer-missing' (an id that names nobody).
 */
export function addressSides(session: Session, { to, options }: AddressRequest): AddressSides {
  const sender = senderOf(session) ?? refuse('sender-missing')
  const facts = factsOf(session, to)
  const { kept, leftOut } = clear([...facts.values()].map((each) => each.gate))
  const sheets = kept.map(({ customer }) => {
    const found = facts.get(customer) ?? refuse('customer-missing')
    return addressSheet(found.addressee, sender, options)
  })
  return { document: { options, sheets }, leftOut }
}

/** Somebody asked for twice gets one card. */
function factsOf(session: Session, to: readonly Id[]): ReadonlyMap<Id, LetterFacts> {
  const asked = [...new Set(to)]
  const facts = new Map(listLetterFacts(session.db, asked).map((each) => [each.gate.customer, each]))
  if (facts.size < asked.length) refuse('customer-missing', 'to')
  return facts
}
