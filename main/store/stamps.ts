import type { StampMark, StampMarkTyped, StampSettings } from '#domain/benefits/stamps.ts'
import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { getSetting } from './settings.ts'

type MarkRow = { key: number; day: string; count: number; why: string }

const COLUMNS = ['key', 'day', 'count', 'why'] as const satisfies readonly (keyof MarkRow)[]

const OF_CUSTOMER = query<MarkRow>(
  `SELECT ${COLUMNS.join(', ')} FROM stamp_marks WHERE customer = ? ORDER BY day DESC, key DESC`,
  COLUMNS,
)
const BY_KEY = query<MarkRow>(
  `SELECT ${COLUMNS.map((column) => `m.${column}`).join(', ')} FROM stamp_marks m JOIN customers c ON c.key = m.customer
    WHERE m.key = ? AND c.deleted_on IS NULL`,
  COLUMNS,
)
// By its day and without a word: a reward and what it took are written together and go together.
const TAKEN = query<{ key: number }>(
  `SELECT key FROM stamp_marks WHERE customer = ? AND day = ? AND count < 0 AND why = '' ORDER BY key DESC LIMIT 1`,
  ['key'],
)

/** Null where the shop keeps no stamps. */
export function keptStamps(db: ReadDb): StampSettings | null {
  const settings = getSetting(db, 'stamps')
  return settings?.isKept === true ? settings : null
}

/** The newest first. */
export function listStampMarks(db: ReadDb, customer: number): readonly StampMark[] {
  return db.many(OF_CUSTOMER, [customer]).map(toMark)
}

/** Null where there is none, or where its person lies in the trash. */
export function getStampMark(db: ReadDb, key: RowKey): StampMark | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : toMark(row)
}

/** `why` '' for what a reward takes, which nobody else writes. The key of the new row. */
export function insertStampMark(db: WriteDb, customer: number, mark: StampMarkTyped): RowKey {
  return db.insert('INSERT INTO stamp_marks (customer, day, count, why) VALUES (:customer, :day, :count, :why)', {
    ...mark,
    customer,
  })
}

export function deleteStampMark(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM stamp_marks WHERE key = ?', [key])
}

/** What a reward of that day took moves to another day with it, or comes back with null. */
export function moveTakenStamps(db: WriteDb, customer: number, on: Day, to: Day | null): void {
  const key = db.one(TAKEN, [customer, on])?.key
  if (key === undefined) return
  if (to === null) deleteStampMark(db, key)
  else db.run('UPDATE stamp_marks SET day = ? WHERE key = ?', [to, key])
}

function toMark(row: MarkRow): StampMark {
  return { key: row.key, day: row.day as Day, count: row.count, why: row.why, isReward: row.why === '' }
}
