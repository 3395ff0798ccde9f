import { query, type Query, type ReadDb, type WriteDb } from './db.ts'
import { LOOSENED } from './erase.ts'
import { isJournaled, type JournaledTable, ON_CARDS } from './tables.ts'
import { isChangedSince } from './undo.ts'

/**
 * Where an import puts rows beside `customers`, what points before what it points at; a test holds it against the schema.
 * Deliveries come and go along with their sale.
 */
export const BROUGHT = [
  'promises',
  'contacts',
  'sales',
  'recipients',
  'notes',
  'bereavements',
  'special_days',
  'refusals',
  'customer_tags',
  'emails',
  'phones',
  'addresses',
  'relatives',
] as const satisfies readonly JournaledTable[]

export type BroughtTable = (typeof BROUGHT)[number]

/** Which import, and the change that made it. */
export type Imported = { readonly key: number; readonly change: number }

type Stander = { customer: number; tbl: string }
type Touch = { customer: number; tbl: string; row: number }

const PEOPLE = query<{ key: number }>(
  'SELECT key FROM customers WHERE import_key = ? AND key > ? ORDER BY key LIMIT ?',
  ['key'],
)

/** How many people one step looks at: some milliseconds. */
const PEOPLE_A_STEP = 50

/** Keys of those whom the import brought, and who are still there, some at a time. */
export function* peopleBrought(db: ReadDb, { key }: Imported): Generator<readonly number[], void> {
  let last = 0
  for (;;) {
    const keys = db.many(PEOPLE, [key, last, PEOPLE_A_STEP]).map((row) => row.key)
    if (keys.length === 0) return
    yield keys
    last = keys.at(-1) ?? last
  }
}

/** A row of the week that only shows the person. */
const PRISTINE = `state = 'open' AND contact IS NULL`

const STANDING = query<Stander>(
  [
    ...ON_CARDS.map(
      (table) => `SELECT asked.value AS customer, '${table}' AS tbl FROM json_each(:people) asked
        WHERE EXISTS (SELECT 1 FROM ${table} WHERE customer = asked.value AND ${notOfImport(table)})`,
    ),
    `SELECT asked.value, 'customers' FROM json_each(:people) asked
      WHERE EXISTS (SELECT 1 FROM customers WHERE introducer = asked.value)
        OR EXISTS (SELECT 1 FROM customers WHERE merged_into = asked.value)`,
  ].join(' UNION ALL '),
  ['customer', 'tbl'],
)
const TOUCHED = query<Touch>(
  `SELECT DISTINCT j.customer, j.tbl, j.row FROM json_each(:people) asked JOIN journal j ON j.customer = asked.value
    WHERE j.change > :change AND j.tbl <> 'week_items'`,
  ['customer', 'tbl', 'row'],
)

function notOfImport(table: JournaledTable): string {
  if (table === 'week_items') return `NOT (${PRISTINE})`
  return isBrought(table) ? 'import_key IS NOT :import' : 'TRUE'
}

function isBrought(table: JournaledTable): table is BroughtTable {
  return BROUGHT.some((each) => each === table)
}

/**
 * Of these people those whose cards were changed since the import, or on which something stands that it did not bring:
 * by key, with the table of what was found first.
 */
export function changedSince(
  db: ReadDb,
  imported: Imported,
  people: readonly number[],
): ReadonlyMap<number, JournaledTable> {
  const asked = { people: JSON.stringify(people) }
  const found = new Map<number, JournaledTable>()
  const note = (customer: number, tbl: string): void => {
    if (isJournaled(tbl) && !found.has(customer)) found.set(customer, tbl)
  }
  for (const { customer, tbl } of db.many(STANDING, { ...asked, import: imported.key })) note(customer, tbl)
  for (const { customer, tbl, row } of db.many(TOUCHED, { ...asked, change: imported.change })) {
    if (found.has(customer) || !isJournaled(tbl)) continue
    if (isChangedSince(db, { table: tbl, row }, imported.change)) note(customer, tbl)
  }
  return found
}

/**
 * Takes people out whom the import brought and nobody touched, with all its rows on them. What the journal knows of them
 * goes too: it would bring a part of them back.
 */
export function removePeople(db: WriteDb, people: readonly number[]): void {
  const these = [JSON.stringify(people)]
  const among = 'IN (SELECT value FROM json_each(?))'
  db.run(`DELETE FROM week_items WHERE customer ${among}`, these)
  for (const table of BROUGHT) db.run(`DELETE FROM ${table} WHERE customer ${among}`, these)
  db.run(`DELETE FROM told_apart WHERE one ${among} OR other ${among}`, [...these, ...these])
  db.run(`UPDATE import_rejects SET customer = NULL WHERE customer ${among}`, these)
  db.run(`DELETE FROM customers WHERE key ${among}`, these)
  db.run(`DELETE FROM journal WHERE customer ${among}`, these)
}

/** A row that the import put on the card of somebody who was there before it. */
export type RowBrought = { readonly key: number; readonly customer: number; readonly isChanged: boolean }

type RowOfTable = { key: number; customer: number; journaled: number; needed: number; sent: number }

/** So many rows of a table are looked through in a step: some milliseconds. */
const KEYS_A_STEP = 10_000
const ROWS_A_STEP = 500

