import { type Params, query, type ReadDb, type SqlValue, type WriteDb } from './db.ts'
import { refuse, sqliteCode } from './refusal.ts'
import { isJournaled, type JournaledTable } from './tables.ts'
import { columnsOf } from './triggers.ts'

/** A row that a change touched; `customer` is the key of whose it is or was, null where it is nobody's. */
export type TouchedRow = { readonly table: JournaledTable; readonly row: number; readonly customer: number | null }

/** `untouched` are rows that were changed again since, or that others now need or stand in the place of. */
export type TakenBack = { readonly restored: number; readonly untouched: readonly TouchedRow[] }

type Entry = TouchedRow & { readonly before: string | null }
type EntryRow = { tbl: string; row: number; customer: number | null; before: string | null }
type Later = { change: number; undoes: number | null }
type Image = Readonly<Record<string, string | number | null>>

const EXISTS = query<{ key: number }>('SELECT key FROM changes WHERE key = ?', ['key'])
const UNDONE_BY = query<{ key: number }>('SELECT key FROM changes WHERE undoes = ?', ['key'])
const ENTRIES = query<EntryRow>('SELECT tbl, row, customer, before FROM journal WHERE change = ? ORDER BY key DESC', [
  'tbl',
  'row',
  'customer',
  'before',
])
const LATER = query<Later>(
  `SELECT DISTINCT journal.change, changes.undoes FROM journal JOIN changes ON changes.key = journal.change
    WHERE journal.tbl = ? AND journal.row = ? AND journal.change > ? ORDER BY journal.change DESC`,
  ['change', 'undoes'],
)

/**
 * Takes back `change` as part of the change `now`: its before-images are put back, last first.
 * @throws Refusal change-missing (never was, or too old), change-undone-before
 */
export function takeBack(db: WriteDb, change: number, now: number): TakenBack {
  if (change === now || db.one(EXISTS, [change]) === null) refuse('change-missing')
  if (db.one(UNDONE_BY, [change]) !== null) refuse('change-undone-before')
  db.run('UPDATE changes SET undoes = ? WHERE key = ?', [change, now])
  const entries = db.many(ENTRIES, [change]).map(toEntry)
  const left = new Map<string, TouchedRow>()
  for (const entry of entries) if (isChangedSince(db, entry, change)) left.set(nameOf(entry), entry)
  restoreAllBut(db, entries, left)
  const restored = new Set(entries.map(nameOf)).size - left.size
  return { restored, untouched: [...left.values()] }
}

/**
 * A row that cannot go back (another has its number now, someone else's row needs it) is left as it is whole:
 * so everything is tried again without it until all the rest goes back together.
 */
function restoreAllBut(db: WriteDb, entries: readonly Entry[], left: Map<string, TouchedRow>): void {
  for (;;) {
    leaveWhatCameAlong(entries, left)
    db.exec('SAVEPOINT undo')
    const stuck = firstStuck(db, entries, left)
    if (stuck !== null) db.exec('ROLLBACK TO undo')
    db.exec('RELEASE undo')
    if (stuck === null) return
    left.set(nameOf(stuck), stuck)
  }
}

/** Someone new who stays keeps what they were entered with: a card without its phone and address would be half undone. */
function leaveWhatCameAlong(entries: readonly Entry[], left: Map<string, TouchedRow>): void {
  const isNew = ({ before }: Entry): boolean => before === null
  const stays = (entry: Entry): boolean => entry.table === 'customers' && left.has(nameOf(entry))
  const staying = new Set(entries.filter((entry) => isNew(entry) && stays(entry)).map(({ row }) => row))
  for (const entry of entries) {
    if (isNew(entry) && entry.customer !== null && staying.has(entry.customer)) left.set(nameOf(entry), entry)
  }
}

function firstStuck(db: WriteDb, entries: readonly Entry[], left: ReadonlyMap<string, TouchedRow>): Entry | null {
  for (const entry of entries) {
    if (left.has(nameOf(entry))) continue
    try {
      restore(db, entry)
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') !== true) throw error
      return entry
    }
  }
  return null
}

function restore(db: WriteDb, { table, row, before }: Entry): void {
  if (before === null) {
    db.run(`DELETE FROM ${table} WHERE key = ?`, [row])
    return
  }
  const values = valuesOf(db, table, JSON.parse(before) as Image)
  const names = Object.keys(values)
  const put = `UPDATE ${table} SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE key = :key`
  if (db.run(put, values) === 0) {
    db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`, values)
  }
}

/** Only columns that the schema knows are named in a statement; bytes stand in the image as hex. */
function valuesOf(db: ReadDb, table: JournaledTable, image: Image): Exclude<Params, readonly SqlValue[]> {
  const values: Record<string, SqlValue> = {}
  for (const { name, type } of columnsOf(db, table)) {
    const value = image[name]
    if (value === undefined) continue
    values[name] = type === 'BLOB' && typeof value === 'string' ? Buffer.from(value, 'hex') : value
  }
  return values
}

/**
 * Whether something still stands on top of what `change` did to the row. A later change and its own undo cancel out:
 * newest first, an undo strikes the change that it took back.
 */
function isChangedSince(db: ReadDb, entry: TouchedRow, change: number): boolean {
  const later = db.many(LATER, [entry.table, entry.row, change])
  const touching = new Set(later.map((each) => each.change))
  const struck = new Set<number>()
  for (const each of later) {
    if (struck.has(each.change)) continue
    if (each.undoes === null || !touching.has(each.undoes)) return true
    struck.add(each.undoes)
  }
  return false
}

function toEntry({ tbl, ...entry }: EntryRow): Entry {
  if (!isJournaled(tbl)) throw new Error(`a journal entry of ${tbl}`)
  return { ...entry, table: tbl }
}

function nameOf({ table, row }: TouchedRow): string {
  return `${table} ${row}`
}
