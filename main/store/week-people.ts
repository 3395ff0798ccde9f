import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import { lastTwelveMonths, stageOfFigures } from '#domain/timeline/stage.ts'
import { lastChannel, type WeekFacts } from '#domain/week/facts.ts'
import type { WeekPerson } from '#domain/week/plan.ts'
import { query, type ReadDb } from './db.ts'
import { listGateFacts } from './gate-facts.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

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
type VisitRow = { customer: number; visits: number; lately: number; spent: number }

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
  `SELECT v.customer, count(*) AS visits, count(*) FILTER (WHERE v.day > :after) AS lately,
     coalesce(sum(v.amount) FILTER (WHERE v.day > :after), 0) AS spent
   FROM json_each(:keys) AS asked JOIN visit_days v ON v.customer = asked.value AND v.day <= :until GROUP BY v.customer`,
  ['customer', 'visits', 'lately', 'spent'],
)

/** All that the list asks of these people; nobody in the trash. `facts` as listWeekFacts() gave them for the same keys. */
export function listWeekPeople(
  db: ReadDb,
  facts: ReadonlyMap<number, WeekFacts>,
  today: Day,
): readonly (WeekPerson & { readonly key: number })[] {
  const keys = JSON.stringify([...facts.keys()])
  const visits = new Map(db.many(VISITS, { keys, ...lastTwelveMonths(today) }).map((row) => [row.customer, row]))
  const rows = db.many(PEOPLE, [keys])
  const ids = rows.map(({ id }) => id as Id)
  const gates = new Map(listGateFacts(db, ids, today).map((gate) => [gate.customer, gate]))
  return rows.flatMap((row) => {
    const known = facts.get(row.key)
    const gate = gates.get(row.id as Id)
    if (known === undefined || gate === undefined) return []
    return [
      {
        ...toPerson(row, known),
        facts: known,
        loss: known.outlook?.loss ?? 0,
        gate,
        stage: stageOfFigures(visits.get(row.key) ?? NEVER, NO_TENTH),
      },
    ]
  })
}

const NEVER = { visits: 0, lately: 0, spent: 0 }

// The order of the list alone asks for the stage here: to reckon the top tenth of the shop for it would cost more than
// the whole week.
const NO_TENTH = (): null => null

function toPerson(
  row: PersonRow,
  { fromUs }: WeekFacts,
): Pick<WeekPerson, 'customer' | 'called' | 'reach' | 'sort'> & { key: number } {
  return {
    key: row.key,
    customer: row.id as Id,
    called: calledBy({ ...toNamed(row), companyKana: row.company_kana, honorific: row.honorific }),
    reach: {
      preferred: row.preferred_channel as Channel | null,
      phones: JSON.parse(row.phones) as readonly string[],
      emails: row.emails,
      lineName: row.line_name,
      last: lastChannel(fromUs),
    },
    sort: row.sort,
  }
}
