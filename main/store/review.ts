import type { Day } from '#domain/day.ts'
import type { Month } from '#domain/review/months.ts'
import { query, type ReadDb } from './db.ts'
import { FIRST_TIMERS, IS_FIRST_TIMER } from './first-timers.ts'

type TouchRow = { month: string; letters: number; calls: number; thanks: number; people: number }
type CountRow = { month: string; count: number }
type PostedRow = { month: string; paper: string; letters: number }
type WeekRow = { month: string; weeks: number; finished: number }

const IN_TRASH = '(SELECT key FROM customers WHERE deleted_on IS NOT NULL)'

const TOUCHES = query<TouchRow>(
  `SELECT substr(day, 1, 7) AS month, sum(channel IN ('letter', 'postcard')) AS letters, sum(channel = 'phone') AS calls,
     sum(reason IS 'first-visit-thanks' AND receipt IS NOT 'no-answer') AS thanks,
     count(DISTINCT iif(receipt IS 'no-answer', NULL, customer)) AS people
   FROM contacts
   WHERE day BETWEEN :from AND :until AND direction = 'from-us' AND deleted_on IS NULL AND customer NOT IN ${IN_TRASH}
   GROUP BY 1`,
  ['month', 'letters', 'calls', 'thanks', 'people'],
)
// The months of all visits behind each other: SQLite would sort them all to count them, five times as long in a large shop.
const VISITS = query<{ months: string | null }>(
  `SELECT group_concat(substr(day, 1, 7), '') AS months FROM visit_days
   WHERE day BETWEEN :from AND :until AND customer NOT IN ${IN_TRASH}`,
  ['months'],
)
const MONTH_LENGTH = 'YYYY-MM'.length
// Whoever the shop knew before came first some other time than the first day on file.
const FIRST_VISITS = query<CountRow>(
  `SELECT substr(r.first, 1, 7) AS month, count(*) AS count
   FROM ${FIRST_TIMERS} WHERE ${IS_FIRST_TIMER} AND r.first BETWEEN :from AND :until GROUP BY 1`,
  ['month', 'count'],
)
const WEEKS = query<WeekRow>(
  `SELECT substr(week, 1, 7) AS month, count(*) AS weeks, sum(open = 0) AS finished
   FROM (SELECT week, sum(state = 'open') AS open FROM week_items WHERE week BETWEEN :from AND :until GROUP BY week)
   GROUP BY 1`,
  ['month', 'weeks', 'finished'],
)
const POSTED = query<PostedRow>(
  `SELECT substr(b.posted_on, 1, 7) AS month, b.paper, count(*) AS letters
   FROM batches b JOIN letters l ON l.batch = b.key
   WHERE b.posted_on BETWEEN :from AND :until AND l.state = 'posted' GROUP BY 1, 2`,
  ['month', 'paper', 'letters'],
)
const ANYTHING_BEFORE = query<{ found: number }>(
  `SELECT EXISTS (SELECT 1 FROM rhythms WHERE first < :day) OR EXISTS (SELECT 1 FROM contacts
     WHERE day < :day AND direction = 'from-us' AND deleted_on IS NULL) AS found`,
  ['found'],
)

/** Both days within; of months in which nothing was there is nothing. */
type Days = { readonly from: Day; readonly until: Day }

/** What the shop sent and said, by month; none of those in the trash. */
export function listTouches(db: ReadDb, days: Days): ReadonlyMap<Month, Omit<TouchRow, 'month'>> {
  return byMonth(db.many(TOUCHES, days))
}

export function countVisitsByMonth(db: ReadDb, days: Days): ReadonlyMap<Month, number> {
  const months = db.one(VISITS, days)?.months ?? ''
  const counts = new Map<Month, number>()
  for (let at = 0; at < months.length; at += MONTH_LENGTH) {
    const month = months.slice(at, at + MONTH_LENGTH) as Month
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return counts
}

export function countFirstVisitsByMonth(db: ReadDb, days: Days): ReadonlyMap<Month, number> {
  return new Map(db.many(FIRST_VISITS, days).map(({ month, count }) => [month as Month, count]))
}

/** Weeks of the list by the month of their Monday, and those of them with nobody left to do. */
export function listWeeksByMonth(db: ReadDb, days: Days): ReadonlyMap<Month, Omit<WeekRow, 'month'>> {
  return byMonth(db.many(WEEKS, days))
}

/** Letters of batches that were posted, by month and paper. */
export function countPosted(db: ReadDb, days: Days): readonly PostedRow[] {
  return db.many(POSTED, days)
}

/** Whether anybody came or was contacted before a day. */
export function hasAnythingBefore(db: ReadDb, day: Day): boolean {
  return db.one(ANYTHING_BEFORE, { day })?.found === 1
}

function byMonth<T extends { readonly month: string }>(rows: readonly T[]): ReadonlyMap<Month, T> {
  return new Map(rows.map((row) => [row.month as Month, row]))
}