/** Rows of the import on the cards of people it did not bring, some at a time. */
export function* rowsBrought(db: ReadDb, table: BroughtTable, imported: Imported): Generator<readonly RowBrought[]> {
  const rows = table === 'sales' || table === 'contacts' ? byIndex : byKeys
  for (const some of rows(db, table, imported)) {
    yield some.map(({ key, customer, journaled, needed, sent }) => ({
      key,
      customer,
      isChanged:
        needed === 1 ||
        (journaled === 1 && isChangedSince(db, { table, row: key }, imported.change)) ||
        (sent === 1 && isSentOtherwise(db, key, imported)),
    }))
  }
}

/** Whether a delivery of this sale was changed since, or made by hand. */
function isSentOtherwise(db: ReadDb, sale: number, imported: Imported): boolean {
  return db
    .many(SENT, { sale, import: imported.key })
    .some(
      ({ key, isOthers }) => isOthers === 1 || isChangedSince(db, { table: 'deliveries', row: key }, imported.change),
    )
}

/** Takes one row out again, with what the journal knows of it, and a sale with where it goes. */
export function removeRow(db: WriteDb, table: BroughtTable, key: number): void {
  if (table === 'sales') {
    for (const { key: delivery } of db.many(SENT, { sale: key, import: null })) forgetRow(db, 'deliveries', delivery)
  }
  forgetRow(db, table, key)
}

function forgetRow(db: WriteDb, table: JournaledTable, key: number): void {
  db.run(`DELETE FROM ${table} WHERE key = ?`, [key])
  db.run('DELETE FROM journal WHERE tbl = ? AND row = ?', [table, key])
}

function* byIndex(db: ReadDb, table: BroughtTable, { key, change }: Imported): Generator<RowOfTable[]> {
  let after = 0
  for (;;) {
    const rows = db.many(questionsOf(table).next, { import: key, change, after, limit: ROWS_A_STEP })
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.key ?? after
  }
}

function* byKeys(db: ReadDb, table: BroughtTable, { key, change }: Imported): Generator<RowOfTable[]> {
  const { last } = db.one(questionsOf(table).last) ?? { last: 0 }
  for (let low = 1; low <= last; low += KEYS_A_STEP) {
    yield db.many(questionsOf(table).within, { import: key, change, low, high: low + KEYS_A_STEP - 1 })
  }
}

type Questions = {
  readonly next: Query<RowOfTable>
  readonly within: Query<RowOfTable>
  readonly last: Query<{ last: number }>
}

const SENT = query<{ key: number; isOthers: number }>(
  'SELECT key, import_key IS NOT :import AS isOthers FROM deliveries WHERE sale = :sale',
  ['key', 'isOthers'],
)

/** What points at rows of other tables, by column. */
const POINTING: readonly (readonly [string, Readonly<Record<string, string>>])[] = Object.entries({
  ...LOOSENED,
  deliveries: { recipient: 'recipients' },
})

const QUESTIONS = new Map<BroughtTable, Questions>(BROUGHT.map((table) => [table, askedOf(table)]))

function askedOf(table: BroughtTable): Questions {
  const rows = `SELECT t.key, t.customer,
      EXISTS (SELECT 1 FROM journal WHERE tbl = '${table}' AND row = t.key AND change > :change) AS journaled,
      ${neededBy(table)} AS needed,
      ${table === 'sales' ? 'EXISTS (SELECT 1 FROM deliveries WHERE sale = t.key)' : '0'} AS sent
    FROM ${table} t JOIN customers c ON c.key = t.customer
    WHERE t.import_key = :import AND c.import_key IS NOT :import`
  const columns = ['key', 'customer', 'journaled', 'needed', 'sent'] as const
  return {
    next: query(`${rows} AND t.key > :after ORDER BY t.key LIMIT :limit`, columns),
    within: query(`${rows} AND t.key BETWEEN :low AND :high ORDER BY t.key`, columns),
    last: query(`SELECT coalesce(max(key), 0) AS last FROM ${table}`, ['last']),
  }
}

function questionsOf(table: BroughtTable): Questions {
  const found = QUESTIONS.get(table)
  if (found === undefined) throw new Error(`no import fills ${table}`)
  return found
}

/** Whether a row of another table points at this one. */
function neededBy(table: BroughtTable): string {
  const arms = POINTING.flatMap(([child, columns]) =>
    Object.entries(columns).flatMap(([column, target]) =>
      target === table ? [`EXISTS (SELECT 1 FROM ${child} WHERE ${column} = t.key)`] : [],
    ),
  )
  return arms.length === 0 ? '0' : `(${arms.join(' OR ')})`
}

const TAGS_MADE = query<{ row: number }>(
  `SELECT j.row FROM journal j WHERE j.change = ? AND j.tbl = 'tags' AND j.before IS NULL
    AND NOT EXISTS (SELECT 1 FROM customer_tags WHERE tag = j.row)`,
  ['row'],
)

/** Labels that came with the import, that nobody wears and nobody changed since. */
export function removeTagsMade(db: WriteDb, { change }: Imported): void {
  for (const { row } of db.many(TAGS_MADE, [change])) {
    if (!isChangedSince(db, { table: 'tags', row }, change)) db.run('DELETE FROM tags WHERE key = ?', [row])
  }
}
