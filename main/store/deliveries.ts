import type { Day } from '#domain/day.ts'
import type { SentOnFile } from '#domain/exchange/on-file.ts'
import type { Delivery, DeliveryTyped, Recipient, RecipientTyped, SentTo } from '#domain/timeline/delivery.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Charge } from '#domain/timeline/visits.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { POSTAL_COLUMNS, type PostalRow, toPostalAddress } from './postal-row.ts'

export type RecipientRow = PostalRow & {
  key: number
  name: string
  kana: string
  honorific: string
  relation: string
  phone: string
}

type SaidRow = {
  day: string | null
  occasion: string
  name_on_card: string
  card_text: string
  remind_next_year: number
}

type DeliveryRow = SaidRow & {
  key: number
  sale: number
  recipient: number
  sold_on: string
  item: string
  amount: number | null
  charge: string
}

export const RECIPIENT_TYPED_COLUMNS = ['name', 'kana', 'honorific', 'relation', 'phone', ...POSTAL_COLUMNS] as const
const RECIPIENT_COLUMNS = ['key', ...RECIPIENT_TYPED_COLUMNS] as const

const SAID_COLUMNS = ['day', 'occasion', 'name_on_card', 'card_text', 'remind_next_year'] as const
const DELIVERY_COLUMNS = ['key', 'sale', 'recipient', ...SAID_COLUMNS, 'sold_on', 'item', 'amount', 'charge'] as const

const RECIPIENTS = query<RecipientRow>(
  `SELECT ${RECIPIENT_COLUMNS.join(', ')} FROM recipients WHERE customer = ? ORDER BY key`,
  RECIPIENT_COLUMNS,
)
const RECIPIENT = query<RecipientRow & { customer: number }>(
  `SELECT ${RECIPIENT_COLUMNS.map((column) => `r.${column}`).join(', ')}, r.customer
    FROM recipients r JOIN customers c ON c.key = r.customer WHERE r.key = ? AND c.deleted_on IS NULL`,
  [...RECIPIENT_COLUMNS, 'customer'],
)
// By the sales of the person, which lie in the order of their days.
const DELIVERIES = query<DeliveryRow>(
  `SELECT d.key, d.sale, d.recipient, d.day, d.occasion, d.name_on_card, d.card_text, d.remind_next_year,
      s.day AS sold_on, s.item, s.amount, s.charge
    FROM sales s JOIN deliveries d ON d.sale = s.key
    WHERE s.customer = ? AND s.deleted_on IS NULL
    ORDER BY coalesce(d.day, s.day) DESC, d.key DESC`,
  DELIVERY_COLUMNS,
)
const KEPT = query<{ sale: number; recipient: number; customer: number }>(
  `SELECT d.sale, d.recipient, s.customer FROM deliveries d JOIN sales s ON s.key = d.sale
    JOIN customers c ON c.key = s.customer
    WHERE d.key = ? AND s.deleted_on IS NULL AND c.deleted_on IS NULL`,
  ['sale', 'recipient', 'customer'],
)
const OTHERS_TO = query<{ n: number }>('SELECT count(*) AS n FROM deliveries WHERE recipient = ?', ['n'])
const SENT = query<{ sale: number; name: string; honorific: string; day: string | null; occasion: string }>(
  `SELECT d.sale, r.name, r.honorific, d.day, d.occasion
    FROM json_each(?) asked JOIN deliveries d ON d.sale = asked.value JOIN recipients r ON r.key = d.recipient
    ORDER BY d.key`,
  ['sale', 'name', 'honorific', 'day', 'occasion'],
)

const ON_FILE = query<Omit<RecipientRow, 'key'> & SaidRow & { sale: number }>(
  `SELECT d.sale, ${[...SAID_COLUMNS.map((column) => `d.${column}`), ...RECIPIENT_TYPED_COLUMNS.map((column) => `r.${column}`)].join(', ')}
    FROM json_each(?) asked JOIN deliveries d ON d.sale = asked.value JOIN recipients r ON r.key = d.recipient
    ORDER BY d.key`,
  ['sale', ...SAID_COLUMNS, ...RECIPIENT_TYPED_COLUMNS],
)

/** お届け先 of one card, in the order in which they came up. */
export function listRecipients(db: ReadDb, customer: number): readonly Recipient[] {
  return db.many(RECIPIENTS, [customer]).map(toRecipient)
}

/** With whose it is; null where that person lies in the trash. */
export function getRecipient(db: ReadDb, key: RowKey): (Recipient & { readonly customer: number }) | null {
  const row = db.one(RECIPIENT, [key])
  return row === null ? null : { ...toRecipient(row), customer: row.customer }
}

/** What was sent for one customer, the latest first; nothing of purchases in the trash. */
export function listDeliveries(db: ReadDb, customer: number): readonly Delivery[] {
  return db.many(DELIVERIES, [customer]).map(toDelivery)
}

