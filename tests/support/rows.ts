import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { DERIVED_TABLES, JOURNALED_TABLES } from '#main/store/tables.ts'

type Row = Record<string, unknown>

export function rowsOf(session: Session, tables: readonly string[]): Record<string, Row[]> {
  return Object.fromEntries(
    tables.map((table) => [table, session.db.many(query<Row>(`SELECT * FROM ${table} ORDER BY 1, 2`, []))]),
  )
}

/** Every row that a change can touch, and all that is derived from them. */
export function everything(session: Session): Record<string, Row[]> {
  return rowsOf(session, [...JOURNALED_TABLES, ...DERIVED_TABLES])
}
