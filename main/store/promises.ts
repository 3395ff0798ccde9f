import type { Day } from '#domain/day.ts'
import type { PromiseMade, RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

export type PromiseToInsert = Pick<PromiseMade, 'kind' | 'text' | 'madeOn' | 'dueOn'> & {
  readonly customer: number
  /** Which complaint it makes good; left out: none. */
  readonly complaint?: RowKey
}

export type PromiseChange = Pick<PromiseMade, 'kind' | 'text' | 'dueOn'>

export type PromiseRow = {
  key: number
  kind: string
  text: string
  made_on: string
  due_on: string | null
  kept_on: string | null
  dropped_on: string | null
}

export const PROMISE_COLUMNS = ['key', 'kind', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'] as const
const FIELDS = PROMISE_COLUMNS.map((column) => `p.${column}`).join(', ')

const BY_KEY = query<PromiseRow>(
  `SELECT ${FIELDS} FROM promises p JOIN customers c ON c.key = p.customer WHERE p.key = ? AND c.deleted_on IS NULL`,
  PROMISE_COLUMNS,
)
const OF_CUSTOMER = query<PromiseRow>(
  `SELECT ${FIELDS} FROM promises p WHERE p.customer = ?
    ORDER BY coalesce(p.kept_on, p.dropped_on) IS NOT NULL, coalesce(p.kept_on, p.dropped_on) DESC,
      p.due_on IS NULL, p.due_on, p.key`,
  PROMISE_COLUMNS,
)
const BY_KEYS = query<PromiseRow>(
  `SELECT ${FIELDS} FROM json_each(?) asked JOIN promises p ON p.key = asked.value`,
  PROMISE_COLUMNS,
)

/** Null where there is none, or where its person lies in the trash. */
export function getPromise(db: ReadDb, key: RowKey): PromiseMade | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : toPromise(row)
}

/** Open ones first, by due day; then those kept or dropped, the latest first. */
export function listPromises(db: ReadDb, customer: number): readonly PromiseMade[] {
  return db.many(OF_CUSTOMER, [customer]).map(toPromise)
}

/** In no order. */
export function listPromisesByKey(db: ReadDb, keys: readonly RowKey[]): readonly PromiseMade[] {
  return db.many(BY_KEYS, [JSON.stringify(keys)]).map(toPromise)
}

/** The key of the new row. */
export function insertPromise(db: WriteDb, promise: PromiseToInsert): number {
  return db.insert(
    `INSERT INTO promises (customer, kind, text, made_on, due_on, complaint)
      VALUES (:customer, :kind, :text, :madeOn, :dueOn, :complaint)`,
    { ...promise, complaint: promise.complaint ?? null },
  )
}

export function updatePromise(db: WriteDb, key: RowKey, promise: PromiseChange): void {
  db.run('UPDATE promises SET kind = :kind, text = :text, due_on = :dueOn WHERE key = :key', { ...promise, key })
}

/** 済みました, or 取りやめました. */
export function settlePromise(db: WriteDb, key: RowKey, how: 'kept' | 'dropped', on: Day): void {
  db.run(`UPDATE promises SET ${how === 'kept' ? 'kept_on' : 'dropped_on'} = ? WHERE key = ?`, [on, key])
}

export function toPromise(row: PromiseRow): PromiseMade {
  return {
    key: row.key,
    kind: row.kind as PromiseMade['kind'],
    text: row.text,
    madeOn: row.made_on as Day,
    dueOn: row.due_on as Day | null,
    keptOn: row.kept_on as Day | null,
    droppedOn: row.dropped_on as Day | null,
  }
}
