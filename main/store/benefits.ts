import type { Benefit, BenefitFound, BenefitKind, BenefitTyped } from '#domain/benefits/benefit.ts'
import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type BenefitRow = {
  key: number
  kind: string
  what: string
  code: string | null
  given_on: string
  use_until: string | null
  used_on: string | null
  why: string
  complaint: number | null
}

const COLUMNS = [
  'key',
  'kind',
  'what',
  'code',
  'given_on',
  'use_until',
  'used_on',
  'why',
  'complaint',
] as const satisfies readonly (keyof BenefitRow)[]
const FIELDS = COLUMNS.map((column) => `b.${column}`).join(', ')

const BY_KEY = query<BenefitRow & { customer: number }>(
  `SELECT ${FIELDS}, b.customer FROM benefits b JOIN customers c ON c.key = b.customer
    WHERE b.key = ? AND c.deleted_on IS NULL`,
  [...COLUMNS, 'customer'],
)
const OF_CUSTOMER = query<BenefitRow>(
  `SELECT ${FIELDS} FROM benefits b WHERE b.customer = ?
    ORDER BY b.used_on IS NOT NULL, b.given_on DESC, b.key DESC`,
  COLUMNS,
)
const BY_CODE = query<BenefitRow & NamedRow & { id: string }>(
  `SELECT ${FIELDS}, ${nameColumns('c')}, c.id FROM benefits b JOIN customers c ON c.key = b.customer
    WHERE b.code = ? AND c.deleted_on IS NULL`,
  [...COLUMNS, ...NAME_COLUMNS, 'id'],
)
const WITH_CODE = query<{ key: number }>('SELECT key FROM benefits WHERE code = ?', ['key'])
// A complaint may be two people's.
const COMPLAINT_OF = query<{ key: number }>(
  'SELECT key FROM complaints WHERE key = :complaint AND :customer IN (customer, other)',
  ['key'],
)

/** Null where there is none, or where its person lies in the trash. */
export function getBenefit(db: ReadDb, key: RowKey): (Benefit & { readonly customer: number }) | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : { ...toBenefit(row), customer: row.customer }
}

/** Those not used first, then the newest. */
export function listBenefits(db: ReadDb, customer: number): readonly Benefit[] {
  return db.many(OF_CUSTOMER, [customer]).map(toBenefit)
}

/** `code` as codeOf() writes it. */
export function getBenefitByCode(db: ReadDb, code: string): BenefitFound | null {
  const row = db.one(BY_CODE, [code])
  return row === null ? null : { benefit: toBenefit(row), customer: row.id as Id, name: nameOf(toNamed(row)) }
}

/** Also of somebody in the trash, who may come back with it. */
export function keyWithCode(db: ReadDb, code: string): RowKey | null {
  return db.one(WITH_CODE, [code])?.key ?? null
}

export function isComplaintOf(db: ReadDb, complaint: RowKey, customer: number): boolean {
  return db.one(COMPLAINT_OF, { complaint, customer }) !== null
}

/** The key of the new row. */
export function insertBenefit(db: WriteDb, customer: number, benefit: BenefitTyped): RowKey {
  return db.insert(
    `INSERT INTO benefits (customer, kind, what, code, given_on, use_until, why, complaint)
    VALUES (:customer, :kind, :what, :code, :givenOn, :useUntil, :why, :complaint)`,
    { ...benefit, code: codeToKeep(benefit), customer },
  )
}

export function updateBenefit(db: WriteDb, key: RowKey, benefit: BenefitTyped): void {
  db.run(
    `UPDATE benefits SET kind = :kind, what = :what, code = :code, given_on = :givenOn, use_until = :useUntil,
      why = :why, complaint = :complaint WHERE key = :key`,
    { ...benefit, code: codeToKeep(benefit), key },
  )
}

/** False where it was used before: one coupon is one coupon, whoever asks. Null takes the use back. */
export function setUsed(db: WriteDb, key: RowKey, on: Day | null): boolean {
  return (
    db.run('UPDATE benefits SET used_on = ? WHERE key = ? AND (used_on IS NULL) = ?', [
      on,
      key,
      on === null ? 0 : 1,
    ]) === 1
  )
}

export function deleteBenefit(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM benefits WHERE key = ?', [key])
}

function codeToKeep({ code }: Pick<BenefitTyped, 'code'>): string | null {
  return code === '' ? null : code
}

function toBenefit(row: BenefitRow): Benefit {
  return {
    key: row.key,
    kind: row.kind as BenefitKind,
    what: row.what,
    code: row.code ?? '',
    givenOn: row.given_on as Day,
    useUntil: row.use_until as Day | null,
    usedOn: row.used_on as Day | null,
    why: row.why,
    complaint: row.complaint,
  }
}
