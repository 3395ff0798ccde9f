import type { Day } from '#domain/day.ts'
import type { AddressEntry, AddressMark } from '#domain/people/card.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import { isSamePlace } from '#domain/people/edit.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { POSTAL_COLUMNS, type PostalRow, toPostalAddress } from './postal-row.ts'
import { type RowsOfCard, saveRows } from './rows-of-card.ts'

export type AddressRow = PostalRow & {
  key: number
  kind: string
  returned_on: string | null
  refused_on: string | null
}

export const ADDRESS_COLUMNS = [
  'key',
  'kind',
  ...POSTAL_COLUMNS,
  'returned_on',
  'refused_on',
] as const satisfies readonly (keyof AddressRow)[]

const OF_CUSTOMER = query<AddressRow>(
  `SELECT ${ADDRESS_COLUMNS.join(', ')} FROM addresses WHERE customer = ? ORDER BY position, key`,
  ADDRESS_COLUMNS,
)
const LISTED = query<{ key: number }>(
  `SELECT a.key FROM addresses a JOIN customers c ON c.key = a.customer WHERE a.key = ? AND c.deleted_on IS NULL`,
  ['key'],
)

const ROWS: RowsOfCard<AddressEntry> = {
  table: 'addresses',
  columns: ({ kind, postalCode, prefecture, city, street, building, careOf }) => ({
    kind,
    postal_code: postalCode,
    prefecture,
    city,
    street,
    building,
    care_of: careOf,
  }),
}

/** The first is the one that letters go to. */
export function listAddresses(
  db: ReadDb,
  customer: number,
): { readonly entries: readonly AddressEntry[]; readonly marks: readonly AddressMark[] } {
  const rows = db.many(OF_CUSTOMER, [customer])
  return { entries: rows.map(toAddress), marks: rows.map(toAddressMark) }
}

/** Whether it stands on the card of somebody who is not in the trash. */
export function isAddress(db: ReadDb, key: RowKey): boolean {
  return db.one(LISTED, [key]) !== null
}

/** An address that now reads otherwise is another place: what came back from the old one says nothing about it. @throws Refusal entry-missing */
export function saveAddresses(
  db: WriteDb,
  customer: number,
  was: readonly AddressEntry[],
  is: readonly AddressEntry[],
): void {
  saveRows(db, ROWS, customer, was, is)
  const places = new Map(was.map((entry) => [entry.key, entry]))
  for (const entry of is) {
    const before = places.get(entry.key)
    if (before === undefined || isSamePlace(before, entry)) continue
    db.run('UPDATE addresses SET returned_on = NULL, refused_on = NULL WHERE key = ?', [entry.key])
  }
}

/** 宛先不明で戻りました / 受け取りを断られました; null takes the mark off. */
export function markAddress(db: WriteDb, key: RowKey, mark: 'returned' | 'refused', on: Day | null): void {
  db.run(`UPDATE addresses SET ${mark === 'returned' ? 'returned_on' : 'refused_on'} = ? WHERE key = ?`, [on, key])
}

/** What stands in `position` 0 is the one that letters go to. The key of the new row. */
export function insertAddress(db: WriteDb, customer: number, address: PostalAddress, importKey: number | null): number {
  return db.insert(
    `INSERT INTO addresses (customer, position, postal_code, prefecture, city, street, building, care_of, import_key)
    VALUES (:customer, (SELECT count(*) FROM addresses WHERE customer = :customer), :postalCode, :prefecture, :city, :street,
      :building, :careOf, :importKey)`,
    { ...address, customer, importKey },
  )
}

export function toAddress(row: AddressRow): AddressEntry {
  return {
    key: row.key,
    kind: row.kind as AddressEntry['kind'],
    ...toPostalAddress(row),
  }
}

export function toAddressMark(row: AddressRow): AddressMark {
  return { address: row.key, returnedOn: row.returned_on as Day | null, refusedOn: row.refused_on as Day | null }
}
