import type { CustomerFilter, CustomerPage, CustomerRow } from '#domain/people/customer.ts'
import { asksNothing, EVERYONE, type FilterChoices } from '#domain/people/filter.ts'
import { asQuestion, SEARCH_LIMIT } from '#domain/people/search-order.ts'
import { filterChoices } from '#main/store/filter.ts'
import { listedWhere } from '#main/store/filtered.ts'
import { type Hit, searchCustomers } from '#main/store/find.ts'
import { countPeople, linesOf, listPage } from '#main/store/listing.ts'
import { listSearchedWords } from '#main/store/search.ts'
import type { Session } from '#main/store/session.ts'
import { foundIn, isShownBeside } from './found-words.ts'
import { placesRead } from './postal/look-up.ts'

/** A page of everyone, of those who answer to a filter, or of whom a search finds among them. */
export function listCustomers(session: Session, filter: CustomerFilter): CustomerPage {
  const { text, where = EVERYONE, offset, limit } = filter
  const { db } = session
  if (text.trim() !== '') return searched(session, filter)
  if (asksNothing(where)) return { total: countPeople(db), offset, rows: listPage(db, offset, limit) }
  const listed = listedWhere(session, where)
  return { total: listed.count, offset, rows: [...linesOf(db, listed.page(offset, limit)).values()] }
}

/** 目印 and 市区町村 to choose from. */
export function listChoices({ db }: Session): FilterChoices {
  return filterChoices(db)
}

function searched(session: Session, { text, where = EVERYONE, offset, limit }: CustomerFilter): CustomerPage {
  const among = asksNothing(where) ? null : listedWhere(session, where)
  const hits = searchCustomers(session.db, text, SEARCH_LIMIT, among, placesRead)
  return { total: hits.length, offset, rows: rowsOf(session, text, hits.slice(offset, offset + limit)) }
}

function rowsOf({ db }: Session, text: string, hits: readonly Hit[]): readonly CustomerRow[] {
  const customers = hits.map(({ customer }) => customer)
  const lines = linesOf(db, customers)
  // Most are found by name, which the line shows.
  const searchedWords = listSearchedWords(
    db,
    hits.filter(({ why }) => isShownBeside(why)).map(({ customer }) => customer),
  )
  const { words } = asQuestion(text, placesRead)
  return hits.flatMap(({ customer, why }) => {
    const line = lines.get(customer)
    if (line === undefined) return []
    return [{ ...line, ...foundIn(words, why, line, searchedWords.get(customer)) }]
  })
}
