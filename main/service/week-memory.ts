import type { Day } from '#domain/day.ts'
import type { WeekPerson } from '#domain/week/plan.ts'
import { reasonsOf } from '#domain/week/reasons.ts'
import { listIntroducers } from '#main/store/introducers.ts'
import { dailyMemory } from '#main/store/daily-memory.ts'
import type { ReadDb } from '#main/store/db.ts'
import { nextVisitsOn } from '#main/store/next-visits.ts'
import type { Session } from '#main/store/session.ts'
import { reasonSettings } from '#main/store/settings.ts'
import { listGlimpses, listOwed } from '#main/store/week-candidates.ts'
import { listWeekFacts } from '#main/store/week-facts.ts'
import { listWeekPeople } from '#main/store/week-people.ts'

export type KnownPerson = WeekPerson & { readonly key: number }

/** Who may have a reason this week, and how many more were not looked at one by one. */
export type WeekPeople = {
  readonly people: ReadonlyMap<number, KnownPerson>
  readonly more: number
}

type Memory = {
  readonly people: Map<number, KnownPerson>
  /** Keys of those who were seen at a glance alone. */
  readonly glimpsed: Set<number>
}

/**
 * A week takes some twenty calls and letters of courtesy. People are looked at for them in the order of the list, so many
 * at once, until more have a reason than any week could hold; in a shop where still more may have one, the rest is counted.
 */
const PORTION = 300
const ENOUGH = 250

const remembered = dailyMemory<Memory>('anything', { anew: readAnew, again: readAgain })

/** The people of the week; `also` are keys of those who stand on the list already. */
export function peopleOfWeek(session: Session, today: Day, also: readonly number[]): WeekPeople {
  const memory = remembered(session, today)
  const missing = also.filter((key) => !memory.people.has(key))
  lookAt(session.db, memory, missing, today)
  return { people: memory.people, more: memory.glimpsed.size }
}

function readAnew(db: ReadDb, today: Day, session: Session): Memory {
  const settings = reasonSettings(db)
  const next = nextVisitsOn(session, today)
  const owed = new Set(listOwed(db, settings, today))
  const courtesies = [...new Set(listGlimpses(db, settings, today, next).map(({ key }) => key))].filter(
    (key) => !owed.has(key),
  )
  const people = readPeople(db, [...owed], today)
  let looked = 0
  for (let found = 0; looked < courtesies.length && found < ENOUGH; looked += PORTION) {
    for (const [key, person] of readPeople(db, courtesies.slice(looked, looked + PORTION), today)) {
      people.set(key, person)
      if (reasonsOf(person.facts, settings, today, next).length > 0) found += 1
    }
  }
  return { people, glimpsed: new Set(courtesies.slice(looked)) }
}

function readAgain(db: ReadDb, memory: Memory, touched: ReadonlySet<number>, today: Day): Memory {
  lookAt(db, memory, [...new Set([...touched, ...introducersOf(db, memory, touched)])], today)
  return memory
}

/** What is known of somebody tells of whom they introduced, now or before this change. */
function introducersOf(db: ReadDb, { people }: Memory, touched: ReadonlySet<number>): readonly number[] {
  const before = [...people.values()].filter(({ facts }) => facts.introductions.length > 0)
  return [...listIntroducers(db, [...touched]), ...before.map(({ key }) => key)]
}

/** One by one, anew; whoever lies in the trash by now is forgotten. */
function lookAt(db: ReadDb, { people, glimpsed }: Memory, keys: readonly number[], today: Day): void {
  for (const key of keys) {
    people.delete(key)
    glimpsed.delete(key)
  }
  for (const [key, person] of readPeople(db, keys, today)) people.set(key, person)
}

/** These people as they are now; nobody in the trash. */
export function readPeople(db: ReadDb, keys: readonly number[], today: Day): Map<number, KnownPerson> {
  if (keys.length === 0) return new Map()
  const people = listWeekPeople(db, listWeekFacts(db, keys, today), today)
  return new Map(people.map((person) => [person.key, person]))
}
