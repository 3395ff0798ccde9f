import { query, type ReadDb } from './db.ts'
import { isJournaled, JOURNALED_TABLES, type JournaledTable, personOf } from './tables.ts'

type Part = { readonly low: number; readonly high: number }
type Ends = { readonly [End in keyof Part]: number | null }
type Found = { readonly customer: number }

/** Rows to a step: some milliseconds. */
const STEP = 10_000

const OF_CHANGE = 'journal.change = :change AND journal.key BETWEEN :low AND :high'
const JOURNAL_ENDS = query<Ends>(
  `SELECT (SELECT min(key) FROM journal WHERE change = :change) AS low,
    (SELECT max(key) FROM journal WHERE change = :change) AS high`,
  ['low', 'high'],
)
const JOURNALED_PEOPLE = query<Found>(
  `SELECT DISTINCT customer FROM journal WHERE ${OF_CHANGE} AND customer IS NOT NULL`,
  ['customer'],
)
const TABLES_OF = query<{ tbl: string }>(`SELECT DISTINCT tbl FROM journal WHERE ${OF_CHANGE}`, ['tbl'])
const IMPORT_OF = query<{ import_key: number | null }>('SELECT import_key FROM changes WHERE key = ?', ['import_key'])
const TAGGED = query<Found>(
  `SELECT DISTINCT customer_tags.customer FROM journal JOIN customer_tags ON customer_tags.tag = journal.row
    WHERE ${OF_CHANGE} AND journal.tbl = 'tags'`,
  ['customer'],
)

/** A merge hands rows from one person to another: the image names the old one, the row itself the new. */
const OWNERS_NOW = new Map(
  JOURNALED_TABLES.filter((table) => personOf(table, 't') === 't.customer').map((table) => [
    table as string,
    query<Found>(
      `SELECT DISTINCT t.customer FROM journal JOIN ${table} AS t ON t.key = journal.row
        WHERE ${OF_CHANGE} AND journal.tbl = '${table}'`,
      ['customer'],
    ),
  ]),
)

/** Tables an import fills that search text, visits and rhythm are made of. */
const IMPORTED = (
  ['customers', 'addresses', 'phones', 'emails', 'customer_tags', 'notes', 'sales', 'relatives'] as const
).map((table) => ({
  ends: query<Ends>(
    `SELECT (SELECT min(key) FROM ${table} WHERE import_key = :key) AS low,
      (SELECT max(key) FROM ${table} WHERE import_key = :key) AS high`,
    ['low', 'high'],
  ),
  people: query<Found>(
    `SELECT DISTINCT ${table === 'customers' ? 'key' : 'customer'} AS customer FROM ${table}
      WHERE import_key = :key AND key BETWEEN :low AND :high`,
    ['customer'],
  ),
}))

/**
 * Keys of everyone whose derived rows a change may have altered: whose rows it touched, to whom it moved rows,
 * who wears a tag it renamed, whom it imported; with those already `named`, in rising order. Yields how many are found.
 */
export function* customersOf(
  db: ReadDb,
  change: number,
  named: ReadonlySet<number>,
): Generator<number, readonly number[]> {
  const found = new Set(named)
  const add = (rows: readonly Found[]): void => {
    for (const { customer } of rows) found.add(customer)
  }
  for (const part of partsOf(db.one(JOURNAL_ENDS, { change }))) {
    const asked = { change, ...part }
    add(db.many(JOURNALED_PEOPLE, asked))
    add(db.many(TAGGED, asked))
    for (const { tbl } of db.many(TABLES_OF, asked)) {
      const now = isJournaled(tbl) ? OWNERS_NOW.get(tbl) : undefined
      if (now !== undefined) add(db.many(now, asked))
    }
    yield found.size
  }
  const key = db.one(IMPORT_OF, [change])?.import_key ?? null
  if (key !== null) {
    for (const { ends, people } of IMPORTED) {
      for (const part of partsOf(db.one(ends, { key }))) {
        add(db.many(people, { key, ...part }))
        yield found.size
      }
    }
  }
  return [...found].toSorted((a, b) => a - b)
}

function* partsOf(ends: Ends | null): Generator<Part, void> {
  if (ends === null || ends.low === null || ends.high === null) return
  for (let low = ends.low; low <= ends.high; low += STEP) yield { low, high: Math.min(low + STEP - 1, ends.high) }
}

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
