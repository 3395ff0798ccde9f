import type { RowKey } from '#domain/timeline/entry.ts'
import type { SqlValue, WriteDb } from './db.ts'
import { refuse } from './refusal.ts'

type Keyed = { readonly key: RowKey | null }

/** One list of the card: its table, and the columns that an entry of it fills beside customer and position. */
export type RowsOfCard<E extends Keyed> = {
  readonly table: 'addresses' | 'phones' | 'emails' | 'relatives'
  readonly columns: (entry: E) => Readonly<Record<string, SqlValue>>
}

/**
 * Brings a list in the file from what it was to what it is: rows keep their keys, those that are no longer named go,
 * and all stand in the order given. @throws Refusal entry-missing for a key that is not this customer's
 */
export function saveRows<E extends Keyed>(
  db: WriteDb,
  { table, columns }: RowsOfCard<E>,
  customer: number,
  was: readonly E[],
  is: readonly E[],
): void {
  for (const key of gone(was, is)) db.run(`DELETE FROM ${table} WHERE key = ? AND customer = ?`, [key, customer])
  for (const [position, entry] of is.entries()) {
    const values = { ...columns(entry), position, customer }
    if (entry.key === null) insertRow(db, table, values)
    else updateRow(db, table, entry.key, values)
  }
}

/** Keys of the rows that are no longer named. */
export function gone(was: readonly Keyed[], is: readonly Keyed[]): readonly RowKey[] {
  const kept = new Set(is.map(({ key }) => key))
  return was.flatMap(({ key }) => (key === null || kept.has(key) ? [] : [key]))
}

/** The key of the new row. */
export function insertRow(db: WriteDb, table: string, values: Readonly<Record<string, SqlValue>>): RowKey {
  const names = Object.keys(values)
  return db.insert(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    values,
  )
}

function updateRow(db: WriteDb, table: string, key: RowKey, values: Readonly<Record<string, SqlValue>>): void {
  const set = Object.keys(values).map((name) => `${name} = :${name}`)
  const saved = db.run(`UPDATE ${table} SET ${set.join(', ')} WHERE key = :key AND customer = :customer`, {
    ...values,
    key,
  })
  if (saved !== 1) refuse('entry-missing', table)
}
