import type { Progress } from '#domain/progress.ts'
import { query, type ReadDb, type SqlValue, type WriteDb } from './db.ts'
import { refuse, sqliteCode } from './refusal.ts'
import { dropShown, mergedCards, straysOn, wasMergedAt } from './strays.ts'
import { isJournaled, type JournaledTable } from './tables.ts'
import { type Column, columnsOf } from './triggers.ts'

/** A row that a change touched; `customer` is the key of whose it is or was, null where it is nobody's. */
export type TouchedRow = { readonly table: JournaledTable; readonly row: number; readonly customer: number | null }

/**
 * `untouched` are rows that were changed again since, that others now need or stand in the place of, or whose card was put
 * together with another since.
 */
export type TakenBack = { readonly restored: number; readonly untouched: readonly TouchedRow[] }

/** `key` is the journal's; `isNew` where the change brought the row. */
export type Entry = TouchedRow & { readonly key: number; readonly isNew: boolean }
type EntryRow = { key: number; tbl: string; row: number; customer: number | null; isNew: number }
type Later = { change: number; undoes: number | null }
type Values = Readonly<Record<string, SqlValue>>
type Image = Readonly<Record<string, string | number | null>>

const CHANGE = query<{ import_key: number | null }>('SELECT import_key FROM changes WHERE key = ?', ['import_key'])
const UNDONE_BY = query<{ key: number }>('SELECT key FROM changes WHERE undoes = ?', ['key'])
// Without the images, which may be many megabytes.
const ENTRIES = query<EntryRow>(
  `SELECT key, tbl, row, customer, before IS NULL AS isNew FROM journal WHERE change = ? AND key < ? ORDER BY key DESC LIMIT ?`,
  ['key', 'tbl', 'row', 'customer', 'isNew'],
)
const LAST_ENTRY = query<{ key: number | null }>('SELECT max(key) AS key FROM journal', ['key'])
const IMAGE = query<{ before: string | null }>('SELECT before FROM journal WHERE key = ?', ['before'])
const LATER = query<Later>(
  `SELECT DISTINCT journal.change, changes.undoes FROM journal JOIN changes ON changes.key = journal.change
    WHERE journal.tbl = ? AND journal.row = ? AND journal.change > ? ORDER BY journal.change DESC`,
  ['change', 'undoes'],
)

/** How many rows one step looks at or puts back: some milliseconds. */
const STEP = 200

/**
 * Takes back `change` as part of the change `now`, in steps: its before-images are put back, last first.
 * @throws Refusal change-missing (never was, or too old), change-undone-before, change-is-import
 */
export function* takeBack(db: WriteDb, change: number, now: number): Generator<Progress, TakenBack> {
  const found = change === now ? null : db.one(CHANGE, [change])
  if (found === null) refuse('change-missing')
  if (found.import_key !== null) refuse('change-is-import')
  if (db.one(UNDONE_BY, [change]) !== null) refuse('change-undone-before')
  db.run('UPDATE changes SET undoes = ? WHERE key = ?', [change, now])
  const entries: Entry[] = []
  const left = new Map<string, TouchedRow>()
  for (const some of entriesOf(db, change)) {
    for (const entry of some) if (isChangedSince(db, entry, change)) left.set(nameOf(entry), entry)
    entries.push(...some)
    yield { done: 0, total: entries.length, what: 'undoing' }
  }
  yield* restoreAllBut(db, entries, left, now)
  const restored = new Set(entries.map(nameOf)).size - left.size
  return { restored, untouched: [...left.values()] }
}

/** What a change journaled, last first, some at a time. */
export function* entriesOf(db: ReadDb, change: number): Generator<readonly Entry[], void> {
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const some = db.many(ENTRIES, [change, before, STEP]).map(toEntry)
    if (some.length > 0) yield some
    if (some.length < STEP) return
    before = some.at(-1)?.key ?? 0
  }
}

/**
 * A row that cannot go back (another has its number now, someone else's row needs it) is left as it is whole:
 * so everything is tried again without such rows until all the rest goes back together. What a try did is taken back by
 * its own journal: under a savepoint each statement would go through the pages of all before it (100,000 people: hours).
 */
function* restoreAllBut(
  db: WriteDb,
  entries: readonly Entry[],
  left: Map<string, TouchedRow>,
  now: number,
): Generator<Progress, void> {
  const merged = mergedCards(db)
  const parted = entries.filter(({ table, row, key }) => {
    return table === 'customers' && merged.has(row) && wasMergedAt(db, row, key)
  })
  for (;;) {
    leaveWhatCameAlong(entries, left)
    // Cards come apart whole or not at all: rows that went back to a card that does not come back were lost to the owner.
    if (parted.some((entry) => left.has(nameOf(entry)))) leaveAll(entries, left)
    const before = db.one(LAST_ENTRY)?.key ?? 0
    const stuck = yield* restoreOrFind(db, entries, left)
    const misplaced = stuck.length > 0 ? stuck : misplacedBy(db, entries, left, merged)
    if (misplaced.length === 0) return
    yield* forgetTry(db, now, before)
    for (const entry of misplaced) left.set(nameOf(entry), entry)
  }
}

function leaveAll(entries: readonly Entry[], left: Map<string, TouchedRow>): void {
  for (const entry of entries) left.set(nameOf(entry), entry)
}

