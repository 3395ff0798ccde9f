import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Decision, LikeCase, SpecialRequest, SpecialRequestTyped } from '#domain/voices/special-request.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type RequestRow = {
  key: number
  day: string
  text: string
  decision: string | null
  decided_on: string | null
  why: string
}

const COLUMNS = ['key', 'day', 'text', 'decision', 'decided_on', 'why'] as const
const FIELDS = COLUMNS.map((column) => `r.${column}`).join(', ')

const OF_CUSTOMER = query<RequestRow>(
  `SELECT ${FIELDS} FROM special_requests r WHERE r.customer = ?
    ORDER BY r.decision IS NOT NULL, r.day DESC, r.key DESC`,
  COLUMNS,
)
const BY_KEY = query<RequestRow>(
  `SELECT ${FIELDS} FROM special_requests r JOIN customers c ON c.key = r.customer
    WHERE r.key = ? AND c.deleted_on IS NULL`,
  COLUMNS,
)
// All of them: a small shop decides some tens a year.
const DECIDED = query<RequestRow & NamedRow & { id: string }>(
  `SELECT ${FIELDS}, ${nameColumns('c')}, c.id FROM special_requests r JOIN customers c ON c.key = r.customer
    WHERE r.decision IS NOT NULL AND r.key IS NOT :except AND c.deleted_on IS NULL ORDER BY r.day DESC, r.key DESC`,
  [...COLUMNS, ...NAME_COLUMNS, 'id'],
)

/** Those not decided first, then the newest. */
export function listSpecialRequests(db: ReadDb, customer: number): readonly SpecialRequest[] {
  return db.many(OF_CUSTOMER, [customer]).map(toRequest)
}

/** False where there is none, or where its person lies in the trash. */
export function hasSpecialRequest(db: ReadDb, key: RowKey): boolean {
  return db.one(BY_KEY, [key]) !== null
}

/** Of everyone who is there, the newest first. */
export function listDecided(db: ReadDb, except: RowKey | null): readonly LikeCase[] {
  return db.many(DECIDED, { except }).map((row) => {
    return { request: toRequest(row), customer: row.id as Id, name: nameOf(toNamed(row)) }
  })
}

/** The key of the new row. */
export function insertSpecialRequest(db: WriteDb, customer: number, request: SpecialRequestTyped): RowKey {
  return db.insert(
    `INSERT INTO special_requests (customer, day, text, decision, decided_on, why)
      VALUES (:customer, :day, :text, :decision, :decidedOn, :why)`,
    { ...columnsOf(request), customer },
  )
}

export function updateSpecialRequest(db: WriteDb, key: RowKey, request: SpecialRequestTyped): void {
  db.run(
    `UPDATE special_requests SET day = :day, text = :text, decision = :decision, decided_on = :decidedOn, why = :why
      WHERE key = :key`,
    { ...columnsOf(request), key },
  )
}

export function deleteSpecialRequest(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM special_requests WHERE key = ?', [key])
}

function columnsOf({ day, text, decided }: SpecialRequestTyped) {
  return { day, text, decision: decided?.as ?? null, decidedOn: decided?.on ?? null, why: decided?.why ?? '' }
}

function toRequest({ key, day, text, decision, decided_on: on, why }: RequestRow): SpecialRequest {
  const decided = decision === null || on === null ? null : { as: decision as Decision, on: on as Day, why }
  return { key, day: day as Day, text, decided }
}
