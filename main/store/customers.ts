import type { Birthday, Day } from '#domain/day.ts'
import type { CustomerKind, Id, Known, PersonName } from '#domain/people/customer.ts'
import type { CardFields } from '#domain/people/card.ts'
import { query, type ReadDb, type SqlValue, type WriteDb } from './db.ts'
import { type NamedRow, toNamed } from './named.ts'
import { FIRST_CHANGE_WITHIN, type Span } from './last-saved.ts'

/** A person or organisation as kept; what hangs on it (addresses, phones, sales) has files of its own. */
export type Customer = PersonName & {
  readonly key: number
  readonly id: Id
  readonly number: string | null
  readonly kind: CustomerKind
  readonly honorific: string
  readonly company: string
  readonly known: Known
  readonly birthday: Birthday | null
  readonly addedOn: Day
  /** Set while in the trash. */
  readonly deletedOn: Day | null
  /** The card this one was put together with; it lies in the trash then, but for good. */
  readonly mergedInto: number | null
}

export type CustomerToInsert = Omit<Customer, 'key' | 'deletedOn' | 'mergedInto'> & {
  /** いつもの */
  readonly usual: string
  /** The import that brings the person; null when entered by hand. */
  readonly importKey: number | null
}

type CustomerDbRow = NamedRow & {
  key: number
  id: string
  number: string | null
  honorific: string
  known: string
  birthday: string | null
  added_on: string
  deleted_on: string | null
  merged_into: number | null
}

const COLUMNS = [
  'key',
  'id',
  'number',
  'kind',
  'family_name',
  'given_name',
  'family_kana',
  'given_kana',
  'honorific',
  'company',
  'known',
  'birthday',
  'added_on',
  'deleted_on',
  'merged_into',
] as const

const BY_ID = query<CustomerDbRow>(`SELECT ${COLUMNS.join(', ')} FROM customers WHERE id = ?`, COLUMNS)
const BY_KEY = query<CustomerDbRow>(`SELECT ${COLUMNS.join(', ')} FROM customers WHERE key = ?`, COLUMNS)
// What was done after a change of the last days is of the last days too, whatever day a wrong clock wrote on it.
const NEXT_IN_TRASH = query<CustomerDbRow>(
  `SELECT ${COLUMNS.join(', ')} FROM customers WHERE deleted_on <= :day AND merged_into IS NULL AND NOT EXISTS (
    SELECT 1 FROM journal WHERE tbl = 'customers' AND row = customers.key
      AND change > ${FIRST_CHANGE_WITHIN}) ORDER BY deleted_on, key LIMIT 1`,
  COLUMNS,
)
const MERGED_INTO = query<CustomerDbRow>(
  `SELECT ${COLUMNS.join(', ')} FROM customers WHERE merged_into = ? ORDER BY key`,
  COLUMNS,
)
const LISTED_BY_ID = query<{ key: number }>(
  'SELECT key FROM customers WHERE id IN (SELECT value FROM json_each(?)) AND deleted_on IS NULL',
  ['key'],
)
const IDS_BY_KEY = query<{ id: Id }>(
  'SELECT c.id FROM json_each(?) AS asked JOIN customers c ON c.key = asked.value ORDER BY asked.key',
  ['id'],
)
const LAST = query<{ key: number }>('SELECT coalesce(max(key), 0) AS key FROM customers', ['key'])
const WITH_NUMBER = query<{ key: number }>('SELECT key FROM customers WHERE number = ? AND deleted_on IS NULL', ['key'])

/** The highest key there is, 0 where there is nobody: up to here lies whoever goes through everyone. */
export function lastCustomer(db: ReadDb): number {
  return db.one(LAST)?.key ?? 0
}

/** Also one in the trash; null when the id names nobody (or somebody erased). */
export function getCustomer(db: ReadDb, id: Id): Customer | null {
  const row = db.one(BY_ID, [id])
  return row === null ? null : toCustomer(row)
}

export function getCustomerByKey(db: ReadDb, key: number): Customer | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : toCustomer(row)
}

/** Cards that were put together with this one; each lies empty in the trash. */
export function listMergedInto(db: ReadDb, key: number): readonly Customer[] {
  return db.many(MERGED_INTO, [key]).map(toCustomer)
}

/** Keys of those of them who are on the list: not in the trash, and not erased. */
export function listKeys(db: ReadDb, ids: readonly Id[]): readonly number[] {
  return db.many(LISTED_BY_ID, [JSON.stringify(ids)]).map(({ key }) => key)
}

