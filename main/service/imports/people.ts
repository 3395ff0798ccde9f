import { jointName } from '#domain/exchange/joint-names.ts'
import { lackingOn } from '#domain/exchange/merge.ts'
import type { LineAsRead, OnDuplicate } from '#domain/exchange/import.ts'
import type { Day } from '#domain/day.ts'
import { inFull, listedName, spaced } from '#domain/people/called.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { listAddresses } from '#main/store/addresses.ts'
import type { ReadDb } from '#main/store/db.ts'
import { fillCard, settleHouseholds } from '#main/store/import-fill.ts'
import { insertPerson } from '#main/store/import-people.ts'
import { type Into, putRest } from '#main/store/import-rows.ts'
import { linesOf } from '#main/store/listing.ts'
import { personOnFile } from '#main/store/on-file.ts'
import type { ToRefresh } from '#main/store/write.ts'
import { type Fate, type Kind, rejecting, type Taker } from './judging.ts'
import type { PersonRead } from './lines.ts'
import { type Card, PeopleIndex } from './people-index.ts'

type People = Kind<PersonRead, Card | null>

/** What the preview asks of a list of people. */
export function* seePeople(db: ReadDb): Generator<Progress, People> {
  const index = new PeopleIndex(db)
  yield* index.fill()
  return kindOf(db, index)
}

/** What the run does with it. */
export function* takePeople(
  into: Into,
  newId: () => Id,
  today: Day,
  { alsoRefresh, listAs }: ToRefresh,
): Generator<Progress, Taker<PersonRead, Card | null>> {
  const { db } = into
  const index = new PeopleIndex(db)
  yield* index.fill()

  const add = ({ person, keys, listed }: PersonRead, line: number): Fate => {
    if (person.number !== null && index.hasNumber(person.number)) return rejecting('number-taken')
    const id = person.id === null || index.hasId(person.id) ? newId() : person.id
    const customer = insertPerson(into, id, person.addedOn ?? today, person)
    listAs(customer, listed)
    index.add({ customer, line }, person, keys, { id, number: person.number })
    return { kind: 'added' }
  }

  const merge = ({ person, keys }: PersonRead, card: Card, customer: number): Fate => {
    putRest(into)
    const kept = personOnFile(db, customer)
    if (kept === null) throw new Error('a card that is not there')
    const lacking = lackingOn(kept, person, today)
    const { number } = lacking.own
    if (typeof number === 'string' && index.hasNumber(number)) return rejecting('number-taken', customer)
    fillCard(into, customer, lacking)
    alsoRefresh(customer)
    index.add(card, person, keys, { id: person.id, number: number ?? null })
    return { kind: 'merged' }
  }

  const take = (read: PersonRead, line: number, card: Card | null, choice: OnDuplicate): Fate => {
    if (choice === 'skip') return { kind: 'skipped' }
    if (choice === 'add' || card === null || card.customer === null) return add(read, line)
    return merge(read, card, card.customer)
  }

  const end = (): void => {
    putRest(into)
    settleHouseholds(into)
  }
  return { ...kindOf(db, index), take, end }
}

function kindOf(db: ReadDb, index: PeopleIndex): People {
  return {
    judge: (read) => index.judge(read),
    pass: ({ person, keys }, line) => index.add({ customer: null, line }, person, keys, person),
    asRead,
    standing: (_read, card) => ({
      existing: card?.line === null && card.customer !== null ? standingCard(db, card.customer) : null,
      sameAs: card?.line ?? null,
    }),
    ownerOf: () => null,
  }
}

function asRead({ person }: PersonRead, line: number): LineAsRead {
  return {
    line,
    name: [inFull(person), ...person.relatives.filter(({ onCard }) => onCard).map(jointName)].join('・'),
    kana: spaced(...listedName(person).kana),
    what: oneLineOf(person.addresses[0]),
    phone: person.phones[0]?.number ?? '',
    day: person.birthday ?? '',
  }
}

function standingCard(db: ReadDb, customer: number): { id: Id; called: string; what: string } | null {
  const row = linesOf(db, [customer]).get(customer)
  if (row === undefined) return null
  return { id: row.id, called: inFull(row), what: oneLineOf(listAddresses(db, customer).entries[0]) || row.phone }
}

function oneLineOf(address: PostalAddress | undefined): string {
  return address === undefined ? '' : addressInOneLine(address)
}
