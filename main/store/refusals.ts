import type { Day } from '#domain/day.ts'
import { type Refused, REFUSED_CHANNELS, REFUSED_SCOPES } from '#domain/people/card.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { wordOf } from './closed-words.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

export type RefusedToInsert = Omit<Refused, 'key'> & { readonly customer: number }

export type RefusedRow = { key: number; scope: string; channel: string; since: string; how_asked: string }

export const REFUSED_COLUMNS = ['key', 'scope', 'channel', 'since', 'how_asked'] as const

const IN_FORCE = query<RefusedRow>(
  `SELECT ${REFUSED_COLUMNS.join(', ')} FROM refusals
    WHERE customer = ? AND withdrawn_on IS NULL ORDER BY since DESC, key DESC`,
  REFUSED_COLUMNS,
)
const BY_KEY = query<{ withdrawn_on: string | null }>(
  `SELECT r.withdrawn_on FROM refusals r JOIN customers c ON c.key = r.customer
    WHERE r.key = ? AND c.deleted_on IS NULL`,
  ['withdrawn_on'],
)

/** Those in force, the latest first. */
export function listRefused(db: ReadDb, customer: number): readonly Refused[] {
  return db.many(IN_FORCE, [customer]).map(toRefused)
}

/** Null where there is none, or where its person lies in the trash. */
export function getRefused(db: ReadDb, key: RowKey): { readonly withdrawnOn: Day | null } | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : { withdrawnOn: row.withdrawn_on as Day | null }
}

/** The key of the new row. */
export function insertRefused(db: WriteDb, refused: RefusedToInsert): RowKey {
  return db.insert(
    `INSERT INTO refusals (customer, scope, channel, since, how_asked)
    VALUES (:customer, :scope, :channel, :since, :howAsked)`,
    refused,
  )
}

export function withdrawRefused(db: WriteDb, key: RowKey, on: Day): void {
  db.run('UPDATE refusals SET withdrawn_on = ? WHERE key = ?', [on, key])
}

export function toRefused(row: RefusedRow): Refused {
  return { key: row.key, ...whatIsRefused(row) }
}

/** @throws Refusal shop-damaged where a word stands there that nobody wrote */
export function whatIsRefused(row: Omit<RefusedRow, 'key'>): Omit<Refused, 'key'> {
  return {
    scope: wordOf(REFUSED_SCOPES, row.scope),
    channel: wordOf(REFUSED_CHANNELS, row.channel),
    since: row.since as Day,
    howAsked: row.how_asked,
  }
}
