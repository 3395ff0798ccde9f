import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { KeyHeld, LockedKind, LockedNote, LockedTyped } from '#domain/people/locked.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type LockedRow = {
  key: number
  kind: string
  text: string
  received_on: string | null
  returned_on: string | null
}

const COLUMNS = ['key', 'kind', 'text', 'received_on', 'returned_on'] as const

const LIST = query<LockedRow>(
  `SELECT ${COLUMNS.join(', ')} FROM locked_notes WHERE customer = ? ORDER BY returned_on IS NOT NULL, key`,
  COLUMNS,
)
const ONE = query<LockedRow>(
  `SELECT ${COLUMNS.map((column) => `l.${column}`).join(', ')} FROM locked_notes l
    JOIN customers c ON c.key = l.customer WHERE l.key = ? AND c.deleted_on IS NULL`,
  COLUMNS,
)
const HELD = query<NamedRow & { id: string; since: string; n: number }>(
  `SELECT c.id, ${nameColumns('c')}, min(l.received_on) AS since, count(*) AS n
    FROM locked_notes l JOIN customers c ON c.key = l.customer
    WHERE l.kind = 'key' AND l.received_on IS NOT NULL AND l.returned_on IS NULL AND c.deleted_on IS NULL
    GROUP BY c.key ORDER BY since, c.key`,
  ['id', ...NAME_COLUMNS, 'since', 'n'],
)

/** Of one card: what holds first, what was given back last. */
export function listLocked(db: ReadDb, customer: number): readonly LockedNote[] {
  return db.many(LIST, [customer]).map(toLocked)
}

/** Null where its person lies in the trash. */
export function getLocked(db: ReadDb, key: RowKey): LockedNote | null {
  const row = db.one(ONE, [key])
  return row === null ? null : toLocked(row)
}

/** Whose keys are here, the longest held first. */
export function listKeysHeld(db: ReadDb): readonly KeyHeld[] {
  return db.many(HELD).map((row) => ({
    customer: row.id as Id,
    name: nameOf(toNamed(row)),
    receivedOn: row.since as Day,
    count: row.n,
  }))
}

/** The key of the new row. */
export function insertLocked(db: WriteDb, customer: number, typed: LockedTyped): number {
  return db.insert(
    'INSERT INTO locked_notes (customer, kind, text, received_on) VALUES (:customer, :kind, :text, :receivedOn)',
    { ...typed, customer },
  )
}

export function updateLocked(db: WriteDb, key: RowKey, typed: LockedTyped): void {
  db.run('UPDATE locked_notes SET kind = :kind, text = :text, received_on = :receivedOn WHERE key = :key', {
    ...typed,
    key,
  })
}

/** お返しした日; null takes it off. */
export function markReturned(db: WriteDb, key: RowKey, on: Day | null): void {
  db.run('UPDATE locked_notes SET returned_on = ? WHERE key = ?', [on, key])
}

export function deleteLocked(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM locked_notes WHERE key = ?', [key])
}

function toLocked(row: LockedRow): LockedNote {
  return {
    key: row.key,
    kind: row.kind as LockedKind,
    text: row.text,
    receivedOn: row.received_on as Day | null,
    returnedOn: row.returned_on as Day | null,
  }
}
