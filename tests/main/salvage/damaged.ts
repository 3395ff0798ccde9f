import Database from 'better-sqlite3-multiple-ciphers'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import type { Salvaged } from '#domain/backup/salvage.ts'
import { salvage } from '#main/service/salvage.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { type OpenShop } from '#main/store/open.ts'
import { closeCandidate, openCandidate } from '#main/store/candidate.ts'
import { CARRIED } from '#main/store/tables.ts'
import { query, type ReadDb, wrapToRead } from '#main/store/db.ts'
import { damagedCopyOf } from '#main/store/swap.ts'
import { write } from '#main/store/write.ts'
import { Clock } from '../../support/clock.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'
import { fillTablesOf, tablesOfPeople } from '../../support/full-rows.ts'
import { TEST_SHOP } from '../../support/session.ts'

const PAGE = 4_096

/** What the shop is taken for where its own row is lost. */
export const OTHERWISE = { ...TEST_SHOP, name: '（お店の名前）' }

/** 120 people with visits and contacts, and one who stands in every table, with a photo of several pages. Closed. */
export function aFullShop(): TestDb {
  const shop = openTestDb()
  fillWithSample(shop.session, { customers: 120, events: 900, seed: 3, today: shop.clock.today() })
  write(shop.session, 'filled', (db) => {
    fillTablesOf(db, { customer: 5, third: 6, mark: 1 }, tablesOfPeople(shop.session))
    db.run('UPDATE photos SET bytes = ? WHERE customer = 5', [Buffer.alloc(30_000, 'photo')])
  })
  shop.close()
  return shop
}

/** Pages of a table or index by their kind, as SQLite says itself. */
export function pagesOf(
  { paths }: Pick<TestDb, 'paths'>,
  name: string,
  kind: 'leaf' | 'internal' | 'any' = 'any',
): readonly number[] {
  const raw = new Database(paths.database, { readonly: true })
  try {
    return raw
      .prepare<[string, string, string], number>(
        `SELECT pageno FROM dbstat WHERE name = ? AND (pagetype = ? OR ? = 'any') AND pagetype <> 'overflow' ORDER BY pageno`,
      )
      .pluck()
      .all(name, kind, kind)
  } finally {
    raw.close()
  }
}

/** Fills pages with zeros. */
export function destroy({ paths }: Pick<TestDb, 'paths'>, ...pages: readonly number[]): void {
  const bytes = readFileSync(paths.database)
  for (const page of pages) bytes.fill(0, (page - 1) * PAGE, page * PAGE)
  writeFileSync(paths.database, bytes)
}

export type SalvagedShop = { readonly salvaged: Salvaged; readonly shop: OpenShop }

/** Salvages what lies under the shop's name, and opens what came of it; the damaged file must be what it was. */
export function salvageOf({ paths }: Pick<TestDb, 'paths'>): SalvagedShop {
  const { database } = paths
  const before = readFileSync(database)
  const salvaged = lookAt(database)
  if (!readFileSync(database).equals(before)) throw new Error('the damaged file was changed')
  if (existsSync(damagedCopyOf(database))) throw new Error('the copy of the damaged file was left')
  const shop = openCandidate(database)
  onTestFinished(() => closeCandidate(shop.connection))
  return { salvaged, shop }
}

export function lookAt(damaged: string, tell: (share: number) => void = () => undefined): Salvaged {
  const clock = new Clock()
  const order = { database: damaged, damaged, now: null, otherwise: OTHERWISE, today: clock.today(), at: clock.now() }
  return salvage(order, () => clock.newId(), tell).salvaged
}

type Rows = Readonly<Record<string, readonly string[]>>

/** Rows by table, as JSON, of a file that nobody has open. */
export function rowsIn(file: string): Rows {
  const raw = new Database(file, { readonly: true })
  try {
    return rowsOf(wrapToRead(raw))
  } finally {
    raw.close()
  }
}

export function rowsOf(db: ReadDb): Rows {
  const rows = (table: string): readonly string[] =>
    db.many(query(`SELECT * FROM ${table} ORDER BY key`, [])).map((row) => JSON.stringify(row))
  return Object.fromEntries(CARRIED.map((table) => [table, rows(table)]))
}
