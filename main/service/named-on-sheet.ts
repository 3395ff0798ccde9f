import type { AddresseeName } from '#domain/paper/document.ts'
import { spaced } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { inFull, isOneName, type Name } from '#domain/people/names-on-card.ts'
import { type GateRequest, isGone } from '#domain/week/gate.ts'
import { type Customer, getCustomer } from '#main/store/customers.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listGateFacts } from '#main/store/gate-facts.ts'
import { householdOf, listMemberIds } from '#main/store/households.ts'
import type { NamedOnSheet } from '#main/store/letters.ts'
import { type KeptRelative, listRelatives } from '#main/store/relatives.ts'

/**
 * Who the names on somebody's sheet are: the addressee, then whoever of the house has a card of that name, and the rows of
 * 連名 that say it. A name tells nobody apart a month later; a card and a row do.
 */
export function namedOn(db: ReadDb, customer: Id, names: readonly AddresseeName[]): readonly NamedOnSheet[] {
  const [own, ...others] = inFull(names)
  if (own === undefined) return []
  const itself: NamedOnSheet = { name: spaced(own.familyName, own.givenName), customer, relative: null }
  return others.length === 0 ? [itself] : [itself, ...besideOn(db, customer, others)]
}

/** Somebody of a house: with a card (`relative` null), or a row on the card of another. */
type OfTheHouse = Name & Pick<NamedOnSheet, 'customer' | 'relative'>

function besideOn(db: ReadDb, customer: Id, names: readonly Name[]): readonly NamedOnSheet[] {
  const key = getCustomer(db, customer)?.key
  const household = key === undefined ? null : householdOf(db, key)
  const home = household === null ? [customer] : listMemberIds(db, [household.key])
  const people = home.flatMap((id) => getCustomer(db, id) ?? [])
  const cards = people
    .filter(({ id }) => id !== customer)
    .map(({ id, familyName, givenName }): OfTheHouse => ({ familyName, givenName, customer: id, relative: null }))
  const rows = people.flatMap((person) => rowsOf(db, person, ({ entry, diedOn }) => entry.onCard && diedOn === null))
  return cards
    .concat(rows)
    .filter((who) => names.some((name) => isOneName(name, who)))
    .map(({ familyName, givenName, customer: id, relative }) => {
      return { name: spaced(familyName, givenName), customer: id, relative }
    })
}

/**
 * The names on a printed sheet whose people have died since, may not be written to like this any more, or whose card was
 * thrown away. Whoever only moved, or is over a cap for a while, is not among them; whoever took a 連名 off said nothing.
 */
export function goneFrom(
  db: ReadDb,
  named: readonly NamedOnSheet[],
  asking: Omit<GateRequest, 'overrides'>,
): readonly string[] {
  const [itself, ...beside] = named
  if (itself === undefined) return []
  const cards = beside.filter(({ relative }) => relative === null).map(({ customer }) => customer)
  const facts = cards.length === 0 ? [] : listGateFacts(db, cards, asking.today)
  const there = new Map(facts.map((each) => [each.customer, each]))
  const isOff = ({ customer, relative }: NamedOnSheet): boolean => {
    const person = there.get(customer)
    if (relative === null) return person === undefined || isGone(asking, person)
    return departedOf(db, customer).some((each) => each.relative === relative)
  }
  const names = beside.filter(isOff).map(({ name }) => name)
  return [...new Set(isAnothersCard(db, itself) ? [itself.name, ...names] : names)]
}

/** The card of the one who died is that of one of the family by now, and the sheet still bears the name of the dead. */
function isAnothersCard(db: ReadDb, { customer, name }: NamedOnSheet): boolean {
  const person = getCustomer(db, customer)
  if (person === null || spaced(person.familyName, person.givenName) === name) return false
  return departedOf(db, customer).some(({ familyName, givenName }) => spaced(familyName, givenName) === name)
}

function departedOf(db: ReadDb, customer: Id): readonly OfTheHouse[] {
  const person = getCustomer(db, customer)
  return person === null ? [] : rowsOf(db, person, ({ diedOn }) => diedOn !== null)
}

function rowsOf(db: ReadDb, person: Customer, which: (relative: KeptRelative) => boolean): readonly OfTheHouse[] {
  const { id: customer, familyName } = person
  return listRelatives(db, person.key)
    .filter(which)
    .map(({ entry }) => {
      return { familyName: entry.familyName || familyName, givenName: entry.givenName, customer, relative: entry.key }
    })
}
