import { calledBy } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { asQuestion, type Why } from '#domain/people/search-order.ts'
import { searchCustomers } from '#main/store/find.ts'
import { linesOf } from '#main/store/listing.ts'
import { listSearchedWords } from '#main/store/search.ts'
import type { Session } from '#main/store/session.ts'
import { foundIn } from './found-words.ts'
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
  const inNotes = hits.filter(({ why }) => why === 'note').map(({ customer }) => customer)
  const searched = listSearchedWords(db, inNotes)
  const { words } = asQuestion(text)
  return hits.flatMap(({ customer, why: tier }) => {
    const line = lines.get(customer)
    if (line === undefined) return []
    const { name, kana } = calledBy(line)
    const { why } = foundIn(words, tier, line, searched.get(customer))
    return [{ id: line.id, number: line.number, name, kana, why }]
  })
}
