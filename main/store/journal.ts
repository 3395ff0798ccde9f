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
const JOURNALED_PEOPLE = query<Found & { tbl: string }>(
  `SELECT DISTINCT tbl, customer FROM journal WHERE ${OF_CHANGE} AND customer IS NOT NULL`,
  ['tbl', 'customer'],
)
const TABLES_OF = query<{ tbl: string }>(`SELECT DISTINCT tbl FROM journal WHERE ${OF_CHANGE}`, ['tbl'])
const IMPORT_OF = query<{ import_key: number | null }>('SELECT import_key FROM changes WHERE key = ?', ['import_key'])
const TAGGED = query<Found>(
  `SELECT DISTINCT customer_tags.customer FROM journal JOIN customer_tags ON customer_tags.tag = journal.row
    WHERE ${OF_CHANGE} AND journal.tbl = 'tags' AND (:listedFrom IS NULL OR customer_tags.customer < :listedFrom)`,
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

/** What visits and rhythms are made of; who goes to the trash loses them. */
const OF_FIGURES: ReadonlySet<string> = new Set<JournaledTable>(['customers', 'sales'])

/** What the list and the search are made of. */
const OF_WORDS: ReadonlySet<string> = new Set<JournaledTable>([
  'customers',
  'relatives',
  'addresses',
  'phones',
  'emails',
  'customer_tags',
  'notes',
  'recipients',
])

const IMPORTED = [...new Set([...OF_FIGURES, ...OF_WORDS])].map((table) => ({
  table,
  ends: query<Ends>(
    `SELECT (SELECT min(key) FROM ${table} WHERE import_key = :key) AS low,
      (SELECT max(key) FROM ${table} WHERE import_key = :key) AS high`,
    ['low', 'high'],
  ),
  people: query<Found>(
    `SELECT DISTINCT ${ownerIn(table)} AS customer FROM ${table}
      WHERE import_key = :key AND key BETWEEN :low AND :high AND (:listedFrom IS NULL OR ${ownerIn(table)} < :listedFrom)`,
    ['customer'],
  ),
}))

function ownerIn(table: string): string {
  return table === 'customers' ? 'key' : 'customer'
}

/** Keys in rising order: of everyone a change touched, and of those whose figures or words it may have altered. */
export type Touched = {
  readonly everyone: readonly number[]
  readonly figures: readonly number[]
  readonly words: readonly number[]
}

/** `named` may be altered in every way. */
class Toucher {
  readonly everyone: Set<number>
  readonly #figures: Set<number>
  readonly #words: Set<number>

  constructor(named: ReadonlySet<number>) {
    this.everyone = new Set(named)
    this.#figures = new Set(named)
    this.#words = new Set(named)
  }

  add(rows: readonly Found[], figures: boolean, words: boolean): void {
    for (const { customer } of rows) {
      this.everyone.add(customer)
      if (figures) this.#figures.add(customer)
      if (words) this.#words.add(customer)
    }
  }

  inOrder(): Touched {
    return { everyone: rising(this.everyone), figures: rising(this.#figures), words: rising(this.#words) }
  }
}

function rising(keys: ReadonlySet<number>): readonly number[] {
  return [...keys].toSorted((a, b) => a - b)
}

/**
 * Whose rows a change touched, to whom it moved rows, who wears a tag it renamed, whom it imported; and those already
 * `named`. From the key `listedFrom` on only these: whoever else the import brought is listed. Yields how many are found.
 */
export function* touchedBy(
  db: ReadDb,
  change: number,
  named: ReadonlySet<number>,
  listedFrom: number | null,
): Generator<number, Touched> {
  const touched = new Toucher(named)
  for (const part of partsOf(db.one(JOURNAL_ENDS, { change }))) {
    const asked = { change, ...part }
    for (const row of db.many(JOURNALED_PEOPLE, asked))
      touched.add([row], OF_FIGURES.has(row.tbl), OF_WORDS.has(row.tbl))
    touched.add(db.many(TAGGED, { ...asked, listedFrom }), false, true)
    for (const { tbl } of db.many(TABLES_OF, asked)) {
      const now = isJournaled(tbl) ? OWNERS_NOW.get(tbl) : undefined
      if (now !== undefined) touched.add(db.many(now, asked), OF_FIGURES.has(tbl), OF_WORDS.has(tbl))
    }
    yield touched.everyone.size
  }
  const key = db.one(IMPORT_OF, [change])?.import_key ?? null
  if (key !== null) {
    for (const { table, ends, people } of IMPORTED) {
      for (const part of partsOf(db.one(ends, { key }))) {
        // New people have no visits but those that come along.
        touched.add(db.many(people, { key, listedFrom, ...part }), table === 'sales', OF_WORDS.has(table))
        yield touched.everyone.size
      }
    }
  }
  return touched.inOrder()
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
