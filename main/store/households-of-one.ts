import { query, type WriteDb } from './db.ts'
import { endWhereAlone } from './households.ts'

const OF_ONE = query<{ key: number }>(
  `SELECT key FROM households WHERE (:import IS NULL OR import_key = :import)
    AND (SELECT count(*) FROM customers WHERE household = households.key) < 2`,
  ['key'],
)

/** Households of one, or of nobody, are none. `importKey`: only those that came with it; null: all. */
export function endHouseholdsOfOne(db: WriteDb, importKey: number | null): void {
  for (const { key } of db.many(OF_ONE, { import: importKey })) endWhereAlone(db, key)
}
