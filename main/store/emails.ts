import type { EmailEntry } from '#domain/people/card.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { type RowsOfCard, saveRows } from './rows-of-card.ts'

type EmailRow = { key: number; address: string }

const OF_CUSTOMER = query<EmailRow>('SELECT key, address FROM emails WHERE customer = ? ORDER BY position, key', [
  'key',
  'address',
])

const ROWS: RowsOfCard<EmailEntry> = { table: 'emails', columns: ({ address }) => ({ address }) }

export function listEmails(db: ReadDb, customer: number): readonly EmailEntry[] {
  return db.many(OF_CUSTOMER, [customer])
}

/** @throws Refusal entry-missing */
export function saveEmails(db: WriteDb, customer: number, was: readonly EmailEntry[], is: readonly EmailEntry[]): void {
  saveRows(db, ROWS, customer, was, is)
}
