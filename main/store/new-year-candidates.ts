import { type Day, yearOf } from '#domain/day.ts'
import { BEST, lastTwelveMonths } from '#domain/timeline/stage.ts'
import { weekEnd } from '#domain/week/calendar.ts'
import type { ReasonSettings } from '#domain/week/facts.ts'
import { endOfMidWinter, listedFrom, type Season, windowsAround } from '#domain/week/seasons.ts'
import { query, type ReadDb } from './db.ts'
import { HEAD } from './new-year-cards.ts'

type Row = { key: number; on: string }

const RECEIVED = query<Row>(
  `SELECT DISTINCT ${HEAD} AS key, :until AS "on" FROM new_year_cards n JOIN customers c ON c.key = n.customer
   WHERE n.year = :year AND n.received_on IS NOT NULL AND c.deleted_on IS NULL`,
  ['key', 'on'],
)
const EXCHANGED = query<Row>(
  `SELECT DISTINCT ${HEAD} AS key, :until AS "on" FROM new_year_cards n JOIN customers c ON c.key = n.customer
   WHERE n.year BETWEEN :from AND :to AND (n.sent_on IS NOT NULL OR n.received_on IS NOT NULL) AND c.deleted_on IS NULL`,
  ['key', 'on'],
)
// Whoever came so often lately is looked at alone: a large shop has millions of days.
const CHERISHED = query<Row>(
  `SELECT key, :until AS "on" FROM customers WHERE dear = 1 AND deleted_on IS NULL
   UNION SELECT r.customer, :until FROM rhythms r WHERE :best AND r.last > :after AND r.n >= :visits
     AND (SELECT count(*) FROM visit_days v WHERE v.customer = r.customer AND v.day > :after AND v.day <= :today) >= :visits`,
  ['key', 'on'],
)

/** Those from whom a 年賀 came this January, until it is too late to answer. */
export function listAnswerable(db: ReadDb, { off }: ReasonSettings, today: Day): readonly Row[] {
  const year = yearOf(today)
  const until = endOfMidWinter(year)
  return off.includes('nenga-received') || today > until ? [] : db.many(RECEIVED, { year, until })
}

/** Those for whom a greeting of a season that the owner chose is proposed, while it is its time. */
export function listGreeted(db: ReadDb, settings: ReasonSettings, today: Day): readonly Row[] {
  if (settings.off.includes('seasonal')) return []
  const end = weekEnd(today, settings.calendar)
  return settings.seasons.flatMap((season) =>
    windowsAround(season, today, settings.customs)
      .filter((window) => listedFrom(season, window) <= end && today <= window.until)
      .flatMap(({ until }) => proposed(db, season, until, settings, today)),
  )
}

function proposed(db: ReadDb, season: Season, until: Day, { seasonalTo }: ReasonSettings, today: Day): readonly Row[] {
  if (season === 'new-year') {
    // Posted in December: what was exchanged at the beginning of that year, and of the one before.
    const to = yearOf(until)
    return db.many(EXCHANGED, { until, from: to - 1, to })
  }
  const best = Number(seasonalTo === 'dear-and-best')
  return db.many(CHERISHED, { until, best, visits: BEST, today, after: lastTwelveMonths(today).after })
}
