import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Answer, CameBy, Request, RequestKind, RequestTyped, RowsErased } from '#domain/rights/request.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { type Query, query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

const SHOWN = ['person', 'came_by', 'received_on', 'answered_on', 'answer', 'note', 'removed'] as const

/** What is kept of one, but its key, which is this file's own. */
export const REQUEST_COLUMNS = ['id', 'kind', ...SHOWN, 'changed_at'] as const

type Row = {
  key: number
  person: string
  asked: string
  came_by: string | null
  received_on: string
  answered_on: string | null
  answer: string | null
  note: string
  removed: string | null
}

// Of a person there is a kind, too.
const COLUMNS = ['key', 'asked', ...SHOWN] as const

const ROW = `q.key, q.kind AS asked, ${SHOWN.map((column) => `q.${column}`).join(', ')}`

type ListedRow = Row & NamedRow & { readonly there: 0 | 1 }

/** As SQL, `alias` being the table: of a card, and of those that were put together with it. */
export function ofPerson(alias: string): string {
  return `${alias}.person IN (SELECT id FROM customers WHERE key = :customer OR merged_into = :customer)`
}

const LISTED = listed('')
const OF_ONE = listed(`WHERE ${ofPerson('q')}`)
const BY_KEY = query<Row>(`SELECT ${ROW} FROM requests q WHERE q.key = ?`, COLUMNS)
const OPEN = query<{ key: number }>(
  `SELECT q.key FROM requests q WHERE ${ofPerson('q')} AND q.kind = :kind AND q.answered_on IS NULL ORDER BY q.received_on, q.key`,
  ['key'],
)

// A card that was put together with another is spoken of by the other's name.
function listed(where: string): Query<ListedRow> {
  return query<ListedRow>(
    `SELECT ${ROW}, c.key IS NOT NULL AS there, ${nameColumns('c')}
      FROM requests q LEFT JOIN customers o ON o.id = q.person
        LEFT JOIN customers c ON c.key = coalesce(o.merged_into, o.key) ${where} ORDER BY q.key`,
    [...COLUMNS, 'there', ...NAME_COLUMNS],
  )
}

/** All, in no order to show them in. */
export function listRequests(db: ReadDb): readonly Request[] {
  return db.many(LISTED).map(toRequest)
}

/** Of one person, with those of cards that were put together with theirs. */
export function listRequestsOf(db: ReadDb, customer: number): readonly Request[] {
  return db.many(OF_ONE, { customer }).map(toRequest)
}

/** Null where there is none. */
export function getRequest(db: ReadDb, key: RowKey): (RequestTyped & { readonly person: Id }) | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : toTyped(row)
}

/** Of one person, those of a kind that wait for an answer, the oldest first. */
export function openRequests(db: ReadDb, customer: number, kind: RequestKind): readonly RowKey[] {
  return db.many(OPEN, { customer, kind }).map(({ key }) => key)
}

export type RequestToInsert = RequestTyped & { readonly id: Id; readonly person: Id; readonly at: string }

/** The key of the new row. */
export function insertRequest(db: WriteDb, { id, person, at, ...request }: RequestToInsert): RowKey {
  return db.insert(
    `INSERT INTO requests (id, person, kind, came_by, received_on, answered_on, answer, note, changed_at)
    VALUES (:id, :person, :kind, :cameBy, :receivedOn, :answeredOn, :answer, :note, :at)`,
    { ...flat(request), id, person, at },
  )
}

/** `at` is the moment of the change, UTC. */
export function updateRequest(db: WriteDb, key: RowKey, request: RequestTyped, at: string): void {
  db.run(
    `UPDATE requests SET kind = :kind, came_by = :cameBy, received_on = :receivedOn, answered_on = :answeredOn,
      answer = :answer, note = :note, changed_at = :at WHERE key = :key`,
    { ...flat(request), key, at },
  )
}

export function answerRequest(db: WriteDb, key: RowKey, answer: Answer, on: Day, at: string): void {
  db.run('UPDATE requests SET answered_on = ?, answer = ?, changed_at = ? WHERE key = ?', [on, answer, at, key])
}

export function deleteRequest(db: WriteDb, key: RowKey): boolean {
  return db.run('DELETE FROM requests WHERE key = ?', [key]) === 1
}

/** What an erasure took, by table. */
export function putRemoved(db: WriteDb, key: RowKey, removed: RowsErased): void {
  db.run('UPDATE requests SET removed = ? WHERE key = ?', [JSON.stringify(removed), key])
}

/** With an erasure all words go; what still waited can no longer be answered. @returns how many notes were emptied */
export function forgetRequests(db: WriteDb, person: Id, on: Day, at: string): number {
  db.run(
    `UPDATE requests SET answered_on = max(:on, received_on), answer = 'erased', changed_at = :at
      WHERE person = :person AND answered_on IS NULL`,
    { person, on, at },
  )
  return db.run(`UPDATE requests SET note = '', changed_at = :at WHERE person = :person AND note <> ''`, { person, at })
}

function flat({ answered, ...request }: RequestTyped) {
  return { ...request, answeredOn: answered?.on ?? null, answer: answered?.answer ?? null }
}

function toRequest(row: ListedRow): Request {
  return {
    ...toTyped(row),
    key: row.key,
    name: row.there === 1 ? nameOf(toNamed(row)) : null,
    removed: row.removed === null ? null : (JSON.parse(row.removed) as RowsErased),
  }
}

function toTyped(row: Row): RequestTyped & { readonly person: Id } {
  return {
    person: row.person as Id,
    kind: row.asked as RequestKind,
    cameBy: row.came_by as CameBy | null,
    receivedOn: row.received_on as Day,
    answered: row.answered_on === null ? null : { on: row.answered_on as Day, answer: row.answer as Answer },
    note: row.note,
  }
}
