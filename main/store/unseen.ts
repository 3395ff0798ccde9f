import { type Day, dayOfMonth, yearOf } from '#domain/day.ts'
import { query, type ReadDb } from './db.ts'
import { keysFrom } from './listed.ts'

// 個人情報保護法 22: what is no longer needed is to be erased without delay. Nobody is erased by a rule, so this only finds
// those of whom nothing was seen or heard: no visit, no word or 年賀 from them, and nothing that is still to come.
const UNSEEN = query<{ keys: string }>(
  `SELECT json_group_array(c.key) AS keys FROM customers c
    WHERE c.added_on <= :since AND (c.quiet_until IS NULL OR c.quiet_until < :today)
      AND NOT EXISTS (SELECT 1 FROM sales t WHERE t.customer = c.key AND t.day > :since AND t.deleted_on IS NULL
        AND t.status IN ('done', 'booked'))
      AND NOT EXISTS (SELECT 1 FROM contacts t WHERE t.customer = c.key AND t.day > :since AND t.deleted_on IS NULL
        AND (t.direction = 'from-them' OR t.is_trigger = 1 OR t.receipt IN ('talked', 'in-person')))
      AND NOT EXISTS (SELECT 1 FROM new_year_cards t WHERE t.customer = c.key AND t.received_on > :since)
      AND NOT EXISTS (SELECT 1 FROM promises t WHERE t.customer = c.key AND t.kept_on IS NULL AND t.dropped_on IS NULL)
      AND NOT EXISTS (SELECT 1 FROM appointments t WHERE t.customer = c.key
        AND (t.ends_on IS NULL OR t.ends_on >= :today))
      AND NOT EXISTS (SELECT 1 FROM week_items t WHERE t.customer = c.key
        AND (t.state = 'at-next-visit' OR (t.state = 'snoozed' AND t.wait_until >= :today)))
      AND NOT EXISTS (SELECT 1 FROM letters t WHERE t.customer = c.key AND t.state = 'waiting' AND t.deleted_on IS NULL)
      AND NOT EXISTS (SELECT 1 FROM locked_notes t WHERE t.customer = c.key AND t.kind = 'key'
        AND t.received_on IS NOT NULL AND t.returned_on IS NULL)
      AND NOT EXISTS (SELECT 1 FROM requests t WHERE t.person = c.id AND t.came_by IS NOT NULL
        AND (t.answered_on IS NULL OR t.received_on > :since))`,
  ['keys'],
)

/** Keys of those of whom nothing was seen or heard for so many years; those in the trash are among them. */
export function unseenSince(db: ReadDb, today: Day, years: number): readonly number[] {
  return keysFrom(db.one(UNSEEN, { today, since: yearsBefore(today, years) })?.keys)
}

function yearsBefore(today: Day, years: number): Day {
  return dayOfMonth(yearOf(today) - years, Number(today.slice(5, 7)), Number(today.slice(8)))
}
