import type { Id } from '#domain/people/customer.ts'
import { asksNothing, type PeopleAsked, type Who } from '#domain/people/filter.ts'
import { listIds } from '#main/store/customers.ts'
import { listedAll, listedWhere } from '#main/store/filtered.ts'
import { countCustomers } from '#main/store/find.ts'
import type { Session } from '#main/store/session.ts'
import { meant } from './people-many.ts'
import { placesRead } from './postal/look-up.ts'

/** How many a question finds now, beyond what a search shows. */
export function countFound(session: Session, { text, where }: PeopleAsked): number {
  const among = asksNothing(where) ? listedAll(session) : listedWhere(session, where)
  return text.trim() === '' ? among.count : countCustomers(session.db, text, among, placesRead)
}

/** Some of those who are meant, in the order of the list; `total` counts them all. */
export function listMeant(
  session: Session,
  { who, offset, limit }: { readonly who: Who; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly ids: readonly Id[] } {
  const customers = listedAll(session).inOrder(meant(session, who))
  return { total: customers.length, ids: listIds(session.db, customers.slice(offset, offset + limit)) }
}
