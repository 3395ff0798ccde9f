import type { Day } from '#domain/day.ts'
import type { DeliveryOnFile } from '#domain/exchange/cards/card-page.ts'
import type { NewYearOnFile } from '#domain/exchange/new-year-format.ts'
import { nameOf } from '#domain/people/called.ts'
import { query, type Query, type ReadDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'
import { POSTAL_COLUMNS, postalColumns, type PostalRow, toPostalAddress } from './postal-row.ts'

// What まるごと書き出す tells of somebody beside the card and the timeline. Nothing of what is locked is asked for.

type DeliveryRow = NamedRow &
  PostalRow & {
    key: number
    number: string | null
    name: string
    honorific: string
    relation: string
    phone: string
    day: string | null
    occasion: string | null
    name_on_card: string | null
    card_text: string | null
  }

type NewYearRow = NamedRow & {
  number: string | null
  year: number
  sent_on: string | null
  received_on: string | null
  mourning: number
  returned: number
}

type PhotoRow = { key: number; mime: string; caption: string }

const DELIVERY_COLUMNS = [
  'key',
  'number',
  ...NAME_COLUMNS,
  'name',
  'honorific',
  'relation',
  'phone',
  ...POSTAL_COLUMNS,
  'day',
  'occasion',
  'name_on_card',
  'card_text',
] as const satisfies readonly (keyof DeliveryRow)[]

const OF_ONE = deliveries('r.customer = ? ORDER BY d.day DESC, r.key DESC, d.key DESC')
// Of one recipient all at once: there are few of them.
const OF_SOME = deliveries(
  `r.key IN (SELECT key FROM recipients WHERE key > ? ORDER BY key LIMIT ?) AND c.deleted_on IS NULL
    ORDER BY r.key, d.key`,
)
const LAST_OF_SOME = query<{ key: number | null }>(
  'SELECT max(key) AS key FROM (SELECT key FROM recipients WHERE key > ? ORDER BY key LIMIT ?)',
  ['key'],
)

function deliveries(where: string): Query<DeliveryRow> {
  return query<DeliveryRow>(
    `SELECT r.key, c.number, ${nameColumns('c')}, r.name, r.honorific, r.relation, r.phone, ${postalColumns('r')},
      d.day, d.occasion, d.name_on_card, d.card_text
    FROM recipients r JOIN customers c ON c.key = r.customer
      LEFT JOIN (deliveries d JOIN sales s ON s.key = d.sale AND s.deleted_on IS NULL) ON d.recipient = r.key
    WHERE ${where}`,
    DELIVERY_COLUMNS,
  )
}

const HOUSEHOLD = query<NamedRow>(
  `SELECT ${nameColumns('c')} FROM customers o JOIN customers c ON c.household = o.household AND c.key <> o.key
    WHERE o.key = ? AND c.deleted_on IS NULL ORDER BY c.key`,
  NAME_COLUMNS,
)
const INTRODUCED = query<NamedRow>(
  `SELECT ${nameColumns('c')} FROM customers c WHERE c.introducer = ? AND c.deleted_on IS NULL ORDER BY c.key`,
  NAME_COLUMNS,
)
const PHOTOS = query<PhotoRow>('SELECT key, mime, caption FROM photos WHERE customer = ? ORDER BY key', [
  'key',
  'mime',
  'caption',
])

const NEW_YEAR_COLUMNS = [
  'number',
  ...NAME_COLUMNS,
  'year',
  'sent_on',
  'received_on',
  'mourning',
  'returned',
] as const satisfies readonly (keyof NewYearRow)[]

const NEW_YEAR_OF_ONE = newYear('n.customer = ? ORDER BY n.year DESC')
const NEW_YEAR_OF_SOME = newYear('n.key > ? AND n.key <= ? AND c.deleted_on IS NULL ORDER BY n.key')
const LAST_NEW_YEAR = query<{ key: number }>('SELECT coalesce(max(key), 0) AS key FROM new_year_cards', ['key'])

function newYear(where: string): Query<NewYearRow> {
  return query<NewYearRow>(
    `SELECT c.number, ${nameColumns('c')}, n.year, n.sent_on, n.received_on, n.mourning, n.returned
      FROM new_year_cards n JOIN customers c ON c.key = n.customer WHERE ${where}`,
    NEW_YEAR_COLUMNS,
  )
}

const STEP = 200

/** お届け先 of one customer with what was sent there, the newest first; also those to whom nothing was sent yet. */
export function listDeliveries(db: ReadDb, customer: number): readonly DeliveryOnFile[] {
  return db.many(OF_ONE, [customer]).map(toDelivery)
}

/** お届け先 of everyone on the list, some at a time. */
export function* deliveriesOnFile(db: ReadDb): Generator<readonly DeliveryOnFile[], void> {
  for (let after = 0; ;) {
    const last = db.one(LAST_OF_SOME, [after, STEP])?.key ?? null
    if (last === null) return
    yield db.many(OF_SOME, [after, STEP]).map(toDelivery)
    after = last
  }
}

/** 年賀 with one customer, the newest year first. */
export function listNewYear(db: ReadDb, customer: number): readonly NewYearOnFile[] {
  return db.many(NEW_YEAR_OF_ONE, [customer]).map(toNewYear)
}

/** 年賀 with everyone on the list, some at a time. */
export function* newYearOnFile(db: ReadDb): Generator<readonly NewYearOnFile[], void> {
  const last = db.one(LAST_NEW_YEAR)?.key ?? 0
  for (let after = 0; after < last; after += STEP) {
    yield db.many(NEW_YEAR_OF_SOME, [after, after + STEP]).map(toNewYear)
  }
}

/** By name, who else lives there. */
export function namesOfHousehold(db: ReadDb, customer: number): readonly string[] {
  return db.many(HOUSEHOLD, [customer]).map((row) => nameOf(toNamed(row)))
}

/** By name, whom this customer introduced. */
export function namesIntroduced(db: ReadDb, customer: number): readonly string[] {
  return db.many(INTRODUCED, [customer]).map((row) => nameOf(toNamed(row)))
}

/** Without their bytes, which are asked for one by one. */
export function listPhotos(db: ReadDb, customer: number): readonly PhotoRow[] {
  return db.many(PHOTOS, [customer])
}

function toNewYear(row: NewYearRow): NewYearOnFile {
  return {
    number: row.number,
    customer: nameOf(toNamed(row)),
    year: row.year,
    sentOn: row.sent_on as Day | null,
    receivedOn: row.received_on as Day | null,
    isMourning: row.mourning === 1,
    isReturned: row.returned === 1,
  }
}

function toDelivery(row: DeliveryRow): DeliveryOnFile {
  return {
    number: row.number,
    customer: nameOf(toNamed(row)),
    name: row.name,
    honorific: row.honorific,
    relation: row.relation,
    phone: row.phone,
    address: toPostalAddress(row),
    day: row.day,
    occasion: row.occasion ?? '',
    nameOnCard: row.name_on_card ?? '',
    cardText: row.card_text ?? '',
  }
}
