import type { Day } from '#domain/day.ts'
import type { ReasonSettings } from '#domain/week/facts.ts'
import type { WeekPerson } from '#domain/week/plan.ts'
import { reasonsOf } from '#domain/week/reasons.ts'
import type { WeekView } from '#domain/week/week.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { takeTouched } from '#main/store/touched.ts'
import { listGlimpses, listOwed } from '#main/store/week-candidates.ts'
import { listWeekFacts } from '#main/store/week-facts.ts'
import { listWeekPeople } from '#main/store/week-people.ts'
import { isBusy } from '#main/store/write.ts'
import { isUnthanked, listUnthanked, unthankedKeys } from './unthanked.ts'

export type KnownPerson = WeekPerson & { readonly key: number }

/** Who may have a reason this week, and how many more were not looked at one by one. */
export type WeekPeople = {
  readonly people: ReadonlyMap<number, KnownPerson>
  readonly more: number
  readonly unthanked: WeekView['unthanked']
}

type Memory = {
  readonly today: Day
  readonly settings: ReasonSettings
  readonly people: Map<number, KnownPerson>
  /** Keys of those who were seen at a glance alone. */
  readonly glimpsed: Set<number>
  readonly unthanked: Map<number, WeekView['unthanked'][number]>
}

/**
 * A week takes some twenty calls and letters of courtesy. People are looked at for them in the order of the list, so many
 * at once, until more have a reason than any week could hold; in a shop where still more may have one, the rest is counted.
 */
const PORTION = 300
const ENOUGH = 250

const memories = new WeakMap<Session['connection'], Memory>()

/**
 * The people of the week, read once a day; after that only those whom a change touched are read again. `also` are keys
 * of those who stand on the list already.
 */
export function peopleOfWeek(
  session: Session,
  settings: ReasonSettings,
  today: Day,
  also: readonly number[],
): WeekPeople {
  const memory = remembered(session, settings, today)
  const missing = also.filter((key) => !memory.people.has(key))
  const extra = readPeople(session.db, missing, today)
  return {
    people: extra.size === 0 ? memory.people : new Map([...memory.people, ...extra]),
    more: memory.glimpsed.size,
    unthanked: newestFirst(memory.unthanked),
  }
}

/** Of one day in the order in which they were added, whoever was read again meanwhile. */
function newestFirst(unthanked: Memory['unthanked']): WeekView['unthanked'] {
  return [...unthanked]
    .toSorted(([a, one], [b, other]) =>
      one.visitedOn === other.visitedOn ? a - b : one.visitedOn < other.visitedOn ? 1 : -1,
    )
    .map(([, each]) => each)
}

function remembered(session: Session, settings: ReasonSettings, today: Day): Memory {
  // What a job has not saved yet may be taken back: it is looked at, and not remembered.
  if (isBusy(session)) return readAnew(session.db, settings, today)
  const touched = takeTouched(session, 'anything')
  const before = memories.get(session.connection)
  if (before === undefined || touched === 'many' || before.today !== today) {
    const memory = readAnew(session.db, settings, today)
    memories.set(session.connection, memory)
    return memory
  }
  readAgain(session.db, before, [...touched])
  return before
}

function readAnew(db: ReadDb, settings: ReasonSettings, today: Day): Memory {
  const owed = new Set(listOwed(db, settings, today))
  const courtesies = [...new Set(listGlimpses(db, settings, today).map(({ key }) => key))].filter(
    (key) => !owed.has(key),
  )
  const people = readPeople(db, [...owed], today)
  let looked = 0
  for (let found = 0; looked < courtesies.length && found < ENOUGH; looked += PORTION) {
    for (const [key, person] of readPeople(db, courtesies.slice(looked, looked + PORTION), today)) {
      people.set(key, person)
      if (reasonsOf(person.facts, settings, today).length > 0) found += 1
    }
  }
  return {
    today,
    settings,
    people,
    glimpsed: new Set(courtesies.slice(looked)),
    unthanked: new Map(listUnthanked(db, unthankedKeys(db, settings, today), settings, today)),
  }
}

function readAgain(
  db: ReadDb,
  { today, settings, people, glimpsed, unthanked }: Memory,
  touched: readonly number[],
): void {
  if (touched.length === 0) return
  for (const key of touched) {
    people.delete(key)
    glimpsed.delete(key)
    unthanked.delete(key)
  }
  for (const [key, person] of readPeople(db, touched, today)) people.set(key, person)
  const stillUnthanked = touched.filter((key) => isUnthanked(people.get(key)?.facts, settings, today))
  for (const [key, row] of listUnthanked(db, stillUnthanked, settings, today)) unthanked.set(key, row)
}

function readPeople(db: ReadDb, keys: readonly number[], today: Day): Map<number, KnownPerson> {
  if (keys.length === 0) return new Map()
  const people = listWeekPeople(db, listWeekFacts(db, keys, today), today)
  return new Map(people.map((person) => [person.key, person]))
}
