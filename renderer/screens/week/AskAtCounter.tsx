import type { Id } from '#domain/people/customer.ts'
import { useQuery } from '@tanstack/react-query'
import { cardQuery } from '../../lib/queries/card.ts'
import { StillToAsk } from '../StillToAsk.tsx'

/** What to ask while the person stands at the counter. */
export function AskAtCounter({ customer }: { readonly customer: Id }) {
  const { data: card } = useQuery(cardQuery(customer))
  return card === undefined || card.states.diedOn !== null ? null : <StillToAsk fields={card.fields} />
}
