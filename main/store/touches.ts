import type { Day } from '#domain/day.ts'
import type { Channel, Direction } from '#domain/timeline/contact.ts'
import { lastTwelveMonths } from '#domain/timeline/stage.ts'
import { type Touches, touchesOf } from '#domain/timeline/touches.ts'
import { query, type ReadDb } from './db.ts'

// Nobody at home is no contact.
const COUNTED = query<{ direction: string; channel: string; count: number }>(
  `SELECT direction, channel, count(*) AS count FROM contacts
   WHERE customer = :customer AND day > :after AND day <= :until AND deleted_on IS NULL AND receipt IS NOT 'no-answer'
   GROUP BY direction, channel`,
  ['direction', 'channel', 'count'],
)

/** Contacts of the last twelve months. */
export function touchesLately(db: ReadDb, customer: number, today: Day): Touches {
  const rows = db.many(COUNTED, { customer, ...lastTwelveMonths(today) })
  return touchesOf(
    rows.map(({ direction, channel, count }) => {
      return { direction: direction as Direction, channel: channel as Channel, count }
    }),
  )
}
