import type { Done } from '#domain/change.ts'
import { type Day, dayOfMonth } from '#domain/day.ts'
import {
  endOfMatsunouchi,
  isMourningIn,
  marksOf,
  type NewYearCards,
  type NewYearFound,
  type NewYearHome,
  type NewYearList,
  type NewYearMark,
  nothingKnown,
  whyProposed,
} from '#domain/letters/new-year.ts'
import { calledBy } from '#domain/people/called.ts'
import type { CustomerRow, Id } from '#domain/people/customer.ts'
import { endOfMidWinter } from '#domain/week/seasons.ts'
import { type GateFacts, keptBack } from '#domain/week/gate.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import { listAddresses, markAddress } from '#main/store/addresses.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { searchCustomers } from '#main/store/find.ts'
import { listGateFacts } from '#main/store/gate-facts.ts'
import { householdOf, listMembers, type Member } from '#main/store/households.ts'
import { linesOf } from '#main/store/listing.ts'
import { listNewYearAnswered } from '#main/store/new-year-answers.ts'
import {
  headsOf,
  listNewYearHeads,
  listNewYears,
  listWhoOffered,
  membersOf,
  putNewYearMark,
} from '#main/store/new-year-cards.ts'
import { listReturnedBy } from '#main/store/returned-cards.ts'
import type { Session } from '#main/store/session.ts'
import { windowSettings } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { placesRead } from './postal/look-up.ts'

/** 年賀 of a year: each household with what went and came, and whether a card is proposed; in the order of the kana. */
export function newYearList(session: Session, { year }: { readonly year: number }): NewYearList {
  const { db } = session
  const today = session.today()
  const heads = listNewYearHeads(db, { from: year - 2, until: year })
  const offered = new Set(listWhoOffered(db, dayOfMonth(year - 1, 1, 1), dayOfMonth(year - 1, 12, 31)))
  const homes = homesOf(session, heads, year).map((home) => {
    const isToAsk = home.why !== null && offered.has(home.head)
    return Object.assign(home.shown, { isToAsk })
  })
  const isOver = today > endOfMatsunouchi(year, windowSettings(db).endOfMatsunouchi)
  const isInTime = dayOfMonth(year, 1, 1) <= today && today <= endOfMidWinter(year)
  return { year, isOver, answerAs: isInTime ? (isOver ? 'mid-winter' : 'new-year') : null, homes }
}

/** As many as are told apart at a glance. */
const OFFERED = 8
/** Several of a household stand in one row. */
const LOOKED_AT = 40

/** Whom a few letters may mean, each household once. */
export function findNewYear(
  session: Session,
  { text, year }: { readonly text: string; readonly year: number },
): readonly NewYearFound[] {
  const { db } = session
  const hits = searchCustomers(db, text, LOOKED_AT, null, placesRead).map(({ customer }) => customer)
  const heads = [...new Set(headsOf(db, hits).values())].slice(0, OFFERED)
  return homesOf(session, heads, year).map(({ shown: { customer, people, years, isMourning } }) => {
    return { customer, people, isMourning, marks: marksOf(years.at(-1) ?? nothingKnown(year)) }
  })
}

type Marking = {
  readonly customer: Id
  readonly year: number
  readonly mark: NewYearMark
  readonly isMarked: boolean
}

/**
 * Marks a card that came, went or came back, or 欠礼; one change. The whole house mourns, and what comes back says that the
 * address is wrong. Taken off, it is taken off of whoever of the household had it. @throws Refusal customer-*, disk-*
 */
export function markNewYear(session: Session, { customer, year, mark, isMarked }: Marking): Done {
  return write(session, 'new-year-marked', (db, change) => {
    const { key } = listedCustomer(db, customer)
    const today = session.today()
    const home = mark === 'mourning' ? houseOf(db, key).map((member) => member.key) : homeOf(db, key)
    const isOfAll = mark === 'mourning' || !isMarked
    if (mark === 'returned' && isMarked) markReturned(db, key, today)
    // Which addresses came back with the card is known only as long as its mark stands.
    if (mark === 'returned' && !isMarked) clearReturned(db, key, home, year)
    for (const member of isOfAll ? home : [key]) {
      putNewYearMark(db, { customer: member, year, mark, on: isMarked ? today : null })
    }
    return { change }
  })
}

type Living = Pick<Member, 'key' | 'home'>

