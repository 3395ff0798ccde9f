import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb } from './db.ts'

// What stands in a row now was written by the last change that found something else there.
const writer = (table: 'addresses' | 'new_year_cards', alias: string, column: string): string =>
  `(SELECT max(j.change) FROM journal j WHERE j.tbl = '${table}' AND j.row = ${alias}.key
     AND json_extract(j.before, '$.${column}') IS NOT ${alias}.${column})`

const RETURNED_BY = query<{ key: RowKey }>(
  `SELECT a.key FROM json_each(:house) AS living JOIN addresses a ON a.customer = living.value
   WHERE a.returned_on IS NOT NULL AND ${writer('addresses', 'a', 'returned_on')} IN
     (SELECT ${writer('new_year_cards', 'n', 'returned')} FROM json_each(:home) AS marked
        JOIN new_year_cards n ON n.customer = marked.value WHERE n.year = :year AND n.returned = 1)
   ORDER BY a.key`,
  ['key'],
)

/**
 * The addresses of a house that were marked when the card of this year to one of `home` was: never one that was marked
 * before it, or on the card of a person. None once the change can no longer be taken back.
 */
export function listReturnedBy(
  db: ReadDb,
  { house, home, year }: { readonly house: readonly number[]; readonly home: readonly number[]; readonly year: number },
): readonly RowKey[] {
  const asked = { house: JSON.stringify(house), home: JSON.stringify(home), year }
  return db.many(RETURNED_BY, asked).map(({ key }) => key)
}
