import { query, type ReadDb, type SqlValue, type WriteDb } from './db.ts'
import {
  type Change,
  changesOf,
  changesWithin,
  hasOtherWords,
  isOtherLine,
  type LinesReady,
  LISTING_COLUMNS,
  type ListingRow,
} from './search.ts'
import { flushWords, inBulk, putWords, recreateIndex, takeWordsOut } from './search-index.ts'

const LAST_KEY = query<{ last: number }>('SELECT coalesce(max(key), 0) AS last FROM customers', ['last'])
const LISTED_COUNT = query<{ n: number }>('SELECT count(*) AS n FROM listing', ['n'])

const INSERT_LINE = `INSERT INTO listing (${LISTING_COLUMNS.join(', ')}) VALUES (${LISTING_COLUMNS.map(() => '?').join(', ')})`

/** Lines of nobody, beyond the last who is there. */
const DELETE_STRAYS = `DELETE FROM listing WHERE customer IN (
  SELECT customer FROM listing WHERE customer > ? OR customer < 1 LIMIT ?)`

/** How many people one step takes: some milliseconds. */
export const STEP = 250

/** The same of those whose words are taken out of the index. */
const SLOW_STEP = 10

/** So many at once are worth putting the parts of the index together afterwards. */
const MANY = 2_000

/** So few that counting everyone would cost more than it saves. */
const FEW = 20

/** Taking one person's words out costs as much as putting in those of so many. */
const WORTH_TAKING_OUT = 10

/** What a change has done already: whether the index takes in very many, and lines that are ready to be listed. */
export type Ahead = { readonly isInBulk: boolean; readonly ready: LinesReady }

const NOTHING_AHEAD: Ahead = { isInBulk: false, ready: new Map() }

/**
 * Brings the list's lines and the search index of these customers, in rising order, up to date; those in the trash leave
 * both. Where the words of very many are other ones, the index is written anew. Yields the share that is done.
 */
export function* refreshSearch(
  db: WriteDb,
  customers: readonly number[],
  { isInBulk, ready }: Ahead = NOTHING_AHEAD,
): Generator<number, void> {
  const steps = refreshLines(db, customers, ready)
  yield* isInBulk || customers.length > MANY ? inBulk(db, steps) : steps
}

/** Whose words have to be taken out comes last: by then it is known how many they are. */
function* refreshLines(db: WriteDb, customers: readonly number[], ready: LinesReady): Generator<number, void> {
  const slow: number[] = []
  for (let at = 0; at < customers.length; at += STEP) {
    const some = customers.slice(at, at + STEP)
    const changes = changesOf(db, some, ready)
    for (const change of changes) if (mustLeaveFirst(change)) slow.push(change.customer)
    bringIn(
      db,
      changes.filter((change) => !mustLeaveFirst(change)),
    )
    if (isQuickerAnew(db, slow.length)) {
      yield* rebuildSearch(db)
      return
    }
    yield (at + some.length - slow.length) / customers.length
  }
  for (const some of replaceWords(db, slow)) yield 1 - (slow.length - some) / customers.length
}

/** Yields how many are done. */
function* replaceWords(db: WriteDb, customers: readonly number[]): Generator<number, void> {
  for (let at = 0; at < customers.length; at += SLOW_STEP) {
    for (const customer of customers.slice(at, at + SLOW_STEP)) takeWordsOut(db, customer)
    // Left to gather, they would all go in one long step.
    if (customers.length > SLOW_STEP) flushWords(db)
    yield at / 2
  }
  for (let at = 0; at < customers.length; at += STEP) {
    bringIn(db, changesOf(db, customers.slice(at, at + STEP), NOTHING_AHEAD.ready))
    yield (customers.length + at) / 2
  }
}

/**
 * Words go securely out of the index in 0.4 to 0.5 ms a person, and everyone's come in anew in 0.04 to 0.06 ms each
 * (measured at 100,000 people).
 */
function isQuickerAnew(db: ReadDb, takenOut: number): boolean {
  return takenOut > FEW && takenOut * WORTH_TAKING_OUT > (db.one(LISTED_COUNT)?.n ?? 0)
}

/** Mends the list and writes the index anew, for everyone. Yields the share that is done. */
export function* rebuildSearch(db: WriteDb): Generator<number, void> {
  recreateIndex(db)
  yield* inBulk(db, everyone(db))
}

function* everyone(db: WriteDb): Generator<number, void> {
  const last = db.one(LAST_KEY)?.last ?? 0
  while (db.run(DELETE_STRAYS, [last, STEP]) > 0) yield 0
  for (let low = 1; low <= last; low += STEP) {
    for (const change of changesWithin(db, { low, high: Math.min(low + STEP - 1, last) })) {
      putLine(db, change)
      if (change.after !== null) putWords(db, change.customer, change.after)
    }
    yield low / last
  }
}

export function mustLeaveFirst(change: Change): boolean {
  return change.before !== null && hasOtherWords(change)
}

/** The words that stand there are the same, or none. */
export function bringIn(db: WriteDb, changes: readonly Change[]): void {
  // All lines, then all words: in turn, each drives the other's pages out of the processor's caches.
  for (const change of changes) putLine(db, change)
  for (const change of changes) {
    if (change.after !== null && hasOtherWords(change)) putWords(db, change.customer, change.after)
  }
}

function putLine(db: WriteDb, change: Change): void {
  const { customer, before, after } = change
  if (!isOtherLine(change)) return
  if (after === null) return void db.run('DELETE FROM listing WHERE customer = ?', [customer])
  // Columns by their places: by their names it takes half as long again.
  if (before === null) return void db.run(INSERT_LINE, valuesOf(after, LISTING_COLUMNS))
  // Only what is other: each index that a column named here stands in is written anew.
  const others = LISTING_COLUMNS.filter((column) => before[column] !== after[column])
  const sets = others.map((column) => `${column} = ?`).join(', ')
  db.run(`UPDATE listing SET ${sets} WHERE customer = ?`, [...valuesOf(after, others), customer])
}

function valuesOf(line: ListingRow, columns: readonly (keyof ListingRow)[]): readonly SqlValue[] {
  return columns.map((column) => line[column])
}
