import { CLOSED_WORDS } from '#main/store/closed-words.ts'
import { query, type SqlValue, type WriteDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'

// Rows made from the schema alone, so that a table of a later day is filled, too.

type Column = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}
type Reference = { readonly from: string; readonly table: string }

const COLUMNS = query<Column>('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', [])
// In the order of the columns: SQLite lists the last first.
const REFERENCES = query<Reference>('SELECT "from", "table" FROM pragma_foreign_key_list(?) ORDER BY id DESC', [])
const TABLES = query<{ name: string }>(
  `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'`,
  [],
)

/** Tables with a column that leads to customers, and by which columns. */
export function tablesOfPeople({ db }: Pick<Session, 'db'>): ReadonlyMap<string, readonly string[]> {
  const found = db.many(TABLES).map(({ name }) => {
    const leading = db.many(REFERENCES, [name]).filter(({ table }) => table === 'customers')
    return [name, leading.map(({ from }) => from)] as const
  })
  return new Map(found.filter(([, columns]) => columns.length > 0))
}

type Filling = { readonly customer: number; readonly third: number; readonly mark: number }

/** One row in each of these tables that leads to the customer, and to the `third` where it leads to two; `mark` tells it from another person's. */
export function fillTablesOf(db: WriteDb, filling: Filling, tables: ReadonlyMap<string, readonly string[]>): void {
  const made = new Map<string, number>([['customers', filling.customer]])
  for (const [table, leading] of tables) if (table !== 'customers') insertInto(db, table, { ...filling, leading, made })
}

type Row = Filling & {
  readonly leading: readonly string[]
  readonly made: Map<string, number>
}

function insertInto(db: WriteDb, table: string, row: Row): number {
  const references = new Map(db.many(REFERENCES, [table]).map((each) => [each.from, each.table]))
  const values: Record<string, SqlValue> = {}
  for (const { name, type, notnull, dflt_value: usual, pk } of db.many(COLUMNS, [table])) {
    if (pk > 0) continue
    const target = references.get(name)
    if (row.leading.includes(name)) values[name] = name === row.leading[0] ? row.customer : row.third
    else if (target !== undefined && notnull === 1) values[name] = keyIn(db, target, row)
    else if (notnull === 1 && usual === null)
      values[name] = closedWord(table, name, row.mark) ?? valueOf(name, type, row.mark)
  }
  const names = Object.keys(values)
  const key = db.insert(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    values,
  )
  row.made.set(table, key)
  return key
}

function keyIn(db: WriteDb, table: string, row: Row): number {
  return row.made.get(table) ?? insertInto(db, table, { ...row, leading: [] })
}

/** Such a column holds nothing else. */
function closedWord(table: string, name: string, mark: number): string | undefined {
  const words = CLOSED_WORDS[`${table}.${name}`]
  return words?.[mark % words.length]
}

function valueOf(name: string, type: string, mark: number): SqlValue {
  if (type === 'BLOB') return Buffer.from(`bytes ${mark}`)
  if (type === 'INTEGER') return mark
  if (name === 'sheet' || name === 'sentence') return JSON.stringify({ mark })
  if (name === 'questions') return JSON.stringify([`question ${mark}`])
  if (name === 'answers') return JSON.stringify([mark])
  return /(_on|_at|^day|^week|^at|since)$/.test(name) ? `2026-01-0${mark}` : `${name} ${mark}`
}
