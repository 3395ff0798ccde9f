import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { closeShop, openShop, type OpenShop, type ShopPaths } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import type { Changed } from '#main/store/write.ts'
import { Clock } from './clock.ts'
import { pathsIn, sessionOf } from './session.ts'

export type TestDb = {
  readonly session: Session
  readonly clock: Clock
  readonly paths: ShopPaths
  readonly folder: string
  /** What the session was told, oldest first. */
  readonly told: readonly Changed[]
  readonly close: () => void
}

/** A folder of this test's own, gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real shop in a file of its own, made by all migrations, with a clock that stands still. */
export function openTestDb(today?: string): TestDb {
  const folder = testFolder()
  const paths = pathsIn(folder)
  cpSync(inject('begunShop'), folder, { recursive: true })
  return testDbOf(openShop(paths), paths, folder, new Clock(today))
}

/** Opens again what a test closed. */
export function reopen({ paths, folder, clock }: Pick<TestDb, 'paths' | 'folder' | 'clock'>): TestDb {
  return testDbOf(openShop(paths), paths, folder, clock)
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
