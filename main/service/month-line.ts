import type { Day } from '#domain/day.ts'
import { countsOf, currentDaysOf, type MonthCounts, monthLine, type MonthPeople } from '#domain/review/month-line.ts'
import { type Month, monthOf, monthsBetween } from '#domain/review/months.ts'
import { calledBy } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { daysOfAll, firstTimers } from '#main/store/days-of-all.ts'
import { linesOf } from '#main/store/listing.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting } from '#main/store/settings.ts'
import { isBusy, totalChanges } from '#main/store/write.ts'

/** `currentDays`: whoever came within them counts. */
export type MonthLine = { readonly currentDays: number; readonly months: readonly MonthPeople[] }

type Named = { readonly customerId: Id; readonly name: string }

type MonthNames = Readonly<Record<'opening' | 'new' | 'returned' | 'lost' | 'closing', readonly Named[]>>

/** What was reckoned of the rows as they stand, so that neither the names of a number nor the same months ask again. */
type Known = { readonly standing: string; readonly line: MonthLine }

const known = new WeakMap<Session['connection'], Known>()

/** 先月末 + 新しい方 + 戻られた方 − 離れた方 = 今月末, month by month; months after today's are left out. */
export function monthLineOf(session: Session, from: Month, until: Month): MonthLine {
  const standing = [session.today(), from, until, totalChanges(session.db)].join(' ')
  const before = known.get(session.connection)
  if (before?.standing === standing) return before.line
  const line = reckon(session, from, until)
  // What a job has not saved yet may be taken back, which no counter tells.
  if (isBusy(session)) known.delete(session.connection)
  else known.set(session.connection, { standing, line })
  return line
}

function reckon(session: Session, from: Month, until: Month): MonthLine {
  const today = session.today()
  const comings = daysOfAll(session, today)
  const currentDays = currentDaysOn(session, today)
  const first = firstTimers(session.db)
  const last = monthOf(today)
  const months = monthsBetween(from, until < last ? until : last)
  const isFirstTimer = (customer: number): boolean => first[customer] === 1
  return { currentDays, months: monthLine(comings, months, { currentDays, today, isFirstTimer }) }
}

/** The names behind every number; each person is looked up once, in however many months. */
export function namesBehind(session: Session, { months }: MonthLine): (month: MonthPeople) => MonthNames {
  const keys = new Set(months.flatMap(({ opening, closing }) => [...opening, ...closing]))
  const lines = linesOf(session.db, [...keys])
  const named = (some: readonly number[]) =>
    some.flatMap((key) => {
      const line = lines.get(key)
      return line === undefined ? [] : [{ customerId: line.id, name: calledBy(line).name }]
    })
  return (month) => ({
    opening: named(month.opening),
    new: named(month.new),
    returned: named(month.returned),
    lost: named(month.lost),
    closing: named(month.closing),
  })
}

type Frozen<T> = { readonly on: Day; readonly what: T }

const currentDaysKnown = new WeakMap<Session['connection'], Frozen<number>>()
const inBriefKnown = new WeakMap<Session['connection'], Frozen<MonthCounts>>()

/** As the owner said, else by the gaps of the shop. */
function currentDaysOn(session: Session, today: Day): number {
  return chosenDays(session) ?? ownDaysOn(session, today)
}

/** Null: by the gaps of the shop. */
export function chosenDays({ db }: Pick<Session, 'db'>): number | null {
  const days = getSetting(db, 'current-days') ?? BY_THE_SHOP
  return days === BY_THE_SHOP ? null : days
}

/** A setting is a number; nobody is a customer for no day. */
export const BY_THE_SHOP = 0

/** Frozen for the day: nobody is lost or comes back because another's visit was entered. */
export function ownDaysOn(session: Session, today: Day): number {
  const known = currentDaysKnown.get(session.connection)
  if (known?.on === today) return known.what
  const what = currentDaysOf(daysOfAll(session, today), today)
  if (!isBusy(session)) currentDaysKnown.set(session.connection, { on: today, what })
  return what
}

/**
 * The line of this month up to today, for a place where nobody may wait: as it stood when it was read ahead today, null
 * before that. Who stayed is opening − lost.
 */
export function monthInBrief(session: Session): MonthCounts | null {
  const known = inBriefKnown.get(session.connection)
  return known?.on === session.today() ? known.what : null
}

/** What was read ahead no longer holds. */
export function forgetBrief({ connection }: Pick<Session, 'connection'>): void {
  inBriefKnown.delete(connection)
}

/** Reads ahead, while nobody waits, what ふりかえり and the line in brief would have to wait for. */
export function readMonthLineAhead(session: Session): void {
  const today = session.today()
  if (isBusy(session) || inBriefKnown.get(session.connection)?.on === today) return
  const month = monthOf(today)
  const [found] = monthLineOf(session, month, month).months
  if (found !== undefined) inBriefKnown.set(session.connection, { on: today, what: countsOf(found) })
}
