import { calledBy } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Why } from '#domain/people/search-order.ts'
import { searchCustomers } from '#main/store/find.ts'
import { linesOf } from '#main/store/listing.ts'
import type { Session } from '#main/store/session.ts'
import { placesRead } from './postal/look-up.ts'

/** One person found, as the command line tells it. */
export type FoundPerson = {
  readonly id: Id
  readonly number: string | null
  readonly name: string
  readonly kana: string
  readonly why: Why
}

/** In the order of the tiers; at most `limit`. */
export function search(
  { db }: Session,
  { text, limit }: { readonly text: string; readonly limit: number },
): readonly FoundPerson[] {
  const hits = searchCustomers(db, text, limit, null, placesRead)
  const lines = linesOf(
    db,
    hits.map((hit) => hit.customer),
  )
  return hits.flatMap(({ customer, why }) => {
    const line = lines.get(customer)
    if (line === undefined) return []
    const { name, kana } = calledBy(line)
    return [{ id: line.id, number: line.number, name, kana, why }]
  })
}