export type KeptDelivery = { readonly sale: RowKey; readonly recipient: RowKey; readonly customer: number }

/** Null where the purchase or its person lies in the trash. */
export function getDelivery(db: ReadDb, key: RowKey): KeptDelivery | null {
  return db.one(KEPT, [key])
}

/** To whom these purchases went. */
export function sentTo(db: ReadDb, sales: readonly RowKey[]): ReadonlyMap<RowKey, readonly SentTo[]> {
  const rows = db.many(SENT, [JSON.stringify(sales)])
  const bySale = Map.groupBy(rows, ({ sale }) => sale)
  return new Map(
    [...bySale].map(([sale, to]) => [
      sale,
      to.map(({ name, honorific, day, occasion }) => ({ name, honorific, day: day as Day | null, occasion })),
    ]),
  )
}

/** Where these purchases go, as a file carries it. */
export function sentOnFile(db: ReadDb, sales: readonly RowKey[]): ReadonlyMap<RowKey, readonly SentOnFile[]> {
  const bySale = Map.groupBy(db.many(ON_FILE, [JSON.stringify(sales)]), ({ sale }) => sale)
  return new Map(
    [...bySale].map(([sale, rows]) => [
      sale,
      rows.map((row) => ({ ...toSaid(row), recipient: toRecipientTyped(row) })),
    ]),
  )
}

/** Whether something still goes, or went, to them. */
export function hasDeliveries(db: ReadDb, recipient: RowKey): boolean {
  return (db.one(OTHERS_TO, [recipient])?.n ?? 0) > 0
}

/** The key of the new row. */
export function insertRecipient(
  db: WriteDb,
  customer: number,
  typed: RecipientTyped,
  importKey: number | null = null,
): RowKey {
  return db.insert(
    `INSERT INTO recipients (customer, name, kana, honorific, relation, phone, postal_code, prefecture, city, street,
      building, care_of, import_key)
    VALUES (:customer, :name, :kana, :honorific, :relation, :phone, :postalCode, :prefecture, :city, :street,
      :building, :careOf, :importKey)`,
    { ...typed, customer, importKey },
  )
}

export function updateRecipient(db: WriteDb, key: RowKey, typed: RecipientTyped): void {
  db.run(
    `UPDATE recipients SET name = :name, kana = :kana, honorific = :honorific, relation = :relation, phone = :phone,
      postal_code = :postalCode, prefecture = :prefecture, city = :city, street = :street, building = :building,
      care_of = :careOf WHERE key = :key`,
    { ...typed, key },
  )
}

/** With what says that something went to them. */
export function deleteRecipient(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM deliveries WHERE recipient = ?', [key])
  db.run('DELETE FROM recipients WHERE key = ?', [key])
}

type DeliveryToWrite = Omit<DeliveryTyped, 'recipient'> & { readonly sale: RowKey; readonly recipient: RowKey }

/** The key of the new row. */
export function insertDelivery(db: WriteDb, delivery: DeliveryToWrite, importKey: number | null = null): RowKey {
  return db.insert(
    `INSERT INTO deliveries (sale, recipient, day, occasion, name_on_card, card_text, remind_next_year, import_key)
    VALUES (:sale, :recipient, :day, :occasion, :nameOnCard, :cardText, :remindNextYear, :importKey)`,
    { ...delivery, remindNextYear: Number(delivery.remindNextYear), importKey },
  )
}

export function updateDelivery(db: WriteDb, key: RowKey, delivery: DeliveryToWrite): void {
  db.run(
    `UPDATE deliveries SET sale = :sale, recipient = :recipient, day = :day, occasion = :occasion,
      name_on_card = :nameOnCard, card_text = :cardText, remind_next_year = :remindNextYear WHERE key = :key`,
    { ...delivery, remindNextYear: Number(delivery.remindNextYear), key },
  )
}

export function deleteDelivery(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM deliveries WHERE key = ?', [key])
}

function toRecipient(row: RecipientRow): Recipient {
  return { ...toRecipientTyped(row), key: row.key }
}

export function toRecipientTyped(row: Omit<RecipientRow, 'key'>): RecipientTyped {
  return {
    name: row.name,
    kana: row.kana,
    honorific: row.honorific,
    relation: row.relation,
    phone: row.phone,
    ...toPostalAddress(row),
  }
}

function toSaid(row: SaidRow): Omit<SentOnFile, 'recipient'> {
  return {
    day: row.day as Day | null,
    occasion: row.occasion,
    nameOnCard: row.name_on_card,
    cardText: row.card_text,
    remindNextYear: row.remind_next_year === 1,
  }
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    key: row.key,
    sale: row.sale,
    recipient: row.recipient,
    ...toSaid(row),
    soldOn: row.sold_on as Day,
    item: row.item,
    amount: row.amount,
    charge: row.charge as Charge,
  }
}
