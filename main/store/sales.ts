import type { Day } from '#domain/day.ts'
import type { RowKey, SaleEntry } from '#domain/timeline/entry.ts'
import type { Charge, SaleFacts, SaleStatus } from '#domain/timeline/visits.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { sentTo } from './deliveries.ts'

/** A sale or service; `time` is wall-clock 'HH:MM', an `amount` of null is unknown. */
export type SaleToInsert = {
  readonly customer: number
  readonly day: Day
  readonly time: string | null
  readonly status: SaleStatus
  readonly charge: Charge
  readonly amount: number | null
  readonly item: string
  readonly importKey: number | null
}

/** A sale with whose it is and whether it lies in the trash, for those who change it. */
export type KeptSale = { readonly key: RowKey; readonly customer: number; readonly deletedOn: Day | null }

export type SaleChange = Pick<SaleToInsert, 'day' | 'status' | 'charge' | 'amount' | 'item'>

type FactsRow = { day: string; status: string; charge: string; amount: number | null }
type EntryRow = FactsRow & { key: number; time: string | null; item: string; follow_up: number }
type KeptRow = { key: number; customer: number; deleted_on: string | null }

const ENTRY_COLUMNS = ['key', 'day', 'time', 'status', 'charge', 'amount', 'item', 'follow_up'] as const

const KEPT = query<KeptRow>(
  `SELECT s.key, s.customer, s.deleted_on FROM sales s JOIN customers c ON c.key = s.customer
    WHERE s.key = ? AND c.deleted_on IS NULL`,
  ['key', 'customer', 'deleted_on'],
)
const FACTS = query<FactsRow>(
  `SELECT day, status, charge, amount FROM sales WHERE customer = ? AND day <= ? AND deleted_on IS NULL
    ORDER BY day, time, key`,
  ['day', 'status', 'charge', 'amount'],
)
const ENTRIES = query<EntryRow>(
  `SELECT s.key, s.day, s.time, s.status, s.charge, s.amount, s.item, s.follow_up
    FROM json_each(?) asked JOIN sales s ON s.key = asked.value`,
  ENTRY_COLUMNS,
)
const LAST_DONE = query<EntryRow>(
  `SELECT key, day, time, status, charge, amount, item, follow_up FROM sales
    WHERE customer = ? AND day <= ? AND status = 'done' AND deleted_on IS NULL
    ORDER BY day DESC, time DESC, key DESC LIMIT 1`,
  ENTRY_COLUMNS,
)
const NEXT_BOOKED = query<{ day: string }>(
  `SELECT day FROM sales WHERE customer = ? AND day >= ? AND status = 'booked' AND deleted_on IS NULL
    ORDER BY day LIMIT 1`,
  ['day'],
)

/** Also one in the trash; null where there is none, or where its person lies in the trash. */
export function getSale(db: ReadDb, key: RowKey): KeptSale | null {
  const row = db.one(KEPT, [key])
  return row === null ? null : { key: row.key, customer: row.customer, deletedOn: row.deleted_on as Day | null }
}

/** A person's sales up to a day, oldest first; none from the trash. */
export function listSaleFacts(db: ReadDb, customer: number, until: Day): readonly SaleFacts[] {
  return db.many(FACTS, [customer, until]).map(toFacts)
}

/** 前回: the newest that was done, up to a day. */
export function getLastSale(db: ReadDb, customer: number, until: Day): SaleEntry | null {
  const row = db.one(LAST_DONE, [customer, until])
  return row === null ? null : toEntry(row)
}

/** 次のご予約, that day or later. */
export function getNextBooked(db: ReadDb, customer: number, from: Day): Day | null {
  return (db.one(NEXT_BOOKED, [customer, from])?.day ?? null) as Day | null
}

/** As the timeline shows them, in no order. */
export function listSaleEntries(db: ReadDb, keys: readonly RowKey[]): readonly SaleEntry[] {
  const sent = sentTo(db, keys)
  return db.many(ENTRIES, [JSON.stringify(keys)]).map((row) => toEntry(row, sent.get(row.key)))
}

/** The key of the new row. */
export function insertSale(db: WriteDb, sale: SaleToInsert): number {
  return db.insert(
    `INSERT INTO sales (customer, day, time, status, charge, amount, item, import_key)
    VALUES (:customer, :day, :time, :status, :charge, :amount, :item, :importKey)`,
    sale,
  )
}

export function updateSale(db: WriteDb, key: RowKey, sale: SaleChange): void {
  db.run(
    `UPDATE sales SET day = :day, status = :status, charge = :charge, amount = :amount, item = :item WHERE key = :key`,
    { ...sale, key },
  )
}

/** その後をうかがう, or not any more. */
export function markSale(db: WriteDb, key: RowKey, isFollowed: boolean): void {
  db.run('UPDATE sales SET follow_up = ? WHERE key = ?', [isFollowed ? 1 : 0, key])
}

/** Into the trash, or out of it with null. */
export function putSaleInTrash(db: WriteDb, key: RowKey, day: Day | null): void {
  db.run('UPDATE sales SET deleted_on = ? WHERE key = ?', [day, key])
}

function toFacts(row: FactsRow): SaleFacts {
  return { day: row.day as Day, status: row.status as SaleStatus, charge: row.charge as Charge, amount: row.amount }
}

function toEntry(row: EntryRow, to?: SaleEntry['sentTo']): SaleEntry {
  return {
    kind: 'sale',
    key: row.key,
    ...toFacts(row),
    time: row.time,
    item: row.item,
    isFollowed: row.follow_up === 1,
    ...(to !== undefined && { sentTo: to }),
  }
}
