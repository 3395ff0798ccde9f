import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { anniversariesListed } from '#domain/week/anniversary.ts'
import { cameListed } from '#domain/week/came.ts'
import type { ReasonSettings } from '#domain/week/facts.ts'
import { milestonesListed } from '#domain/week/milestone.ts'
import type { NextVisits } from '#domain/week/next-visits.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { query, type ReadDb } from './db.ts'
import { FIRST_TIMERS, IS_FIRST_TIMER } from './first-timers.ts'

/** By key; `on` is what they are lined up by. */
type Row = { key: number; on: string }

// Of rhythms `r`: the visit before the last. The row itself tells it, where the visits of each lie on a page of their own.
const CAME_TWICE_SINCE = `date(r.last, '-' || json_extract(r.gaps, '$[#-1]') || ' days') >= :from`

// Who did not come in these days reached nothing in them; who came oftener since reached it longer ago. So many visits
// lie before them. The third or tenth visit was the last, or another followed it in these days.
const REACHED = query<Row>(
  `WITH lately AS MATERIALIZED (SELECT r.customer, r.n, r.last,
       r.n - (SELECT count(*) FROM visit_days v WHERE v.customer = r.customer AND v.day >= :from) AS before
     FROM ${FIRST_TIMERS} WHERE ${IS_FIRST_TIMER} AND r.last >= :from AND r.n BETWEEN 3 AND 10 + :most
       AND (r.n IN (3, 10) OR ${CAME_TWICE_SINCE}))
   SELECT l.customer AS key, l.last AS "on" FROM lately l
   WHERE l.before < 3 OR (l.before < 10 AND l.n >= 10)`,
  ['key', 'on'],
)

const INTRODUCED = query<Row>(
  `SELECT c.introducer AS key, max(r.first) AS "on" FROM ${FIRST_TIMERS}
   WHERE ${IS_FIRST_TIMER} AND r.first BETWEEN :from AND :until AND c.introducer IS NOT NULL GROUP BY c.introducer`,
  ['key', 'on'],
)

const FIRST_YEAR = query<{ first: string | null }>('SELECT min(first) AS first FROM rhythms', ['first'])
const YEARS = query<Row>(
  `SELECT r.customer AS key, r.first AS "on" FROM ${FIRST_TIMERS}
   WHERE ${IS_FIRST_TIMER} AND r.first BETWEEN :from AND :until AND r.last > :lately`,
  ['key', 'on'],
)

// n <= 2 is said again for the index that holds them alone. Whom the shop has spoken to since is not looked at every day
// for two years.
const CAME = query<Row>(
  `SELECT r.customer AS key, r.last AS "on" FROM ${FIRST_TIMERS}
   WHERE ${IS_FIRST_TIMER} AND r.n <= 2 AND r.n = :visits AND r.last BETWEEN :from AND :until AND NOT EXISTS (
     SELECT 1 FROM contacts t WHERE t.customer = r.customer AND t.day > r.last AND t.direction = 'from-us'
       AND t.reason = :reason AND t.receipt IS NOT 'no-answer' AND t.deleted_on IS NULL)`,
  ['key', 'on'],
)

type Found = { readonly reason: ReasonCode; readonly rows: readonly Row[] }

/** Whoever may have a reason that counts visits; once a day, by index. */
export function listByVisits(db: ReadDb, settings: ReasonSettings, today: Day, next: NextVisits): readonly Found[] {
  const thanked = milestonesListed(today)
  const most = daysBetween(thanked.from, thanked.until) + 1
  const { from, once, twice } = cameListed(settings, today, next)
  return [
    { reason: 'milestone', rows: db.many(REACHED, { from: thanked.from, most }) },
    { reason: 'milestone', rows: db.many(INTRODUCED, thanked) },
    { reason: 'anniversary', rows: settings.off.includes('anniversary') ? [] : anniversaries(db, settings, today) },
    { reason: 'came-once', rows: db.many(CAME, { reason: 'came-once', visits: 1, from, until: once }) },
    { reason: 'came-twice', rows: db.many(CAME, { reason: 'came-twice', visits: 2, from, until: twice }) },
  ]
}

/** The days of the calendar in every year before. By text, so that whoever came on 29 February is found on the 28th. */
function anniversaries(db: ReadDb, settings: ReasonSettings, today: Day): readonly Row[] {
  const { from, until } = anniversariesListed(settings, today)
  const earliest = db.one(FIRST_YEAR)?.first ?? today
  const years = yearOf(until) - yearOf(earliest)
  return Array.from({ length: Math.max(0, years) }, (_, at) => at + 1).flatMap((back) => {
    const last = until.endsWith('-02-28') ? `${until.slice(0, 8)}29` : until
    const span = { from: yearsAway(from, -back), until: yearsAway(last, -back), lately: addDays(from, -YEAR) }
    return db.many(YEARS, span).map(({ key, on }) => ({ key, on: yearsAway(on, back) }))
  })
}

const YEAR = 366

function yearsAway(day: string, years: number): string {
  return `${String(yearOf(day) + years).padStart(4, '0')}${day.slice(4)}`
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
