import { addDays, type Day } from '#domain/day.ts'
import { type AwayPerson, FOLLOWED_DAYS, type ListedSilence } from '#domain/review/away.ts'
import { calledBy } from '#domain/people/called.ts'
import { usualOf } from '#domain/timeline/usual.ts'
import { query, type ReadDb } from './db.ts'
import { linesOf } from './listing.ts'
import { modelOn } from './model-fits.ts'
import { silentOn } from './silences.ts'
import { GIVES_ONLY, IS_EXPECTED, REASONS_OF_ITEM } from './week-facts.ts'

type KeyRow = { key: number }
type GapsRow = { customer: number; last: string; gaps: string }
type SilenceRow = { came_on: string | null; contacted_on: string | null }

const LONG_SILENT = query<KeyRow>(
  'SELECT customer AS key FROM rhythms WHERE late_until < ? ORDER BY last DESC, customer',
  ['key'],
)

// Who died, has booked, or gives presents alone is missed by nobody here.
const MISSED = query<KeyRow>(
  `SELECT c.key FROM json_each(:keys) AS asked JOIN customers c ON c.key = asked.value
   WHERE c.deleted_on IS NULL AND c.died_on IS NULL AND NOT (${IS_EXPECTED}) AND NOT (${GIVES_ONLY})
   ORDER BY asked.key`,
  ['key'],
)

const GAPS = query<GapsRow>(
  'SELECT r.customer, r.last, r.gaps FROM json_each(?) AS asked JOIN rhythms r ON r.customer = asked.value',
  ['customer', 'last', 'gaps'],
)

// A silence is one, however many weeks it stood on a list. Who came and was then contacted was not contacted before.
const SILENCES = query<SilenceRow>(
  `WITH listed AS (
     SELECT i.customer, said.value ->> '$.lastOn' AS last_on, min(i.week) AS week
     FROM week_items i JOIN customers c ON c.key = i.customer JOIN ${REASONS_OF_ITEM}
     WHERE c.deleted_on IS NULL AND said.type = 'object' AND said.value ->> '$.reason' = 'drifting'
     GROUP BY 1, 2 HAVING min(i.week) <= :before),
   followed AS (
     SELECT l.customer, l.week, date(l.week, '+${FOLLOWED_DAYS} days') AS until,
       (SELECT min(v.day) FROM visit_days v WHERE v.customer = l.customer AND v.day > l.last_on
         AND v.day <= date(l.week, '+${FOLLOWED_DAYS} days')) AS came_on
     FROM listed l)
   SELECT f.came_on, (SELECT min(t.day) FROM contacts t WHERE t.customer = f.customer AND t.day >= f.week
       AND t.day < coalesce(f.came_on, f.until) AND t.direction = 'from-us' AND t.deleted_on IS NULL
       AND t.receipt IS NOT 'no-answer') AS contacted_on
   FROM followed f`,
  ['came_on', 'contacted_on'],
)

/** Keys of those not seen for long, whoever came last first: by the model where it may speak, else by their own habit. */
export function listAway(db: ReadDb, today: Day): readonly number[] {
  const model = modelOn(db, today)
  const keys =
    model === null
      ? db.many(LONG_SILENT, [today]).map(({ key }) => key)
      : silentOn(db, model, today)
          .filter(({ tier }) => tier === 'away')
          .toSorted((a, b) => b.last - a.last || a.customer - b.customer)
          .map(({ customer }) => customer)
  return db.many(MISSED, { keys: JSON.stringify(keys), today }).map(({ key }) => key)
}

/** In the order asked. */
export function awayPeople(db: ReadDb, keys: readonly number[]): readonly AwayPerson[] {
  const lines = linesOf(db, keys)
  const rhythms = new Map(db.many(GAPS, [JSON.stringify(keys)]).map((row) => [row.customer, row]))
  return keys.flatMap((key) => {
    const [line, rhythm] = [lines.get(key), rhythms.get(key)]
    if (line === undefined || rhythm === undefined) return []
    const lastOn = rhythm.last as Day
    const usual = usualOf({ last: lastOn, gaps: JSON.parse(rhythm.gaps) as readonly number[] })
    return [{ customer: line.id, called: calledBy(line), lastOn, everyDays: usual?.everyDays ?? null }]
  })
}

/** Silences that were listed so long ago that they have been followed to the end. */
export function listFollowedSilences(db: ReadDb, today: Day): readonly ListedSilence[] {
  return db.many(SILENCES, { before: addDays(today, -FOLLOWED_DAYS) }).map((row) => ({
    cameOn: row.came_on as Day | null,
    contactedOn: row.contacted_on as Day | null,
  }))
}
