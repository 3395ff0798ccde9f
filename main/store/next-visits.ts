import { type Day, daysBetween } from '#domain/day.ts'
import { type NextVisits, nextVisitsOf } from '#domain/week/next-visits.ts'
import { query, type ReadDb } from './db.ts'
import { FIRST_TIMERS, IS_FIRST_TIMER } from './first-timers.ts'
import type { Session } from './session.ts'
import { isBusy } from './write.ts'

type VisitsRow = { first: string; second: string; third: string | null }

const CAME = query<{ n: number }>('SELECT count(*) AS n FROM rhythms', ['n'])
const VISITS = query<VisitsRow>(
  `SELECT r.first, (SELECT v.day FROM visit_days v WHERE v.customer = r.customer ORDER BY v.day LIMIT 1 OFFSET 1) AS second,
     (SELECT v.day FROM visit_days v WHERE v.customer = r.customer ORDER BY v.day LIMIT 1 OFFSET 2) AS third
   FROM ${FIRST_TIMERS} WHERE ${IS_FIRST_TIMER} AND r.n >= 2 AND r.customer % :step = 0`,
  ['first', 'second', 'third'],
)

/** Of a larger shop every second, third … person is looked at: a quarter is as well seen in thousands as in all. */
const ENOUGH = 2_000

const memories = new WeakMap<Session['connection'], { readonly on: Day; readonly next: NextVisits }>()

/**
 * How long it takes in this shop until somebody comes again. Frozen for the day: nobody comes on the list or leaves it
 * because another came.
 */
export function nextVisitsOn(session: Session, today: Day): NextVisits {
  const known = memories.get(session.connection)
  if (known?.on === today) return known.next
  const next = nextVisits(session.db)
  if (!isBusy(session)) memories.set(session.connection, { on: today, next })
  return next
}

function nextVisits(db: ReadDb): NextVisits {
  const came = db.one(CAME)?.n ?? 0
  const rows = db.many(VISITS, { step: Math.max(1, Math.floor(came / ENOUGH)) })
  return nextVisitsOf({
    first: rows.map(({ first, second }) => daysBetween(first as Day, second as Day)),
    second: rows.flatMap(({ second, third }) => (third === null ? [] : [daysBetween(second as Day, third as Day)])),
  })
}
