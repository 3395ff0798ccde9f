import type { Birthday, Day } from '#domain/day.ts'
import { inFull, spaced } from '#domain/people/called.ts'
import type { PersonOnFile } from './on-file.ts'
import { jointName } from './joint-names.ts'
import { stateWords } from './readable-format.ts'
import type { VProperty } from './v-property.ts'

/** The lines of one event of a calendar. */
export type VEvent = readonly VProperty[]

/** `stamp` is the moment of writing, UTC 'YYYY-MM-DDTHH:MM:SSZ'. */
type Written = { readonly today: Day; readonly stamp: string }

/** What stands before the events. */
export const CALENDAR_HEAD: readonly VProperty[] = [
  ['version', {}, 'text', '2.0'],
  ['prodid', {}, 'text', '-//otsukiai//おつきあい帳//JA'],
  ['x-wr-calname', {}, 'unknown', 'おつきあい帳'],
]

const LEAP_DAY = '02-29'
const LEAP_SAID = 'うるう年でない年は2月28日にしています。'

/**
 * A person's days: birthdays, the family's and the days to remember every year, open promises on the day they are due.
 * Whoever has died has none. What was refused stands in each, since a day in a calendar leads to a card.
 */
export function eventsOf(person: PersonOnFile, written: Written): readonly VEvent[] {
  if (person.diedOn !== null) return []
  const who = inFull(person)
  const days = [
    { what: 'お誕生日', day: person.birthday, name: 'birthday' },
    ...person.relatives.map((one, at) => {
      const day = one.diedOn === null ? one.birthday : null
      return { what: `${spaced(one.relation, jointName(one))} お誕生日`, day, name: `family-${at}` }
    }),
    ...person.specialDays.map(({ label, day, remind }, at) => {
      return { what: label, day: remind ? (day as Birthday) : null, name: `day-${at}` }
    }),
  ]
  const uid = (name: string): string => `${person.id ?? ''}-${name}@otsukiai`
  const refused = stateWords(person)
  return [
    ...days.flatMap(({ what, day, name }) => {
      const yearly = day === null ? null : yearlyFrom(day, written.today)
      if (yearly === null) return []
      const said = yearly.isLeap ? [LEAP_SAID, ...refused] : refused
      return [[...event(uid(name), `${who} ${what}`, yearly.from, said, written), ['rrule', {}, 'recur', yearly.rule]]]
    }),
    ...person.promises.flatMap(({ text, dueOn, keptOn, droppedOn }, at) => {
      if (dueOn === null || keptOn !== null || droppedOn !== null) return []
      return [event(uid(`promise-${at}`), `お約束：${text}（${who}）`, dueOn, refused, written)]
    }),
  ] as readonly VEvent[]
}

type Yearly = {
  readonly from: string
  readonly rule: Readonly<Record<string, string | number>>
  readonly isLeap: boolean
}

/**
 * Without a year it begins this year. Of a month alone no day can be said: null. 29 February is the last day of February,
 * as the week has it too: a yearly rule on that very date would come every fourth year.
 */
function yearlyFrom(day: Birthday, today: Day): Yearly | null {
  const date = day.slice(-LEAP_DAY.length)
  if (!/^\d{2}-\d{2}$/.test(date)) return null
  const year = Number(today.slice(0, 4))
  const isLeap = date === LEAP_DAY
  const from = day.startsWith('--') ? `${isLeap ? lastLeapYear(year) : year}-${date}` : day
  return { from, rule: isLeap ? { freq: 'YEARLY', bymonth: 2, bymonthday: -1 } : { freq: 'YEARLY' }, isLeap }
}

function lastLeapYear(year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return isLeap ? year : lastLeapYear(year - 1)
}

function event(uid: string, summary: string, on: string, said: readonly string[], { stamp }: Written): VProperty[] {
  return [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', stamp],
    ['dtstart', {}, 'date', on],
    ['transp', {}, 'text', 'TRANSPARENT'],
    ['summary', {}, 'text', summary],
    ...(said.length === 0 ? [] : ([['description', {}, 'text', said.join('\n')]] as const)),
  ]
}
