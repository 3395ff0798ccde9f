import type { PhoneEntry } from '#domain/people/card.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { type RowsOfCard, saveRows } from './rows-of-card.ts'

type PhoneRow = { key: number; number: string; note: string }

const OF_CUSTOMER = query<PhoneRow>('SELECT key, number, note FROM phones WHERE customer = ? ORDER BY position, key', [
  'key',
  'number',
  'note',
])

const ROWS: RowsOfCard<PhoneEntry> = { table: 'phones', columns: ({ number, note }) => ({ number, note }) }

export function listPhones(db: ReadDb, customer: number): readonly PhoneEntry[] {
  return db.many(OF_CUSTOMER, [customer])
}

/** @throws Refusal entry-missing */
export function savePhones(db: WriteDb, customer: number, was: readonly PhoneEntry[], is: readonly PhoneEntry[]): void {
  saveRows(db, ROWS, customer, was, is)
}

/** Below those there are. The key of the new row. */
export function insertPhone(db: WriteDb, customer: number, number: string, importKey: number | null): number {
  return db.insert(
    `INSERT INTO phones (customer, position, number, import_key)
    VALUES (:customer, (SELECT count(*) FROM phones WHERE customer = :customer), :number, :importKey)`,
    { customer, number, importKey },
  )
}
