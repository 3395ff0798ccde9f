import type { Progress } from '#domain/progress.ts'
import { type Query, query, type ReadDb, type WriteDb } from './db.ts'
import { refuse } from './refusal.ts'
import { type Carried, JOURNALED_TABLES, type JournaledTable, personOf } from './tables.ts'

export type Column = { readonly name: string; readonly type: string }

const COLUMNS: Query<Column> = query('SELECT name, type FROM pragma_table_info(?)', ['name', 'type'])
/** The journal's are all that our schema has; any other came in with a file from elsewhere, and would act at the next save. */
const TRIGGERS = query<{ name: string | Uint8Array }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'", ['name'])

/**
 * Drops and writes again the journal's triggers, so that they always name every column the schema has now; between two
 * steps of the schema not every table is there yet.
 */
export function rebuildTriggers(db: WriteDb): void {
  dropTriggers(db)
  for (const table of JOURNALED_TABLES) {
    const columns = columnsOf(db, table)
    if (columns.length > 0) db.exec(triggersOf(table, columns))
  }
}

/**
 * A migration moves rows without a change of the owner's, so nothing is journaled meanwhile.
 * @throws Refusal shop-damaged where a bit of the schema was turned over, so that one has no name to drop it by
 */
export function dropTriggers(db: WriteDb): void {
  for (const { name } of db.many(TRIGGERS)) {
    if (typeof name !== 'string') refuse('shop-damaged')
    db.exec(`DROP TRIGGER "${name.replaceAll('"', '""')}"`)
  }
}

/**
 * Rows that carry the key of the import under way are not journaled, and asking each of them for it takes a third of its
 * time: while `work` brings in such rows alone, nobody asks. Given up with its transaction, all is as before.
 */
export function* withoutAsking<T>(
  db: WriteDb,
  tables: readonly JournaledTable[],
  work: Generator<Progress, T>,
): Generator<Progress, T> {
  for (const table of tables) db.exec(`DROP TRIGGER journal_${table}_insert`)
  const value = yield* work
  for (const table of tables) db.exec(onInsert(table, columnsOf(db, table)))
  return value
}

/** In the order of the table; declared types as written: INTEGER, TEXT, REAL, BLOB. */
export function columnsOf(db: ReadDb, table: Carried): Column[] {
  return db.many(COLUMNS, [table])
}

function triggersOf(table: JournaledTable, columns: readonly Column[]): string {
  const changed = columns.map(({ name }) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')
  return `
    ${onInsert(table, columns)}
    CREATE TRIGGER journal_${table}_update AFTER UPDATE ON ${table} WHEN (${changed}) AND ${byHand('OLD', columns)}
    BEGIN
      SELECT RAISE(ABORT, 'a key never changes') WHERE OLD.key <> NEW.key;
      ${entry(table, 'OLD', imageOfUpdate(columns))}
    END;
    CREATE TRIGGER journal_${table}_delete AFTER DELETE ON ${table} WHEN ${byHand('OLD', columns)}
    BEGIN ${entry(table, 'OLD', image(columns))} END;`
}

function onInsert(table: JournaledTable, columns: readonly Column[]): string {
  return `CREATE TRIGGER journal_${table}_insert AFTER INSERT ON ${table} WHEN ${byHand('NEW', columns)}
    BEGIN ${entry(table, 'NEW', 'NULL')} END;`
}

/**
 * A row that an import brings, goes on with, or takes away again with itself, is not journaled: its import_key is enough
 * to take the whole import back.
 */
function byHand(alias: 'OLD' | 'NEW', columns: readonly Column[]): string {
  if (!columns.some(({ name }) => name === 'import_key')) return 'TRUE'
  return `(${alias}.import_key IS NULL OR ${alias}.import_key IS NOT (SELECT import_key FROM changes ORDER BY key DESC LIMIT 1))`
}

function entry(table: JournaledTable, alias: 'OLD' | 'NEW', before: string): string {
  return `INSERT INTO journal (change, tbl, row, customer, before)
    VALUES ((SELECT max(key) FROM changes), '${table}', ${alias}.key, ${personOf(table, alias)}, ${before});`
}

/** Bytes that stay as they are (a photo's, when its card is put together with another) are left out: they may be megabytes. */
function imageOfUpdate(columns: readonly Column[]): string {
  const bytes = columns.filter(({ type }) => type === 'BLOB')
  if (bytes.length === 0) return image(columns)
  const stay = bytes.map(({ name }) => `OLD.${name} IS NEW.${name}`).join(' AND ')
  const others = columns.filter((column) => !bytes.includes(column))
  return `iif(${stay}, ${image(others)}, ${image(columns)})`
}

/** JSON holds no bytes, so a BLOB stands in its image as hex. */
function image(columns: readonly Column[]): string {
  const parts = columns.map(({ name, type }) => `'${name}', ${type === 'BLOB' ? `hex(OLD.${name})` : `OLD.${name}`}`)
  return `json_object(${parts.join(', ')})`
}
