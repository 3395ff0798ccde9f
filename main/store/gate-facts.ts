import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { isComplete } from '#domain/people/postal-address.ts'
import { lastTwelveMonths } from '#domain/timeline/stage.ts'
import type { GateFacts } from '#domain/week/gate.ts'
import { query, type ReadDb } from './db.ts'
import { type RefusedRow, whatIsRefused } from './refusals.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type PersonRow = NamedRow & {
  key: number
  id: string
  died_on: string | null
  quiet_until: string | null
  quiet_why: string
  moved_on: string | null
  bereaved_on: string | null
  mourning_year: number | null
  has_address: number
  postal_code: string | null
  prefecture: string | null
  city: string | null
  street: string | null
  building: string | null
  household: number | null
  household_place: number
  visits_lately: number
  returned_on: string | null
  refused_on: string | null
}

type RefusalRow = Omit<RefusedRow, 'key'> & { customer: number }

/** Of an address `a`, as SQL: whether mail could be addressed to it. A postal code alone reaches nobody. */
export const HAS_LINES = `trim(a.prefecture || a.city || a.street || a.building, ' 　') <> ''`

// Mail goes to the first address.
const PEOPLE = query<PersonRow>(
  `SELECT c.key, c.id, ${nameColumns('c')},
     c.died_on, c.quiet_until, c.quiet_why, c.moved_on,
     (SELECT max(b.died_on) FROM bereavements b WHERE b.customer = c.key AND b.who = 'family') AS bereaved_on,
     (SELECT max(n.year) FROM new_year_cards n WHERE n.customer = c.key AND n.mourning = 1) AS mourning_year,
     coalesce(${HAS_LINES}, 0) AS has_address, a.postal_code, a.prefecture, a.city, a.street, a.building,
     a.returned_on, a.refused_on,
     (SELECT h.key FROM households h WHERE h.key = c.household AND h.card_each = 0) AS household, c.household_place,
     (SELECT count(*) FROM visit_days v WHERE v.customer = c.key AND v.day > :after AND v.day <= :until) AS visits_lately
   FROM json_each(:ids) AS asked JOIN customers c ON c.id = asked.value
     LEFT JOIN addresses a
       ON a.key = (SELECT key FROM addresses WHERE customer = c.key ORDER BY position, key LIMIT 1)
   WHERE c.deleted_on IS NULL ORDER BY asked.key`,
  [
    'key',
    'id',
    ...NAME_COLUMNS,
    'died_on',
    'quiet_until',
    'quiet_why',
    'moved_on',
    'bereaved_on',
    'mourning_year',
    'has_address',
    'postal_code',
    'prefecture',
    'city',
    'street',
    'building',
    'returned_on',
    'refused_on',
    'household',
    'household_place',
    'visits_lately',
  ],
)

const REFUSALS = query<RefusalRow>(
  `SELECT r.customer, r.scope, r.channel, r.since, r.how_asked
   FROM json_each(?) AS asked JOIN refusals r ON r.customer = asked.value
   WHERE r.withdrawn_on IS NULL ORDER BY r.customer, r.since DESC, r.key DESC`,
  ['customer', 'scope', 'channel', 'since', 'how_asked'],
)

const MAILINGS = query<{ customer: number; day: string }>(
  `SELECT t.customer, t.day FROM json_each(:keys) AS asked
     JOIN contacts t ON t.customer = asked.value AND t.day > :after AND t.day <= :until
   WHERE t.sells = 1 AND t.deleted_on IS NULL ORDER BY t.day`,
  ['customer', 'day'],
)

/** Of a complaint `p`: not looked back on with the customer yet, nor closed before. */
const IS_OPEN = `p.checked_on IS NULL AND p.closed_on IS NULL`

/** Each person who waits for something to be made good, also as the other of two whom it concerned, and since when. */
export const COMPLAINING = `SELECT customer, min(received_on) AS since FROM (
    SELECT p.customer, p.received_on FROM complaints p WHERE ${IS_OPEN}
    UNION ALL SELECT p.other, p.received_on FROM complaints p WHERE ${IS_OPEN} AND p.other IS NOT NULL)
  GROUP BY customer`

// All of them: of those that are open a shop has few.
const COMPLAINTS = query<{ customer: number; since: string }>(COMPLAINING, ['customer', 'since'])

/** What the gate must know of one person; null for nobody, or somebody in the trash. */
export function getGateFacts(db: ReadDb, id: Id, today: Day): GateFacts | null {
  return listGateFacts(db, [id], today)[0] ?? null
}

/** In the order asked; an id that names nobody (or somebody in the trash) is not in the answer. */
export function listGateFacts(db: ReadDb, ids: readonly Id[], today: Day): readonly GateFacts[] {
  const year = lastTwelveMonths(today)
  const people = db.many(PEOPLE, { ids: JSON.stringify(ids), ...year })
  const keys = JSON.stringify([...new Set(people.map((person) => person.key))])
  const refusals = Map.groupBy(db.many(REFUSALS, [keys]), (row) => row.customer)
  const mailings = Map.groupBy(db.many(MAILINGS, { keys, ...year }), (row) => row.customer)
  const complaints = new Map(db.many(COMPLAINTS).map(({ customer, since }) => [customer, since as Day]))
  return people.map((person) => {
    const { key } = person
    return toFacts(person, refusals.get(key) ?? [], mailings.get(key) ?? [], complaints.get(key) ?? null)
  })
}

function toFacts(
  person: PersonRow,
  refusals: readonly RefusalRow[],
  mailings: readonly { day: string }[],
  complaintSince: Day | null,
): GateFacts {
  return {
    customer: person.id as Id,
    name: nameOf(toNamed(person)),
    diedOn: person.died_on as Day | null,
    refused: refusals.map(whatIsRefused),
    quietUntil: person.quiet_until as Day | null,
    quietWhy: person.quiet_why,
    complaintSince,
    movedOn: person.moved_on as Day | null,
    bereavedOn: person.bereaved_on as Day | null,
    mourningYear: person.mourning_year,
    mail:
      person.has_address === 1
        ? {
            returnedOn: person.returned_on as Day | null,
            refusedOn: person.refused_on as Day | null,
            isComplete: isComplete({
              postalCode: person.postal_code ?? '',
              prefecture: person.prefecture ?? '',
              city: person.city ?? '',
              street: person.street ?? '',
              building: person.building ?? '',
            }),
          }
        : null,
    mailings: { days: mailings.map(({ day }) => day as Day), visitsLately: person.visits_lately },
    household: person.household,
    placeAtHome: person.household_place,
  }
}
