import type { Day } from '#domain/day.ts'
import { isComplete } from '#domain/people/postal-address.ts'
import { lastTwelveMonths } from '#domain/timeline/stage.ts'
import { mailingsLeft } from '#domain/week/cap.ts'
import { query, type ReadDb } from './db.ts'
import { IS_FIRST } from './filter.ts'
import { HAS_LINES } from './gate-facts.ts'
import type { Lately } from './stages.ts'

// States that only a rule of the domain can tell: those who may be in them are fetched, and the rule is asked of each.

type AddressRow = {
  readonly customer: number
  readonly postalCode: string
  readonly prefecture: string
  readonly city: string
  readonly street: string
  readonly building: string
}

// Nearly all have a town and a number that are seen at a glance.
const AT_A_GLANCE = `(a.city GLOB '*[市区町村郡]*' AND a.street GLOB '*[0-9]*')`
const DOUBTFUL = query<AddressRow>(
  `SELECT a.customer, a.postal_code AS postalCode, a.prefecture, a.city, a.street, a.building
    FROM addresses a WHERE NOT ${AT_A_GLANCE} AND ${HAS_LINES} AND ${IS_FIRST}`,
  ['customer', 'postalCode', 'prefecture', 'city', 'street', 'building'],
)

/** Whose address mail could be addressed to, but would hardly arrive at. */
export function withHalfAnAddress(db: ReadDb): readonly number[] {
  return db
    .many(DOUBTFUL)
    .filter((address) => !isComplete(address))
    .map(({ customer }) => customer)
}

const MAILED = query<{ customer: number; days: string }>(
  `SELECT customer, json_group_array(day) AS days FROM (
    SELECT customer, day FROM contacts INDEXED BY contacts_that_sell
    WHERE sells = 1 AND deleted_on IS NULL AND day > :after AND day <= :until ORDER BY customer, day)
  GROUP BY customer`,
  ['customer', 'days'],
)

/** To whom no further mailing that sells or merely greets may go today; `lately` tells how often each came. */
export function overCap(db: ReadDb, today: Day, { visits }: Lately): readonly number[] {
  const isOver = ({ customer, days }: { customer: number; days: string }): boolean => {
    const mailings = { days: JSON.parse(days) as readonly Day[], visitsLately: visits[customer] ?? 0 }
    const { left, from } = mailingsLeft(mailings, today)
    return left === 0 || from !== null
  }
  return db
    .many(MAILED, lastTwelveMonths(today))
    .filter(isOver)
    .map(({ customer }) => customer)
}