/** In the order of the keys; a key that is nobody's any more is not in the answer. */
export function listIds(db: ReadDb, keys: readonly number[]): readonly Id[] {
  return db.many(IDS_BY_KEY, [JSON.stringify(keys)]).map(({ id }) => id)
}

/** The key of whoever has this number now; people in the trash hold none. */
export function keyWithNumber(db: ReadDb, number: string): number | null {
  return db.one(WITH_NUMBER, [number])?.key ?? null
}

/** The key of the new row. @throws SqliteError on a number that is taken: ask keyWithNumber() before. */
export function insertCustomer(db: WriteDb, customer: CustomerToInsert): number {
  return db.insert(
    `INSERT INTO customers (id, number, kind, family_name, given_name, family_kana, given_kana, honorific, company,
      known, birthday, usual, added_on, import_key)
    VALUES (:id, :number, :kind, :familyName, :givenName, :familyKana, :givenKana, :honorific, :company,
      :known, :birthday, :usual, :addedOn, :importKey)`,
    customer,
  )
}

/** Into the trash, or out of it with null. True when the row was there. */
export function putInTrash(db: WriteDb, key: number, day: Day | null): boolean {
  return db.run('UPDATE customers SET deleted_on = ? WHERE key = ?', [day, key]) === 1
}

/** The caller has asked whether the number is free. */
export function giveNumber(db: WriteDb, key: number, number: string | null): void {
  db.run('UPDATE customers SET number = ? WHERE key = ?', [number, key])
}

/** Who has lain in the trash longest: put there on `day` or before, and certainly not `lately`. */
export function getNextInTrash(db: ReadDb, day: Day, lately: Span): Customer | null {
  const row = db.one(NEXT_IN_TRASH, { day, ...lately })
  return row === null ? null : toCustomer(row)
}

/** The fields of a card that stand in its person's own row. */
export type OwnFields = Omit<CardFields, 'phones' | 'emails' | 'addresses' | 'relatives' | 'tags'>

/** States that are no fields of the form, each with an act of its own. */
export type OwnStates = {
  readonly movedOn: Day | null
  readonly quietUntil: Day | null
  readonly quietWhy: string
  readonly diedOn: Day | null
  readonly deathHeardFrom: string
}

/** In which columns of `customers` they stand. */
export const OWN_COLUMNS = {
  number: 'number',
  kind: 'kind',
  familyName: 'family_name',
  givenName: 'given_name',
  familyKana: 'family_kana',
  givenKana: 'given_kana',
  honorific: 'honorific',
  title: 'title',
  company: 'company',
  companyKana: 'company_kana',
  department: 'department',
  known: 'known',
  birthday: 'birthday',
  dear: 'dear',
  likes: 'likes',
  caution: 'caution',
  usual: 'usual',
  note: 'note',
  lineName: 'line_name',
  preferredChannel: 'preferred_channel',
  cadenceDays: 'cadence_days',
  introducerName: 'introducer_name',
  movedOn: 'moved_on',
  quietUntil: 'quiet_until',
  quietWhy: 'quiet_why',
  diedOn: 'died_on',
  deathHeardFrom: 'death_heard_from',
} as const satisfies Readonly<Record<keyof (OwnFields & OwnStates), string>>

/** Writes these and no others; the caller has asked whether the number is free. */
export function updateCustomer(db: WriteDb, key: number, values: Partial<OwnFields & OwnStates>): void {
  const set: string[] = []
  const params: Record<string, SqlValue> = { key }
  for (const [field, value] of Object.entries(values)) {
    set.push(`${OWN_COLUMNS[field as keyof typeof OWN_COLUMNS]} = :${field}`)
    params[field] = typeof value === 'boolean' ? Number(value) : value
  }
  // Another name than the linked person's: the link is no longer what the card says.
  if (values.introducerName !== undefined) set.push('introducer = NULL')
  if (set.length > 0) db.run(`UPDATE customers SET ${set.join(', ')} WHERE key = :key`, params)
}

function toCustomer(row: CustomerDbRow): Customer {
  return {
    key: row.key,
    id: row.id as Id,
    number: row.number,
    ...toNamed(row),
    honorific: row.honorific,
    known: row.known as Known,
    birthday: row.birthday as Birthday | null,
    addedOn: row.added_on as Day,
    deletedOn: row.deleted_on as Day | null,
    mergedInto: row.merged_into,
  }
}