/** All who live there, also those who get cards of their own. */
function houseOf(db: ReadDb, key: number): readonly Living[] {
  const house = householdOf(db, key)
  return house === null ? [{ key, home: null }] : listMembers(db, house.key)
}

/** Those of the same card. */
function homeOf(db: ReadDb, key: number): readonly number[] {
  const head = headsOf(db, [key]).get(key) ?? key
  const members = (membersOf(db, [head]).get(head) ?? []).map((member) => member.key)
  return members.includes(key) ? members : [key, ...members]
}

/** Nobody else is written to at the same place; where something came back before, that day stays. */
function markReturned(db: WriteDb, customer: number, on: Day): void {
  const house = houseOf(db, customer)
  const place = house.find(({ key }) => key === customer)?.home ?? null
  for (const { key, home } of house) {
    if (key !== customer && (place === null || home !== place)) continue
    const [address] = listAddresses(db, key).marks
    if (address?.returnedOn === null) markAddress(db, address.address, 'returned', on)
  }
}

function clearReturned(db: WriteDb, customer: number, home: readonly number[], year: number): void {
  const house = houseOf(db, customer).map(({ key }) => key)
  for (const address of listReturnedBy(db, { house, home, year })) markAddress(db, address, 'returned', null)
}

type Home = { readonly head: number; readonly why: NewYearHome['why']; readonly shown: Omit<NewYearHome, 'isToAsk'> }

/** Of each of these households, in the order given. */
function homesOf(session: Session, heads: readonly number[], year: number): readonly Home[] {
  const { db } = session
  const members = membersOf(db, heads)
  const everyone = [...members.values()].flat()
  const lines = linesOf(
    db,
    everyone.map(({ key }) => key),
  )
  const ids = everyone.map(({ id }) => id)
  const gates = new Map(listGateFacts(db, ids, session.today()).map((gate) => [gate.customer, gate]))
  const answered = listNewYearAnswered(
    db,
    everyone.map(({ key }) => key),
    year,
  )
  const known = listNewYears(db, heads, { from: year - 2, until: year })
  return heads.flatMap((head) => {
    const all = members.get(head) ?? []
    const gate = all.flatMap(({ id }) => gates.get(id) ?? [])
    const people = all.flatMap(({ key }) => lines.get(key) ?? [])
    const isAnswered = all.some(({ key }) => answered.has(key))
    return homeFrom(session, { head, people, gates: gate, cards: known.get(head) ?? [], isAnswered, year })
  })
}

type Known = {
  readonly head: number
  readonly people: readonly CustomerRow[]
  readonly gates: readonly GateFacts[]
  readonly cards: readonly NewYearCards[]
  readonly isAnswered: boolean
  readonly year: number
}

function homeFrom(session: Session, { head, people, gates, cards, isAnswered, year }: Known): readonly Home[] {
  const living = gates.filter(({ diedOn }) => diedOn === null)
  const { first, against } = addressed(session, living.length === 0 ? gates : living)
  if (first === null) return []
  const bereavedOn = latestDeath(gates)
  const history = { cards, bereavedOn }
  const years = [year - 2, year - 1, year].map((each) => cards.find((some) => some.year === each) ?? nothingKnown(each))
  const why = whyProposed(history, year)
  const dead = new Set(gates.filter(({ diedOn }) => diedOn !== null).map(({ customer }) => customer))
  const shown = {
    customer: first,
    people: people
      .filter(({ id }) => people.length === 1 || !dead.has(id))
      .map((row) => ({ customer: row.id, called: calledBy(row) })),
    years,
    isAnswered,
    why,
    isMourning: isMourningIn(history, year),
    against,
  }
  return [{ head, why, shown }]
}

/** The first of the household to whom a card may go; where none may, the first, and what stands against it. */
function addressed(
  session: Session,
  gates: readonly GateFacts[],
): { readonly first: Id | null; readonly against: GateState | null } {
  // 喪中 is said by itself, and 寒中見舞い, which is the card then, asks for all the rest in the same way.
  const against = (gate: GateFacts): GateState | null =>
    keptBack({ kind: 'seasonal', today: session.today() }, gate)('postcard')?.why ?? null
  const open = gates.find((gate) => against(gate) === null)
  const first = open ?? gates[0]
  return first === undefined ? { first: null, against: null } : { first: first.customer, against: against(first) }
}

function latestDeath(gates: readonly GateFacts[]): GateFacts['bereavedOn'] {
  return (
    gates
      .flatMap(({ bereavedOn }) => bereavedOn ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}
