import { type Day, dayNumber } from '#domain/day.ts'
import { DAYS_PER_WEEK } from '#domain/week/outlook.ts'
import type { Histories, Seen } from '#domain/week/return-model/histories.ts'
import { query, type ReadDb } from './db.ts'
import { keysFrom } from './listed.ts'
import type { Span } from './refresh.ts'

type Columns = { n: string; first: string; last: string; litt: string }

// In columns of one row: 100,000 people come out several times faster than in a row each.
const HISTORIES = query<Columns>(
  `SELECT json_group_array(n) AS n, json_group_array(unixepoch(first) / 86400) AS first,
     json_group_array(unixepoch(last) / 86400) AS last, json_group_array(litt) AS litt
   FROM rhythms WHERE customer BETWEEN :low AND :high`,
  ['n', 'first', 'last', 'litt'],
)

type SeenRow = {
  people: number
  visits: number
  repeaters: number
  first: string | null
  sum_first: number
  sum_last: number
  litt: number
}
const SEEN = query<SeenRow>(
  `SELECT count(*) AS people, coalesce(sum(n), 0) AS visits, coalesce(sum(n > 1), 0) AS repeaters, min(first) AS first,
     coalesce(sum(unixepoch(first) / 86400), 0) AS sum_first, coalesce(sum(unixepoch(last) / 86400), 0) AS sum_last,
     coalesce(sum(litt), 0) AS litt
   FROM rhythms`,
  ['people', 'visits', 'repeaters', 'first', 'sum_first', 'sum_last', 'litt'],
)

/** How the people of a span came, as it stands on that day. */
export function historiesOn(db: ReadDb, span: Span, today: Day): Histories {
  const row = db.one(HISTORIES, span)
  const [visits, first, last] = [keysFrom(row?.n), keysFrom(row?.first), keysFrom(row?.last)]
  const now = dayNumber(today)
  return {
    n: visits.length,
    x: Float64Array.from(visits, (n) => n - 1),
    tx: Float64Array.from(last, (day, at) => (day - (first[at] ?? day)) / DAYS_PER_WEEK),
    // A clock that stands before the last visit counts as that day.
    T: Float64Array.from(last, (day, at) => (Math.max(now, day) - (first[at] ?? day)) / DAYS_PER_WEEK),
    litt: Float64Array.from(keysFrom(row?.litt)),
  }
}

/** How much the shop has seen up to that day, and a mark of it that another set of visits will not bear. */
export function seenOn(db: ReadDb, today: Day): { readonly seen: Seen; readonly fingerprint: string } {
  const row = db.one(SEEN)
  if (row === null || row.first === null) return { seen: { weeks: 0, closedGaps: 0, repeaters: 0 }, fingerprint: '' }
  const { people, visits, repeaters, sum_first: first, sum_last: last } = row
  return {
    seen: {
      weeks: Math.max(0, Math.floor((dayNumber(today) - dayNumber(row.first as Day)) / DAYS_PER_WEEK)),
      closedGaps: visits - people,
      repeaters,
    },
    fingerprint: [people, visits, first, last, row.litt.toPrecision(12)].join(' '),
  }
}
