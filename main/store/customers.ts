import type { Birthday, Day } from '#domain/day.ts'
import type { CustomerKind, Id, Known, PersonName, PostalAddress } from '#domain/people/customer.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
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
}

export type CustomerToInsert = Omit<Customer, 'key' | 'deletedOn'> & {
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
] as const

const BY_ID = query<CustomerDbRow>(`SELECT ${COLUMNS.join(', ')} FROM customers WHERE id = ?`, COLUMNS)
const BY_KEY = query<CustomerDbRow>(`SELECT ${COLUMNS.join(', ')} FROM customers WHERE key = ?`, COLUMNS)
// What was done after a change of the last days is of the last days too, whatever day a wrong clock wrote on it.
const NEXT_IN_TRASH = query<CustomerDbRow>(
  `SELECT ${COLUMNS.join(', ')} FROM customers WHERE deleted_on <= :day AND NOT EXISTS (
    SELECT 1 FROM journal WHERE tbl = 'customers' AND row = customers.key
      AND change > ${FIRST_CHANGE_WITHIN}) ORDER BY deleted_on, key LIMIT 1`,
  COLUMNS,
)
const WITH_NUMBER = query<{ key: number }>('SELECT key FROM customers WHERE number = ? AND deleted_on IS NULL', ['key'])

/** Also one in the trash; null when the id names nobody (or somebody erased). */
export function getCustomer(db: ReadDb, id: Id): Customer | null {
  const row = db.one(BY_ID, [id])
  return row === null ? null : toCustomer(row)
}

export function getCustomerByKey(db: ReadDb, key: number): Customer | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : toCustomer(row)
}

/** The key of whoever has this number now; people in the trash hold none. */
export function keyWithNumber(db: ReadDb, number: string): number | null {
  return db.one(WITH_NUMBER, [number])?.key ?? null
}

/** The key of the new row. @throws SqliteError on a number that is taken: ask keyWithNumber() before. */
export function insertCustomer(db: WriteDb, customer: CustomerToInsert): number {
  return db.insert(
    `INSERT INTO customers (id, number, kind, family_name, given_name, family_kana, given_kana, honorific, company,
      known, birthday, added_on, import_key)
    VALUES (:id, :number, :kind, :familyName, :givenName, :familyKana, :givenKana, :honorific, :company,
      :known, :birthday, :addedOn, :importKey)`,
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

/** What stands in `position` 0 is the one that letters go to. */
export function insertAddress(db: WriteDb, customer: number, address: PostalAddress, importKey: number | null): number {
  return db.insert(
    `INSERT INTO addresses (customer, position, postal_code, prefecture, city, street, building, care_of, import_key)
    VALUES (:customer, (SELECT count(*) FROM addresses WHERE customer = :customer), :postalCode, :prefecture, :city, :street,
      :building, :careOf, :importKey)`,
    { ...address, customer, importKey },
  )
}

export function insertPhone(db: WriteDb, customer: number, number: string, importKey: number | null): number {
  return db.insert(
    `INSERT INTO phones (customer, position, number, import_key)
    VALUES (:customer, (SELECT count(*) FROM phones WHERE customer = :customer), :number, :importKey)`,
    { customer, number, importKey },
  )
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
  }
}
