import type { TrashEntry } from '#domain/people/trash-entry.ts'
import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type Query, type ReadDb, type WriteDb } from './db.ts'
import { LOOSENED } from './erase.ts'
import { FIRST_CHANGE_WITHIN, type Span } from './last-saved.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

type ThrownRow = NamedRow & {
  entry: TrashEntry['kind']
  key: number
  id: string
  what: string
  day: string | null
  deleted_on: string
}

const NAME = `c.id, ${nameColumns('c')}`

// What somebody in the trash left behind comes back with that person, not by itself.
const THROWN = query<ThrownRow>(
  `SELECT 'customer' AS entry, c.key AS key, ${NAME}, '' AS what, NULL AS day, c.deleted_on
    FROM customers c WHERE c.deleted_on IS NOT NULL AND c.merged_into IS NULL
  UNION ALL SELECT 'sale', s.key, ${NAME}, s.item, s.day, s.deleted_on
    FROM sales s JOIN customers c ON c.key = s.customer WHERE s.deleted_on IS NOT NULL AND c.deleted_on IS NULL
  UNION ALL SELECT 'contact', t.key, ${NAME}, iif(t.subject = '', t.body, t.subject), t.day, t.deleted_on
    FROM contacts t JOIN customers c ON c.key = t.customer WHERE t.deleted_on IS NOT NULL AND c.deleted_on IS NULL
  UNION ALL SELECT 'template', key, '', ${NAME_COLUMNS.map(() => "''").join(', ')}, name, NULL, deleted_on
    FROM templates WHERE deleted_on > ?
  ORDER BY deleted_on DESC, day DESC, key DESC LIMIT ?`,
  ['entry', 'key', 'id', ...NAME_COLUMNS, 'what', 'day', 'deleted_on'],
)

/**
 * Newest first, at most `limit`. A template is never purged, for what was printed with it is called by its name: it is
 * listed only where it was thrown away after `templatesAfter`.
 */
export function listThrown(db: ReadDb, limit: number, templatesAfter: Day): readonly TrashEntry[] {
  return db.many(THROWN, [templatesAfter, limit]).map(toEntry)
}

function toEntry(row: ThrownRow): TrashEntry {
  const thrown = { key: row.key, day: row.day as Day | null, deletedOn: row.deleted_on as Day }
  if (row.entry === 'template') return { ...thrown, kind: row.entry, name: row.what, what: '' }
  return { ...thrown, kind: row.entry, customer: row.id as Id, name: nameOf(toNamed(row)), what: row.what }
}

type Table = 'sales' | 'contacts'

/** Rows that are nothing without the one that goes; a test holds them against the schema. */
export const GOING_ALONG = {
  sales: { deliveries: 'sale' },
  contacts: {},
} as const satisfies Readonly<Record<Table, Readonly<Record<string, string>>>>

/** Both were thrown away on `day` or before, and certainly not lately. */
const DUE = {
  sales: due('sales'),
  contacts: due('contacts'),
} as const satisfies Readonly<Record<Table, Query<{ key: number }>>>

function due(table: Table): Query<{ key: number }> {
  return query(
    `SELECT key FROM ${table} WHERE deleted_on <= :day AND NOT EXISTS (
      SELECT 1 FROM journal WHERE tbl = '${table}' AND row = ${table}.key AND change > ${FIRST_CHANGE_WITHIN})
      ORDER BY key LIMIT :limit`,
    ['key'],
  )
}

export function listDue(db: ReadDb, table: Table, day: Day, lately: Span, limit: number): readonly RowKey[] {
  return db.many(DUE[table], { day, ...lately, limit }).map(({ key }) => key)
}

/**
 * Takes one row out of the file for good: what needs it goes along, what merely points at it lets go, and no image of it
 * is kept. To run as a change of its own, `now`, which cannot be taken back.
 */
export function purge(db: WriteDb, table: Table, key: RowKey, now: number): void {
  for (const [child, columns] of Object.entries(LOOSENED)) {
    for (const [column, target] of Object.entries(columns)) if (target === table) loosen(db, child, column, key)
  }
  for (const [child, column] of Object.entries(GOING_ALONG[table])) {
    db.run(`DELETE FROM ${child} WHERE ${column} = ?`, [key])
  }
  db.run(`DELETE FROM ${table} WHERE key = ?`, [key])
  db.run(
    `DELETE FROM journal WHERE change = :now OR (tbl, row) IN (
      SELECT tbl, row FROM journal WHERE change = :now AND (tbl = :table OR tbl IN (SELECT value FROM json_each(:along))))`,
    { now, table, along: JSON.stringify(Object.keys(GOING_ALONG[table])) },
  )
}

/** In old images too: what they put back must not point at nothing. */
function loosen(db: WriteDb, child: string, column: string, key: RowKey): void {
  db.run(`UPDATE ${child} SET ${column} = NULL WHERE ${column} = ?`, [key])
  db.run(
    `UPDATE journal SET before = json_set(before, '$.${column}', NULL)
      WHERE tbl = ? AND json_extract(before, '$.${column}') = ?`,
    [child, key],
  )
}
