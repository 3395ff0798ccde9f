import { expect } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { DERIVED_TABLES, JOURNALED_TABLES } from '#main/store/tables.ts'
import type { TestDb } from './db.ts'

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

/** An act on one card: it is told with whose card it was, changes something, goes back whole and comes again whole. */
export function expectTakenBack(
  { session, told }: TestDb,
  { id }: { readonly id: string },
  act: () => { readonly change: number },
): void {
  expectBackAndForth(session, () => {
    const { change } = act()
    expect(told.at(-1)).toMatchObject({ change, customers: [id] })
    return { change }
  })
}

/** An act on any number of cards: it changes something, goes back whole and comes again whole. */
export function expectBackAndForth(session: Session, act: () => { readonly change: number }): void {
  const before = everything(session)
  const { change } = act()
  const after = everything(session)
  expect(after).not.toEqual(before)
  const undone = undoChange(session, { change })
  expect(undone.untouched).toEqual([])
  expect(everything(session)).toEqual(before)
  undoChange(session, undone)
  expect(everything(session)).toEqual(after)
}
