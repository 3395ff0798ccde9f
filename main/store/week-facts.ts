import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { Id, Known } from '#domain/people/customer.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import { stageOf } from '#domain/timeline/stage.ts'
import type { VisitDay } from '#domain/timeline/visits.ts'
import type { FromUs, WeekFacts } from '#domain/week/facts.ts'
import type { WeekPerson } from '#domain/week/plan.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { query, type ReadDb } from './db.ts'
import { listGateFacts } from './gate-facts.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type FactsRow = { key: number; id: string; known: string; first: string | null; thanks_skipped: number }
type PromiseRow = {
  customer: number
  key: number
  text: string
  due_on: string | null
  kept_on: string | null
  dropped_on: string | null
}
type FromUsRow = {
  customer: number
  key: number
  day: string
  channel: string
  reason: string | null
  receipt: string | null
}
type PersonRow = NamedRow & {
  key: number
  id: string
  company_kana: string
  honorific: string
  preferred_channel: string | null
  line_name: string
  phones: string
  emails: number
  sort: string
}
type VisitRow = { customer: number; day: string; amount: number | null }

const FACTS = query<FactsRow>(
  `SELECT c.key, c.id, c.known, r.first,
     EXISTS (SELECT 1 FROM week_items i WHERE i.customer = c.key AND (
       i.state = 'skipped' AND i.reason = 'first-visit-thanks' OR EXISTS (
         SELECT 1 FROM json_each(iif(i.state = 'skipped', i.other_reasons, '[]')) o
           WHERE json_extract(o.value, '$.reason') = 'first-visit-thanks'
         UNION ALL SELECT 1 FROM json_each(i.set_aside) o
           WHERE json_extract(o.value, '$.reason') = 'first-visit-thanks'))) AS thanks_skipped
   FROM json_each(?) AS asked JOIN customers c ON c.key = asked.value LEFT JOIN rhythms r ON r.customer = c.key
   WHERE c.deleted_on IS NULL`,
  ['key', 'id', 'known', 'first', 'thanks_skipped'],
)

const PROMISES = query<PromiseRow>(
  `SELECT p.customer, p.key, p.text, p.due_on, p.kept_on, p.dropped_on
   FROM json_each(?) AS asked JOIN promises p ON p.customer = asked.value ORDER BY p.key`,
  ['customer', 'key', 'text', 'due_on', 'kept_on', 'dropped_on'],
)

const FROM_US = query<FromUsRow>(
  `SELECT t.customer, t.key, t.day, t.channel, t.reason, t.receipt
   FROM json_each(?) AS asked JOIN rhythms r ON r.customer = asked.value
     JOIN contacts t ON t.customer = r.customer AND (t.day >= r.first OR t.reason = 'first-visit-thanks')
   WHERE t.direction = 'from-us' AND t.deleted_on IS NULL ORDER BY t.day, t.time, t.key`,
  ['customer', 'key', 'day', 'channel', 'reason', 'receipt'],
)

const PEOPLE = query<PersonRow>(
  `SELECT c.key, c.id, ${nameColumns('c')}, c.company_kana,
     c.honorific, c.preferred_channel, c.line_name,
     (SELECT json_group_array(number ORDER BY position, key) FROM phones WHERE customer = c.key) AS phones,
     (SELECT count(*) FROM emails WHERE customer = c.key) AS emails, l.sort
   FROM json_each(?) AS asked JOIN customers c ON c.key = asked.value JOIN listing l ON l.customer = c.key
   ORDER BY asked.key`,
  [
    'key',
    'id',
    ...NAME_COLUMNS,
    'company_kana',
    'honorific',
    'preferred_channel',
    'line_name',
    'phones',
    'emails',
    'sort',
  ],
)

const VISITS = query<VisitRow>(
  `SELECT v.customer, v.day, v.amount FROM json_each(?) AS asked JOIN visit_days v ON v.customer = asked.value
   ORDER BY v.customer, v.day`,
  ['customer', 'day', 'amount'],
)

/** What the rules know of these people, by key; nobody in the trash. */
export function listWeekFacts(db: ReadDb, customers: readonly number[]): ReadonlyMap<number, WeekFacts> {
  const keys = [JSON.stringify(customers)]
  const promises = Map.groupBy(db.many(PROMISES, keys), (row) => row.customer)
  const fromUs = Map.groupBy(db.many(FROM_US, keys), (row) => row.customer)
  return new Map(
    db.many(FACTS, keys).map((row) => [
      row.key,
      {
        customer: row.id as Id,
        known: row.known as Known,
        firstVisit: row.first as Day | null,
        promises: (promises.get(row.key) ?? []).map(toPromise),
        fromUs: (fromUs.get(row.key) ?? []).map(toFromUs),
        thanksSkipped: row.thanks_skipped === 1,
      },
    ]),
  )
}

/** All that the list asks of these people; nobody in the trash. `facts` as listWeekFacts() gave them for the same keys. */
export function listWeekPeople(
  db: ReadDb,
  facts: ReadonlyMap<number, WeekFacts>,
  today: Day,
): readonly (WeekPerson & { readonly key: number })[] {
  const keys = [JSON.stringify([...facts.keys()])]
  const visits = Map.groupBy(db.many(VISITS, keys), (row) => row.customer)
  const rows = db.many(PEOPLE, keys)
  const gates = new Map(
    listGateFacts(
      db,
      rows.map(({ id }) => id as Id),
    ).map((gate) => [gate.customer, gate]),
  )
  return rows.flatMap((row) => {
    const known = facts.get(row.key)
    const gate = gates.get(row.id as Id)
    if (known === undefined || gate === undefined) return []
    return [
      {
        ...toPerson(row),
        facts: known,
        gate,
        stage: stageOf((visits.get(row.key) ?? []).map(toVisit), today, NO_TENTH),
      },
    ]
  })
}

// The order of the list alone asks for the stage here: to reckon the top tenth of the shop for it would cost more than
// the whole week.
const NO_TENTH = (): null => null

function toPerson(row: PersonRow): Pick<WeekPerson, 'customer' | 'called' | 'reach' | 'sort'> & { key: number } {
  return {
    key: row.key,
    customer: row.id as Id,
    called: calledBy({ ...toNamed(row), companyKana: row.company_kana, honorific: row.honorific }),
    reach: {
      preferred: row.preferred_channel as Channel | null,
      phones: JSON.parse(row.phones) as readonly string[],
      emails: row.emails,
      lineName: row.line_name,
    },
    sort: row.sort,
  }
}

function toVisit(row: VisitRow): VisitDay {
  return { day: row.day as Day, amount: row.amount }
}

function toPromise(row: PromiseRow): WeekFacts['promises'][number] {
  return {
    key: row.key,
    text: row.text,
    dueOn: row.due_on as Day | null,
    keptOn: row.kept_on as Day | null,
    droppedOn: row.dropped_on as Day | null,
  }
}

function toFromUs(row: FromUsRow): FromUs {
  return {
    key: row.key,
    day: row.day as Day,
    channel: row.channel as Channel,
    reason: row.reason as ReasonCode | null,
    receipt: row.receipt as Receipt | null,
  }
}
