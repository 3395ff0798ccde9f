import { query, type ReadDb } from './db.ts'
import { isJournaled, JOURNALED_TABLES, type JournaledTable, personOf } from './tables.ts'

const JOURNALED_PEOPLE = query<{ customer: number }>(
  'SELECT DISTINCT customer FROM journal WHERE change = ? AND customer IS NOT NULL',
  ['customer'],
)
const TABLES_OF = query<{ tbl: string }>('SELECT DISTINCT tbl FROM journal WHERE change = ?', ['tbl'])
const IMPORT_OF = query<{ import_key: number | null }>('SELECT import_key FROM changes WHERE key = ?', ['import_key'])
const TAGGED = query<{ customer: number }>(
  `SELECT DISTINCT customer_tags.customer FROM journal JOIN customer_tags ON customer_tags.tag = journal.row
    WHERE journal.change = ? AND journal.tbl = 'tags'`,
  ['customer'],
)

/**
 * Keys of everyone whose derived rows a change may have altered: whose rows it touched, to whom it moved rows,
 * who wears a tag it renamed, whom it imported; with those already `named`, in rising order.
 */
export function customersOf(db: ReadDb, change: number, named: ReadonlySet<number>): readonly number[] {
  const found = new Set(named)
  const add = (rows: readonly { customer: number | null }[]): void => {
    for (const { customer } of rows) if (customer !== null) found.add(customer)
  }
  add(db.many(JOURNALED_PEOPLE, [change]))
  add(db.many(TAGGED, [change]))
  for (const { tbl } of db.many(TABLES_OF, [change])) {
    const now = isJournaled(tbl) ? OWNERS_NOW.get(tbl) : undefined
    if (now !== undefined) add(db.many(now, [change]))
  }
  const importKey = db.one(IMPORT_OF, [change])?.import_key ?? null
  if (importKey !== null) for (const imported of IMPORTED) add(db.many(imported, [importKey]))
  return [...found].toSorted((a, b) => a - b)
}

/** A merge hands rows from one person to another: the image names the old one, the row itself the new. */
const OWNERS_NOW = new Map(
  JOURNALED_TABLES.filter((table) => personOf(table, 't') === 't.customer').map((table) => [
    table as string,
    query<{ customer: number }>(
      `SELECT DISTINCT t.customer FROM journal JOIN ${table} AS t ON t.key = journal.row
        WHERE journal.change = ? AND journal.tbl = '${table}'`,
      ['customer'],
    ),
  ]),
)

/** Tables an import fills that search text, visits and rhythm are made of. */
const IMPORTED = [
  query<{ customer: number }>('SELECT key AS customer FROM customers WHERE import_key = ?', ['customer']),
  ...(['addresses', 'phones', 'emails', 'customer_tags', 'notes', 'sales', 'relatives'] as const).map((table) =>
    query<{ customer: number }>(`SELECT DISTINCT customer FROM ${table} WHERE import_key = ?`, ['customer']),
  ),
]

const LAST_CHANGE = query<{ change: number | null }>(
  'SELECT max(change) AS change FROM journal WHERE tbl = ? AND row = ?',
  ['change'],
)
const FIRST_CHANGE = query<{ change: number | null }>(
  'SELECT min(change) AS change FROM journal WHERE tbl = ? AND row = ? AND before IS NULL',
  ['change'],
)

/** The change that touched a row last; null once it can no longer be taken back. */
export function lastChangeOf(db: ReadDb, table: JournaledTable, row: number): number | null {
  return db.one(LAST_CHANGE, [table, row])?.change ?? null
}

/** The change that brought a row; null where an import did, or where it can no longer be taken back. */
export function firstChangeOf(db: ReadDb, table: JournaledTable, row: number): number | null {
  return db.one(FIRST_CHANGE, [table, row])?.change ?? null
}