/**
 * Rows that must not go back, since they would stand on a card that is with another, where nobody sees them. Cards that a
 * try puts together again come together whole or not at all. `merged` are those that were with another before it.
 */
function misplacedBy(
  db: WriteDb,
  entries: readonly Entry[],
  left: ReadonlyMap<string, TouchedRow>,
  merged: ReadonlySet<number>,
): readonly Entry[] {
  const cards = mergedCards(db)
  dropShown(db, cards)
  const strays = straysOn(db, cards)
  const joined = new Set([...cards].filter((card) => !merged.has(card)))
  if (joined.size > 0 && (left.size > 0 || strays.some(({ card }) => joined.has(card)))) return entries
  const astray = new Set(strays.map((each) => nameOf(each)))
  return entries.filter((entry) => astray.has(nameOf(entry)) && !left.has(nameOf(entry)))
}

/** Puts all rows back as they were when the journal ended `before`, and the journal too. */
function* forgetTry(db: WriteDb, now: number, before: number): Generator<Progress, void> {
  for (const some of entriesOf(db, now)) {
    const tried = some.filter(({ key }) => key > before)
    for (const entry of tried) restore(db, entry)
    if (tried.length < some.length) break
    yield { done: 0, total: 0, what: 'undoing' }
  }
  db.run('DELETE FROM journal WHERE key > ?', [before])
}

/** Someone new who stays keeps what they were entered with: a card without its phone and address would be half undone. */
function leaveWhatCameAlong(entries: readonly Entry[], left: Map<string, TouchedRow>): void {
  const stays = (entry: Entry): boolean => entry.table === 'customers' && left.has(nameOf(entry))
  const staying = new Set(entries.filter((entry) => entry.isNew && stays(entry)).map(({ row }) => row))
  for (const entry of entries) {
    if (entry.isNew && entry.customer !== null && staying.has(entry.customer)) left.set(nameOf(entry), entry)
  }
}

/** Those that cannot go back; the others have gone. */
function* restoreOrFind(
  db: WriteDb,
  entries: readonly Entry[],
  left: ReadonlyMap<string, TouchedRow>,
): Generator<Progress, readonly Entry[]> {
  const stuck = new Map<string, Entry>()
  for (const [at, entry] of entries.entries()) {
    if (at % STEP === STEP - 1) yield { done: at, total: entries.length, what: 'undoing' }
    if (left.has(nameOf(entry)) || stuck.has(nameOf(entry))) continue
    if (!tryRestore(db, entry)) stuck.set(nameOf(entry), entry)
  }
  return [...stuck.values()]
}

/** Puts the row back as it was before the entry was made; false where something else stands in its place now. */
export function tryRestore(db: WriteDb, entry: Entry): boolean {
  try {
    restore(db, entry)
    return true
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true) return false
    throw error
  }
}

/** @throws SqliteError where others stand in its way */
function restore(db: WriteDb, { key, table, row }: Entry): void {
  const before = db.one(IMAGE, [key])?.before ?? null
  if (before === null) {
    db.run(`DELETE FROM ${table} WHERE key = ?`, [row])
    return
  }
  const values = valuesOf(db, table, JSON.parse(before) as Image)
  const now = db.one<Values>({ text: `SELECT * FROM ${table} WHERE key = ?`, columns: [] }, [row])
  const names = Object.keys(values)
  if (now === null) {
    db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`, values)
    return
  }
  // Each index is written anew that a column set here stands in, and for a key every table is looked through that may refer to it.
  const others = names.filter((name) => !isSame(values[name], now[name]))
  if (others.length === 0) return
  const sets = others.map((name) => `${name} = ?`).join(', ')
  db.run(`UPDATE ${table} SET ${sets} WHERE key = ?`, [...others.map((name) => values[name] ?? null), row])
}

function isSame(one: SqlValue | undefined, other: SqlValue | undefined): boolean {
  return one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) === 0 : one === other
}

const known = new WeakMap<ReadDb, Map<JournaledTable, readonly Column[]>>()

/** Asked once, not at each of a hundred thousand rows: the schema of an open file stays as it is. */
function knownColumns(db: ReadDb, table: JournaledTable): readonly Column[] {
  const ofDb = known.get(db) ?? new Map<JournaledTable, readonly Column[]>()
  known.set(db, ofDb)
  const columns = ofDb.get(table) ?? columnsOf(db, table)
  ofDb.set(table, columns)
  return columns
}

/** Only columns that the schema knows are named in a statement; bytes, where the image has them, stand in it as hex. */
function valuesOf(db: ReadDb, table: JournaledTable, image: Image): Values {
  const values: Record<string, SqlValue> = {}
  for (const { name, type } of knownColumns(db, table)) {
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
export function isChangedSince(db: ReadDb, entry: Omit<TouchedRow, 'customer'>, change: number): boolean {
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

function toEntry({ tbl, isNew, ...entry }: EntryRow): Entry {
  if (!isJournaled(tbl)) throw new Error(`a journal entry of ${tbl}`)
  return { ...entry, table: tbl, isNew: isNew === 1 }
}

function nameOf({ table, row }: Pick<TouchedRow, 'table' | 'row'>): string {
  return `${table} ${row}`
}
