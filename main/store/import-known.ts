import type { Matchable } from '#domain/exchange/likely.ts'
import type { Day } from '#domain/day.ts'
import type { Named } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel, Direction } from '#domain/timeline/contact.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'
import { query, type ReadDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

/** Somebody in the shop, as far as a line of a file can say who it is. */
export type KnownPerson = Matchable & {
  readonly key: number
  readonly id: Id
  readonly number: string | null
  /** Whether any visit or contact stands on the card. */
  readonly hasEntries: boolean
}

type KnownRow = NamedRow & {
  key: number
  id: string
  number: string | null
  company_kana: string
  phones: string
  addresses: string
  has_entries: number
}

const KNOWN = query<KnownRow>(
  `SELECT c.key, c.id, c.number, ${nameColumns('c')}, c.company_kana,
    (SELECT json_group_array(number ORDER BY position, key) FROM phones WHERE customer = c.key) AS phones,
    (SELECT json_group_array(json_array(prefecture, city, street) ORDER BY position, key) FROM addresses
      WHERE customer = c.key) AS addresses,
    EXISTS (SELECT 1 FROM sales WHERE customer = c.key) OR EXISTS (SELECT 1 FROM contacts WHERE customer = c.key) AS has_entries
  FROM customers c WHERE c.key > ? AND c.deleted_on IS NULL ORDER BY c.key LIMIT ?`,
  ['key', 'id', 'number', ...NAME_COLUMNS, 'company_kana', 'phones', 'addresses', 'has_entries'],
)
type FormerRow = Omit<KnownRow, 'key' | 'phones' | 'addresses' | 'has_entries'> & { into_key: number }

const FORMER = query<FormerRow>(
  `SELECT c.id, c.number, ${nameColumns('c')}, c.company_kana, kept.key AS into_key
    FROM customers c JOIN customers kept ON kept.key = c.merged_into
    WHERE c.merged_into IS NOT NULL AND kept.deleted_on IS NULL`,
  ['id', 'number', ...NAME_COLUMNS, 'company_kana', 'into_key'],
)
const TRASHED = query<{ key: number }>('SELECT key FROM customers WHERE id = ? AND deleted_on IS NOT NULL', ['key'])
const COUNT = query<{ n: number }>('SELECT count(*) AS n FROM customers', ['n'])
/** How many people a step takes: some milliseconds. */
const STEP = 300

/** Everyone who is not in the trash, some at a time. */
export function* knownPeople(db: ReadDb): Generator<readonly KnownPerson[], void> {
  let last = 0
  for (;;) {
    const rows = db.many(KNOWN, [last, STEP])
    if (rows.length === 0) return
    yield rows.map(toKnown)
    last = rows.at(-1)?.key ?? last
  }
}

/** A card that was put together with another, `into` being the key of that one. */
export type FormerCard = Named & {
  readonly id: Id
  readonly number: string | null
  readonly into: number
}

/** Whoever is on the list under another card by now. */
export function listFormerCards(db: ReadDb): readonly FormerCard[] {
  return db.many(FORMER).map(toFormer)
}

function toFormer(row: FormerRow): FormerCard {
  return {
    ...toNamed(row),
    companyKana: row.company_kana,
    id: row.id as Id,
    number: row.number,
    into: row.into_key,
  }
}

/** Also those in the trash. */
export function countCards(db: ReadDb): number {
  return db.one(COUNT)?.n ?? 0
}

/** The key of whoever lies in the trash under this id. */
export function keyInTrash(db: ReadDb, id: Id): number | null {
  return db.one(TRASHED, [id])?.key ?? null
}

/** All that makes two sales the same. */
export type SameSale = {
  readonly day: Day
  readonly time: string | null
  readonly amount: number | null
  readonly item: string
  readonly status: SaleStatus
  readonly charge: Charge
}

/** All that makes two contacts the same. */
export type SameContact = {
  readonly day: Day
  readonly time: string | null
  readonly channel: Channel
  readonly direction: Direction
  readonly subject: string
  readonly body: string
}

const SAME_SALE = query<{ key: number }>(
  `SELECT key FROM sales WHERE customer = ? AND day = ? AND time IS ? AND amount IS ? AND item = ? AND status = ?
    AND charge = ? AND deleted_on IS NULL AND import_key IS NOT ? LIMIT 1`,
  ['key'],
)
const SAME_CONTACT = query<{ key: number }>(
  `SELECT key FROM contacts WHERE customer = ? AND day = ? AND time IS ? AND channel = ? AND direction = ?
    AND subject = ? AND body = ? AND deleted_on IS NULL AND import_key IS NOT ? LIMIT 1`,
  ['key'],
)

/** No import has this key. */
export const NO_IMPORT = 0

/** Whether just this sale stands on the card, and this import did not bring it. */
export function hasSale(db: ReadDb, customer: number, sale: SameSale, importKey: number): boolean {
  const { day, time, amount, item, status, charge } = sale
  return db.one(SAME_SALE, [customer, day, time, amount, item, status, charge, importKey]) !== null
}

export function hasContact(db: ReadDb, customer: number, contact: SameContact, importKey: number): boolean {
  const { day, time, channel, direction, subject, body } = contact
  return db.one(SAME_CONTACT, [customer, day, time, channel, direction, subject, body, importKey]) !== null
}

function toKnown(row: KnownRow): KnownPerson {
  const phones = JSON.parse(row.phones) as readonly string[]
  const addresses = JSON.parse(row.addresses) as readonly (readonly [string, string, string])[]
  return {
    key: row.key,
    id: row.id as Id,
    number: row.number,
    ...toNamed(row),
    companyKana: row.company_kana,
    phones: phones.map((number) => ({ number })),
    addresses: addresses.map(([prefecture, city, street]) => ({ prefecture, city, street })),
    hasEntries: row.has_entries === 1,
  }
}
