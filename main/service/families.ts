import type { CustomerRow, Id } from '#domain/people/customer.ts'
import {
  ASKED_AT_MOST,
  type AtHome,
  type FamiliesAsked,
  familiesToAsk,
  type FamilyAsked,
  type Household,
  type Resident,
  type Strayed,
  strayedFrom,
} from '#domain/people/households.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import type { Progress } from '#domain/progress.ts'
import { listAddresses } from '#main/store/addresses.ts'
import type { ReadDb } from '#main/store/db.ts'
import { householdOf, type KeptHousehold, lastMoveOf, listMembers, type Member } from '#main/store/households.ts'
import { linesOf } from '#main/store/listing.ts'
import { neighboursAt, residents } from '#main/store/residents.ts'
import type { Session } from '#main/store/session.ts'
import { familiesToldApart } from '#main/store/told-apart.ts'
import { findCustomer } from './customers.ts'

/** Who lives with somebody, and what there is to ask about it. @throws Refusal customer-missing, customer-erased */
export function atHomeOf({ db }: Session, { id }: { readonly id: Id }): AtHome {
  const { key, deletedOn } = findCustomer(db, id)
  if (deletedOn !== null) return { household: null, asked: null, strayed: null }
  const kept = householdOf(db, key)
  const members = kept === null ? [] : listMembers(db, kept.key)
  const asked = familiesToAsk(neighboursAt(db, key), familiesToldApart(db)).find((group) => group.includes(key))
  return {
    household: kept === null || members.length < 2 ? null : householdFrom(db, kept, members),
    asked: asked === undefined ? null : askedOf(db, asked),
    strayed: strayedAs(db, key, members),
  }
}

function householdFrom(db: ReadDb, { id, name, cardEach }: KeptHousehold, members: readonly Member[]): Household {
  const dead = new Set(members.filter(({ isDead }) => isDead).map(({ key }) => key))
  const lines = linesOf(
    db,
    members.map(({ key }) => key),
  )
  const isDead = (key: number) => ({ isDead: dead.has(key) })
  return { id, name, cardEach, members: [...lines].map(([key, row]) => Object.assign(row, isDead(key))) }
}

/** Asked on the card of who left: of two addresses that differ, the one that was written last. */
function strayedAs(db: ReadDb, key: number, members: readonly Member[]): Strayed | null {
  const alive = members.filter(({ isDead }) => !isDead)
  const one = alive.find((member) => member.key === key)
  if (one === undefined) return null
  const others = alive.filter((member) => member !== one)
  const strayed = strayedFrom(one, others)
  if (strayed !== 'address') return strayed
  const moves = others.map((other) => lastMoveOf(db, other.key) ?? 0)
  return (lastMoveOf(db, key) ?? 0) >= Math.max(...moves) ? strayed : null
}

/** Long. All of the shop's families to ask about, those who came last first. Writes nothing. */
export function* lookForFamilies({ db }: Session): Generator<Progress, FamiliesAsked> {
  const everyone: Resident[] = []
  for (const { some, done, total } of residents(db)) {
    everyone.push(...some)
    yield { done, total, what: 'matching' }
  }
  const groups = familiesToAsk(everyone, familiesToldApart(db))
  const newest = groups.toSorted((one, other) => (other.at(-1) ?? 0) - (one.at(-1) ?? 0)).slice(0, ASKED_AT_MOST)
  return { total: groups.length, families: newest.map((group) => askedOf(db, group)) }
}

function askedOf(db: ReadDb, group: readonly number[]): FamilyAsked {
  const people = [...linesOf(db, group).values()]
  const [address] = listAddresses(db, group[0] ?? 0).entries
  return { people, home: address === undefined ? '' : addressInOneLine(address), isOneName: isOneName(people) }
}

function isOneName(people: readonly CustomerRow[]): boolean {
  return new Set(people.map(({ familyName }) => familyName)).size === 1
}
