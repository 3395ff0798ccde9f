import type { Day } from '#domain/day.ts'
import type { ContactOnFile, VisitOnFile, Whose } from '#domain/exchange/on-file.ts'
import type { Content } from '#domain/exchange/table.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel, Direction, Receipt } from '#domain/timeline/contact.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { type Query, query, type ReadDb } from './db.ts'
import { sentOnFile } from './deliveries.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'
import type { Among } from './on-file.ts'

type WhoseRow = NamedRow & { key: number; customer: number; id: string; number: string | null; phone: string | null }

type VisitRow = WhoseRow & {
  day: string
  time: string | null
  amount: number | null
  item: string
  status: string
  charge: string
}

type ContactRow = WhoseRow & {
  day: string
  time: string | null
  channel: string
  direction: string
  subject: string
  body: string
  reason: string | null
  receipt: string | null
  sells: number
}

const VISITS = entriesOf<VisitRow>('sales', ['day', 'time', 'amount', 'item', 'status', 'charge'])
const CONTACTS = entriesOf<ContactRow>('contacts', [
  'day',
  'time',
  'channel',
  'direction',
  'subject',
  'body',
  'reason',
  'receipt',
  'sells',
])

/** Neither what lies in the trash, nor what is of somebody who does. */
function entriesOf<Row extends WhoseRow>(
  table: 'sales' | 'contacts',
  own: readonly Exclude<keyof Row & string, keyof WhoseRow>[],
): Query<Row> {
  const columns = own.map((column) => `e.${column}`).join(', ')
  return query<Row>(
    `SELECT e.key, e.customer, c.id, c.number, ${nameColumns('c')},
      (SELECT p.number FROM phones p WHERE p.customer = c.key ORDER BY p.position, p.key LIMIT 1) AS phone, ${columns}
    FROM ${table} e CROSS JOIN customers c ON c.key = e.customer
    WHERE e.key > :after AND e.key <= :until AND e.deleted_on IS NULL AND c.key <= :customer AND c.deleted_on IS NULL
    ORDER BY e.key LIMIT :limit`,
    ['key', 'customer', 'id', 'number', ...NAME_COLUMNS, 'phone', ...own],
  )
}

// Of those in the trash there are few: they are taken off a number that an index knows.
const COUNTS = query<{ people: number; visits: number; contacts: number }>(
  `SELECT (SELECT count(*) FROM customers) - (SELECT count(*) FROM customers WHERE deleted_on IS NOT NULL) AS people,
    ${counted('sales')} AS visits, ${counted('contacts')} AS contacts`,
  ['people', 'visits', 'contacts'],
)

function counted(table: 'sales' | 'contacts'): string {
  return `(SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${table} WHERE deleted_on IS NOT NULL)
    - (SELECT count(*) FROM customers c CROSS JOIN ${table} e ON e.customer = c.key
        WHERE c.deleted_on IS NOT NULL AND e.deleted_on IS NULL)`
}

const NEWEST = query<Newest>(
  `SELECT (SELECT coalesce(max(key), 0) FROM customers) AS people, (SELECT coalesce(max(key), 0) FROM sales) AS visits,
    (SELECT coalesce(max(key), 0) FROM contacts) AS contacts`,
  ['people', 'visits', 'contacts'],
)

/** The newest keys: what is added later is not on a file that was begun. */
export type Newest = Readonly<Record<Content, number>>

export function newest(db: ReadDb): Newest {
  return db.one(NEWEST) ?? { people: 0, visits: 0, contacts: 0 }
}

// People chosen are on the list: nobody of them lies in the trash.
const COUNTS_AMONG = query<{ people: number; visits: number; contacts: number }>(
  `SELECT json_array_length(:keys) AS people, ${countedAmong('sales')} AS visits, ${countedAmong('contacts')} AS contacts`,
  ['people', 'visits', 'contacts'],
)

function countedAmong(table: 'sales' | 'contacts'): string {
  return `(SELECT count(*) FROM json_each(:keys) k CROSS JOIN ${table} e ON e.customer = k.value WHERE e.deleted_on IS NULL)`
}

/** How many people, sales and contacts a file would hold now, of everyone or of those who are meant. */
export function countOnFile(db: ReadDb, among: Among = null): Readonly<Record<Content, number>> {
  const counts = among === null ? db.one(COUNTS) : db.one(COUNTS_AMONG, { keys: JSON.stringify([...among]) })
  return counts ?? { people: 0, visits: 0, contacts: 0 }
}

/** How many entries a step takes: some milliseconds. */
const STEP = 500

/** Sales in the order in which they were entered, some at a time. */
export function visitsOnFile(db: ReadDb, until: Newest, among: Among = null): Generator<readonly VisitOnFile[], void> {
  return inSteps(db, VISITS, { until, last: until.visits, among }, (rows) => {
    const sent = sentOnFile(
      db,
      rows.map(({ key }) => key),
    )
    return rows.map((row) => ({
      whose: toWhose(row),
      day: row.day as Day,
      time: row.time,
      amount: row.amount,
      item: row.item,
      status: row.status as SaleStatus,
      charge: row.charge as Charge,
      deliveries: sent.get(row.key) ?? [],
    }))
  })
}

export function contactsOnFile(
  db: ReadDb,
  until: Newest,
  among: Among = null,
): Generator<readonly ContactOnFile[], void> {
  return inSteps(db, CONTACTS, { until, last: until.contacts, among }, (rows) => rows.map(toContact))
}

function toContact(row: ContactRow): ContactOnFile {
  return {
    whose: toWhose(row),
    day: row.day as Day,
    time: row.time,
    channel: row.channel as Channel,
    direction: row.direction as Direction,
    subject: row.subject,
    body: row.body,
    reason: row.reason as ReasonCode | null,
    receipt: row.receipt as Receipt | null,
    sells: row.sells === 1,
  }
}

function* inSteps<Row extends WhoseRow, T>(
  db: ReadDb,
  asked: Query<Row>,
  { until, last: newestEntry, among }: { readonly until: Newest; readonly last: number; readonly among: Among },
  toEntries: (rows: readonly Row[]) => readonly T[],
): Generator<readonly T[], void> {
  for (let after = 0; ;) {
    const rows = db.many(asked, { after, until: newestEntry, customer: until.people, limit: STEP })
    const last = rows.at(-1)
    if (last === undefined) return
    yield toEntries(among === null ? rows : rows.filter(({ customer }) => among.has(customer)))
    after = last.key
  }
}

function toWhose(row: WhoseRow): Whose {
  return { id: row.id as Id, number: row.number, name: nameOf(toNamed(row)), phone: row.phone ?? '' }
}
