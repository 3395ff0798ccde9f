import { dayOfMonth } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'

const ANSWERED = query<{ key: number }>(
  `SELECT asked.value AS key FROM json_each(:keys) AS asked
   WHERE EXISTS (SELECT 1 FROM contacts t WHERE t.customer = asked.value AND t.day BETWEEN :from AND :until
       AND t.direction = 'from-us' AND t.reason = 'nenga-received' AND t.receipt IS NOT 'no-answer' AND t.deleted_on IS NULL)
     OR EXISTS (SELECT 1 FROM letters l JOIN batches b ON b.key = l.batch WHERE l.customer = asked.value
       AND l.state = 'waiting' AND b.state = 'waiting' AND b.made_at BETWEEN :from AND :until
       AND json_extract(l.sheet, '$.reason') = 'nenga-received' AND l.deleted_on IS NULL)`,
  ['key'],
)

/** Of these people those to whom something was said that year for a 年賀 that came, or whose answer waits to be posted. */
export function listNewYearAnswered(db: ReadDb, customers: readonly number[], year: number): ReadonlySet<number> {
  const span = { from: dayOfMonth(year, 1, 1), until: dayOfMonth(year, 12, 31) }
  return new Set(db.many(ANSWERED, { keys: JSON.stringify(customers), ...span }).map(({ key }) => key))
}
