import { placeKey } from '#domain/exchange/likely.ts'
import type { Day } from '#domain/day.ts'
import type { CustomerRow, Id, PostalAddress } from './customer.ts'
import { fold } from './fold.ts'

// 同じ住所のご家族: proposed from equal addresses, formed and parted only by the owner.

/** One who lives together with others; `placeAtHome` is the order of the names on their card. */
export type Housemate = CustomerRow & { readonly isDead: boolean }

/** `name` is 家の名 as the owner wrote it, '' while nobody did. The first of `members` is the one written to. */
export type Household = {
  readonly id: Id
  readonly name: string
  /** カードは1人ずつ */
  readonly cardEach: boolean
  readonly members: readonly Housemate[]
}

/** People at one address of whom nobody has said yet whether they are one family; `home` is the address in one line. */
export type FamilyAsked = {
  readonly people: readonly CustomerRow[]
  readonly home: string
  /** All have the same family name. */
  readonly isOneName: boolean
}

/** Why somebody no longer seems to live with the rest: 転居（新住所はまだ）, or an address that reads otherwise. */
export type Strayed = 'moved' | 'address'

/** What a card says of who lives there. */
export type AtHome = {
  readonly household: Household | null
  readonly asked: FamilyAsked | null
  readonly strayed: Strayed | null
}

/** Families to ask about in all of the shop; the list is cut (ASKED_AT_MOST), `total` is whole. */
export type FamiliesAsked = { readonly total: number; readonly families: readonly FamilyAsked[] }

export const ASKED_AT_MOST = 100

/** What the owner says of a household; `order` are all who live there, the one written to first. */
export type HouseholdTyped = {
  readonly id: Id
  readonly name: string
  readonly cardEach: boolean
  readonly order: readonly Id[]
}

const LAST_NUMBER = /\d+(?!.*\d)/

/**
 * Two homes with the same key read as one: town, street and room. The name of a building is left out, for some leave it
 * out and others write it in many ways; the room is what parts its families. Null for a town alone.
 */
export function homeKey({
  city,
  street,
  building,
}: Pick<PostalAddress, 'city' | 'street' | 'building'>): string | null {
  const place = placeKey({ city, street })
  if (place === null) return null
  const [room = ''] = LAST_NUMBER.exec(fold(building)) ?? []
  return room === '' ? place : `${place}-${room}`
}

/** Who lives where: the keys of a person and, where there is one, of the household. */
export type Resident = { readonly key: number; readonly household: number | null; readonly home: string }

/** More than this at one address is a company or a home for the old, and no family. */
const FAMILY_AT_MOST = 12

/**
 * Those at one address who may be a family and are not known to be one or none: keys in rising order, each group once.
 * Who lives in one household already counts as one; where any two were told apart, theirs stay apart.
 */
export function familiesToAsk(
  residents: readonly Resident[],
  isApart: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  return [...Map.groupBy(residents, ({ home }) => home).values()]
    .filter((there) => there.length > 1 && there.length <= FAMILY_AT_MOST)
    .flatMap((there) => joined(unitsOf(there), isApart))
    .filter((units) => units.length > 1)
    .map((units) => units.flat().toSorted((a, b) => a - b))
}

/** A household, or one person alone. */
type Unit = readonly number[]

function unitsOf(there: readonly Resident[]): readonly Unit[] {
  const units = Map.groupBy(there, ({ key, household }) => (household === null ? `alone ${key}` : `home ${household}`))
  return [...units.values()].map((unit) => unit.map(({ key }) => key))
}

/** Units that hang together: each is not apart from at least one other of its group. */
function joined(
  units: readonly Unit[],
  isApart: (one: number, other: number) => boolean,
): readonly (readonly Unit[])[] {
  const mayBeOne = (one: Unit, other: Unit): boolean => !one.some((a) => other.some((b) => isApart(a, b)))
  const groups: Unit[][] = []
  for (const unit of units) {
    const near = groups.filter((group) => group.some((other) => mayBeOne(unit, other)))
    const group = [...near.flat(), unit]
    groups.splice(0, groups.length, ...groups.filter((each) => !near.includes(each)), group)
  }
  return groups
}

/** What must be known of each who lives there to see whether somebody has left. */
export type Living = { readonly home: string | null; readonly movedOn: Day | null }

/** Whether this one no longer seems to live with the others: moved alone, or at another address than one of them. */
export function strayedFrom(one: Living, others: readonly Living[]): Strayed | null {
  if (others.length === 0) return null
  if (one.movedOn !== null && others.some(({ movedOn }) => movedOn === null)) return 'moved'
  const isElsewhere = ({ home }: Living): boolean => home !== null && home !== one.home
  return one.home !== null && others.some(isElsewhere) ? 'address' : null
}

/** 髙﨑家, 髙﨑・𠮷野家: what a household is called while it has no name of its own. */
export function familyNames(members: readonly { readonly familyName: string }[]): string {
  return [...new Set(members.map(({ familyName }) => familyName))].filter((name) => name !== '').join('・')
}
