import type { CustomerFilter, CustomerPage } from '#domain/people/customer.ts'
import { SEARCH_LIMIT } from '#domain/people/search-order.ts'
import { searchCustomers } from '#main/store/find.ts'
import { countPeople, linesOf, listPage } from '#main/store/listing.ts'
import type { Session } from '#main/store/session.ts'

export function listCustomers({ db }: Session, { text, offset, limit }: CustomerFilter): CustomerPage {
  if (text.trim() === '') return { total: countPeople(db), offset, rows: listPage(db, offset, limit) }
  const found = searchCustomers(db, text, SEARCH_LIMIT).map((hit) => hit.customer)
  return { total: found.length, offset, rows: [...linesOf(db, found.slice(offset, offset + limit)).values()] }
}
