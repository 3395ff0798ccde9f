import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { closeShop, createShop, openShop, type OpenShop, type ShopPaths } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import type { ShopFacts } from '#main/store/settings.ts'
import type { Changed } from '#main/store/write.ts'
import { Clock, day } from './clock.ts'

export type TestDb = {
  readonly session: Session
  readonly clock: Clock
  readonly paths: ShopPaths
  readonly folder: string
  /** What the session was told, oldest first. */
  readonly told: readonly Changed[]
  close(): void
}

export const TEST_SHOP: ShopFacts = {
  id: '019a0000-0000-7000-9000-000000000001' as ShopFacts['id'],
  name: '花のたかさき',
  madeOn: day('2026-01-05'),
  timeZone: 'Asia/Tokyo',
}

/** A folder of this test's own, gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function pathsIn(folder: string): ShopPaths {
  return { database: join(folder, 'shop.db'), marker: join(folder, 'shop.json') }
}

/** A real shop in a file of its own, made by all migrations, with a clock that stands still. */
export function openTestDb(today?: string): TestDb {
  const folder = testFolder()
  const paths = pathsIn(folder)
  return testDbOf(createShop(paths, TEST_SHOP), paths, folder, new Clock(today))
}

/** Opens again what a test closed. */
export function reopen({ paths, folder, clock }: Pick<TestDb, 'paths' | 'folder' | 'clock'>): TestDb {
  return testDbOf(openShop(paths), paths, folder, clock)
}

/** A look at the file beside the program; only once the program has closed it. */
export function lookInside<T>(file: string, look: (raw: Database.Database) => T): T {
  const raw = new Database(file, { readonly: true })
  try {
    return look(raw)
  } finally {
    raw.close()
  }
}

function testDbOf(shop: OpenShop, paths: ShopPaths, folder: string, clock: Clock): TestDb {
  const told: Changed[] = []
  let closed = false
  const close = (): void => {
    if (!closed) closeShop(shop.connection)
    closed = true
  }
  onTestFinished(close)
  return { session: sessionOf(shop, clock, (what) => void told.push(what)), clock, paths, folder, told, close }
}

/** For a process of its own too, where no test is under way. */
export function sessionOf(shop: OpenShop, clock: Clock, changed: (what: Changed) => void): Session {
  return {
    db: shop.db,
    connection: shop.connection,
    newId: () => clock.newId(),
    today: () => clock.today(),
    now: () => clock.now(),
    changed,
  }
}
