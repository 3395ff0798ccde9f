import type { SameSide, SameView, TwoCards } from '#domain/people/duplicates/same.ts'
import { type Likeness, LIKELY_FROM } from '#domain/people/duplicates/reasons.ts'
import { likenessOf } from '#domain/people/duplicates/score.ts'
import { type Signs, signsOf } from '#domain/people/duplicates/signs.ts'
import { calledBy } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import { afterAll, sortKey } from '#domain/people/sort-key.ts'
import { findCustomer } from '#main/service/customers.ts'
import { listAddresses } from '#main/store/addresses.ts'
import { getCustomer, getCustomerByKey } from '#main/store/customers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { areToldApart, type ComparedPerson, listLookingAlike, personToCompare } from '#main/store/duplicates.ts'
import { linesOf } from '#main/store/listing.ts'
import type { Session } from '#main/store/session.ts'

/** Of one name and nothing against it: enough to ask while the new card is open, too little for a list of everyone. */
const ASKED_FROM = 42

const OF_ONE_AT_MOST = 3

/**
 * Pairs as they stand now, in the order given; gone are those of whom one lies in the trash, who were told apart, put
 * together, or look alike no longer. Where one of a pair was put together with a third, the third stands in its place.
 */
export function lookAtPairs({ db }: Session, { pairs }: { readonly pairs: readonly TwoCards[] }): readonly SameView[] {
  const seen = new Set<string>()
  return pairs.flatMap(({ one, other }) => {
    const view = pairNow(db, standingKey(db, one), standingKey(db, other), LIKELY_FROM)
    const name = view === null ? '' : `${view.one.id} ${view.other.id}`
    if (view === null || seen.has(name)) return []
    seen.add(name)
    return [view]
  })
}

/** Who may be the same as one person, best first. @throws Refusal customer-missing, customer-erased */
export function lookAlikeOf({ db }: Session, { id }: { readonly id: Id }): readonly SameView[] {
  const { key } = findCustomer(db, id)
  const own = personToCompare(db, key)
  if (own === null) return []
  return listLookingAlike(db, lookupOf(own))
    .flatMap((each) => pairNow(db, each, key, ASKED_FROM) ?? [])
    .toSorted((a, b) => b.score - a.score)
    .slice(0, OF_ONE_AT_MOST)
}

function lookupOf({ person }: ComparedPerson) {
  const signs = signsOf(person)
  const family = sortKey(person).split('\t', 1)[0] ?? ''
  return {
    lastFours: person.phones.map(({ number }) => phoneDigits(number).slice(-4)).filter((four) => four.length === 4),
    names: [...new Set([signs.whole, fold(person.givenName + person.familyName)])].filter((name) => name !== ''),
    sort: { from: family, before: afterAll(family) },
    birthday: person.birthday,
  }
}

function standingKey(db: ReadDb, id: Id): number | null {
  const person = getCustomer(db, id)
  return person?.mergedInto ?? person?.key ?? null
}

/** Null where nothing is to be asked; the older card stands first. */
function pairNow(db: ReadDb, one: number | null, other: number | null, from: number): SameView | null {
  if (one === null || other === null || one === other || areToldApart(db, one, other)) return null
  const [first, second] = one < other ? [one, other] : [other, one]
  const likeness = likenessNow(db, first, second)
  if (likeness === null || likeness.score < from) return null
  const [here, there] = [sideOf(db, first), sideOf(db, second)]
  return here === null || there === null ? null : { ...likeness, one: here, other: there }
}

function likenessNow(db: ReadDb, one: number, other: number): Likeness | null {
  const [here, there] = [signsNow(db, one), signsNow(db, other)]
  return here === null || there === null ? null : likenessOf(here, there)
}

function signsNow(db: ReadDb, key: number): Signs | null {
  const found = personToCompare(db, key)
  return found === null ? null : signsOf(found.person)
}

function sideOf(db: ReadDb, key: number): SameSide | null {
  const [person, row] = [getCustomerByKey(db, key), linesOf(db, [key]).get(key)]
  if (person === null || row === undefined) return null
  const [address] = listAddresses(db, key).entries
  return {
    id: person.id,
    number: person.number,
    called: calledBy(row),
    phone: row.phone,
    address: address === undefined ? '' : addressInOneLine(address),
    birthday: person.birthday,
    addedOn: person.addedOn,
    visits: row.visits,
    lastVisit: row.lastVisit,
  }
}
