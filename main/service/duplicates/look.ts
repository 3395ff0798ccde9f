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
import {
  areToldApart,
  type ComparedPerson,
  listLookingAlike,
  listToCompare,
  toldApartFrom,
} from '#main/store/duplicates.ts'
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
  const [own] = listToCompare(db, [key])
  if (own === undefined) return []
  const signs = signsOf(own.person)
  const apart = toldApartFrom(db, key)
  const others = listLookingAlike(db, lookupOf(own, signs)).filter((other) => !apart.has(other))
  return listToCompare(db, others)
    .flatMap((each) => pairOf({ key, signs }, { key: each.key, signs: signsOf(each.person) }, ASKED_FROM) ?? [])
    .toSorted((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, OF_ONE_AT_MOST)
    .flatMap((pair) => viewOf(db, pair) ?? [])
}

function lookupOf({ person }: ComparedPerson, signs: Signs) {
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

/** Null where nothing is to be asked. */
function pairNow(db: ReadDb, one: number | null, other: number | null, from: number): SameView | null {
  if (one === null || other === null || one === other || areToldApart(db, one, other)) return null
  const [here, there] = listToCompare(db, [one, other]).map(({ key, person }) => ({ key, signs: signsOf(person) }))
  const pair = here === undefined || there === undefined ? null : pairOf(here, there, from)
  return pair === null ? null : viewOf(db, pair)
}

type Signed = { readonly key: number; readonly signs: Signs }

/** Keys of two cards, the older first, and what makes them alike. */
type AlikePair = { readonly one: number; readonly other: number; readonly likeness: Likeness }

/** Null for one card, and where they are less alike than `from`. */
function pairOf(here: Signed, there: Signed, from: number): AlikePair | null {
  if (here.key === there.key) return null
  const [one, other] = here.key < there.key ? [here, there] : [there, here]
  const likeness = likenessOf(one.signs, other.signs)
  return likeness === null || likeness.score < from ? null : { one: one.key, other: other.key, likeness }
}

function viewOf(db: ReadDb, { one, other, likeness }: AlikePair): SameView | null {
  const [here, there] = [sideOf(db, one), sideOf(db, other)]
  return here === null || there === null ? null : { ...likeness, one: here, other: there }
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
