import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import type { GateFacts } from '#domain/week/gate.ts'
import { query, type ReadDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type PersonRow = NamedRow & {
  key: number
  id: string
  died_on: string | null
  quiet_until: string | null
  quiet_why: string
  moved_on: string | null
  bereaved_on: string | null
  has_address: number
  returned_on: string | null
  refused_on: string | null
}

type RefusalRow = { customer: number; scope: string; channel: string; since: string; how_asked: string }

/** Of an address `a`, as SQL: whether mail could be addressed to it. A postal code alone reaches nobody. */
export const HAS_LINES = `trim(a.prefecture || a.city || a.street || a.building, ' 　') <> ''`

// Mail goes to the first address.
const PEOPLE = query<PersonRow>(
  `SELECT c.key, c.id, ${nameColumns('c')},
     c.died_on, c.quiet_until, c.quiet_why, c.moved_on,
     (SELECT max(b.died_on) FROM bereavements b WHERE b.customer = c.key AND b.who = 'family') AS bereaved_on,
     coalesce(${HAS_LINES}, 0) AS has_address,
     a.returned_on, a.refused_on
   FROM json_each(?) AS asked JOIN customers c ON c.id = asked.value
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
    'has_address',
    'returned_on',
    'refused_on',
  ],
)

const REFUSALS = query<RefusalRow>(
  `SELECT r.customer, r.scope, r.channel, r.since, r.how_asked
   FROM json_each(?) AS asked JOIN refusals r ON r.customer = asked.value
   WHERE r.withdrawn_on IS NULL ORDER BY r.customer, r.since DESC, r.key DESC`,
  ['customer', 'scope', 'channel', 'since', 'how_asked'],
)

/** What the gate must know of one person; null for nobody, or somebody in the trash. */
export function getGateFacts(db: ReadDb, id: Id): GateFacts | null {
  return listGateFacts(db, [id])[0] ?? null
}

/** In the order asked; an id that names nobody (or somebody in the trash) is not in the answer. */
export function listGateFacts(db: ReadDb, ids: readonly Id[]): readonly GateFacts[] {
  const people = db.many(PEOPLE, [JSON.stringify(ids)])
  const keys = JSON.stringify([...new Set(people.map((person) => person.key))])
  const refusals = Map.groupBy(db.many(REFUSALS, [keys]), (row) => row.customer)
  return people.map((person) => toFacts(person, refusals.get(person.key) ?? []))
}

function toFacts(person: PersonRow, refusals: readonly RefusalRow[]): GateFacts {
  return {
    customer: person.id as Id,
    name: nameOf(toNamed(person)),
    diedOn: person.died_on as Day | null,
    refused: refusals.map((row) => ({
      scope: row.scope as 'promotion' | 'everything',
      channel: row.channel as Channel | 'all',
      since: row.since as Day,
      howAsked: row.how_asked,
    })),
    quietUntil: person.quiet_until as Day | null,
    quietWhy: person.quiet_why,
    movedOn: person.moved_on as Day | null,
    bereavedOn: person.bereaved_on as Day | null,
    mail:
      person.has_address === 1
        ? { returnedOn: person.returned_on as Day | null, refusedOn: person.refused_on as Day | null }
        : null,
  }
}
