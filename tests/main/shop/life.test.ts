import Database from 'better-sqlite3-multiple-ciphers'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { getCustomer } from '#main/store/customers.ts'
import { trashSale } from '#main/service/sales.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { openLiveShop, type LiveShop, type Told } from '#main/shop/life.ts'
import { checkShop } from '#main/service/check.ts'
import type { ShopPaths } from '#main/store/open.ts'
import type { Progress } from '#domain/progress.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import { writeInSteps } from '#main/store/write.ts'
import { aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

// The program reads the clock and waits; both stand still here until they are moved.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const QUIET_MS = 60_000
const CHANGES = query<{ n: number }>('SELECT count(*) AS n FROM changes', ['n'])

type Opened = {
  readonly shop: LiveShop
  readonly paths: ShopPaths
  readonly trashed: readonly TestCustomer[]
  readonly told: string[]
}

/** A shop in which three were added and two thrown away on 20 November, opened at noon of another day. */
function openOn(day: string): Opened {
  const made = openTestDb('2026-11-20')
  const trashed = [aCustomer(made.session), aCustomer(made.session)]
  for (const { id } of trashed) trashCustomer(made.session, id)
  aCustomer(made.session)
  made.close()
  vi.setSystemTime(`${day}T03:00:00Z`)
  const told: string[] = []
  const shop = openLiveShop(made.paths, listenInto(told))
  onTestFinished(() => shop.close())
  return { shop, paths: made.paths, trashed, told }
}

const listenInto = (told: string[]): Told => ({
  changed: ({ label }) => void told.push(label),
  dayChanged: (today) => void told.push(today),
  clockChanged: () => void told.push('clock-changed'),
  working: (now) => void told.push(now === null ? 'at rest' : now.call),
  failed: (doing, error) => {
    throw new Error(doing, { cause: error })
  },
})

const inTrash = ({ shop, trashed }: Opened): number =>
  trashed.filter(({ id }) => getCustomer(shop.session.db, id) !== null).length

test('who has lain thirty days in the trash goes in a quiet moment, one after the other', async () => {
  const opened = openOn('2026-12-20')
  expect(inTrash(opened)).toBe(2)
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(inTrash(opened)).toBe(0)
  expect(opened.told.filter((label) => label === 'customer-erased')).toHaveLength(2)
})

test('a visit that has lain thirty days in the trash goes in a quiet moment too, and not while the date is doubted', async () => {
  const made = openTestDb('2026-11-20')
  const person = aCustomer(made.session)
  trashSale(made.session, aSale(made.session, person.key, '2026-11-01'))
  made.close()
  vi.setSystemTime('2031-01-05T03:00:00Z')
  const told: string[] = []
  const shop = openLiveShop(made.paths, listenInto(told))
  onTestFinished(() => shop.close())
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(told).not.toContain('trash-emptied')
  shop.confirmClock()
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(told.filter((label) => label === 'trash-emptied')).toHaveLength(1)
})

test('who has not lain there so long stays, until a later midnight', async () => {
  const opened = openOn('2026-12-18')
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(inTrash(opened)).toBe(2)
  await vi.advanceTimersByTimeAsync(48 * 3_600_000)
  expect(opened.told).toContain('2026-12-20')
  expect(inTrash(opened)).toBe(0)
})

test('a date that is doubted throws nothing away until the owner says that it is right', async () => {
  const opened = openOn('2031-01-05')
  expect(opened.shop.clock()).toBe('far-ahead')
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(inTrash(opened)).toBe(2)
  expect(opened.shop.session.db.one(CHANGES)).toEqual({ n: 5 })
  opened.shop.confirmClock()
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(inTrash(opened)).toBe(0)
  expect(opened.shop.session.db.one(CHANGES)).toEqual({ n: 1 })
})

test('a date that jumps while the shop is open throws nothing away, even if something is saved under it', async () => {
  const opened = openOn('2026-11-21')
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  vi.setSystemTime('2036-11-21T03:00:00Z')
  aCustomer(opened.shop.session)
  expect(opened.told).toContain('clock-changed')
  opened.shop.wake()
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(opened.shop.clock()).toBe('far-ahead')
  expect(inTrash(opened)).toBe(2)
  expect(opened.shop.session.db.one(CHANGES)).toEqual({ n: 6 })
})

test('a list that a bad disk has changed is put right after a while, and only then', async () => {
  const opened = openOn('2026-11-21')
  await vi.advanceTimersByTimeAsync(QUIET_MS * 2)
  expect(opened.told).toEqual([])
  opened.shop.close()
  const raw = new Database(opened.paths.database)
  raw.exec('DELETE FROM listing')
  raw.close()
  const told: string[] = []
  const shop = openLiveShop(opened.paths, listenInto(told))
  onTestFinished(() => shop.close())
  await vi.advanceTimersByTimeAsync(QUIET_MS * 2)
  expect(told).toEqual(['derived-mended'])
  expect(checkShop(shop.session).derived).toBe('ok')
})

/** A job that is in the middle of a change until it is cancelled. */
function endless(shop: LiveShop): Promise<unknown> {
  const steps = (): Generator<Progress, void> =>
    writeInSteps(shop.session, 'endless', function* (db) {
      for (let done = 0; ; done += 1) {
        db.run('UPDATE customers SET note = ?', [String(done)])
        yield { done, total: done + 1, what: 'saving' }
      }
    })
  return shop.jobs.run('imports:run', steps)
}

test('nothing is tidied while a job runs, and all of it afterwards', async () => {
  const opened = openOn('2026-12-20')
  const job = endless(opened.shop)
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(inTrash(opened)).toBe(2)
  opened.shop.jobs.cancel()
  await expect(job).rejects.toThrow(new Refusal('cancelled'))
  await vi.advanceTimersByTimeAsync(QUIET_MS)
  expect(inTrash(opened)).toBe(0)
  expect(new Set(opened.told.slice(0, opened.told.indexOf('at rest')))).toEqual(new Set(['imports:run']))
})

const IMAGES = query<{ n: number }>('SELECT count(*) AS n FROM journal WHERE change = 1', ['n'])

test('a save never waits for tidying, which is done another time', async () => {
  const made = openTestDb('2026-10-01')
  aCustomer(made.session)
  aCustomer(made.session)
  made.close()
  const raw = new Database(made.paths.database)
  // As many images as a change of everyone leaves.
  raw.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
    INSERT INTO journal (change, tbl, row, customer, before) SELECT 1, 'customers', 1, 1, '{}' FROM n`)
  raw.close()
  vi.setSystemTime('2026-12-20T03:00:00Z')
  const shop = openLiveShop(made.paths, listenInto([]))
  onTestFinished(() => shop.close())
  const before = shop.session.db.one(IMAGES)?.n
  vi.advanceTimersByTime(3_000)
  expect(shop.jobs.isRunning()).toBe(true)
  aCustomer(shop.session)
  expect(shop.jobs.isRunning()).toBe(false)
  expect(shop.session.db.one(IMAGES)?.n).toBe(before)
  vi.advanceTimersByTime(3_000)
  await vi.waitFor(() => expect(shop.session.db.one(IMAGES)?.n).toBe(0))
})

test('a shop that is closed waits for no job, and has nothing of it', async () => {
  const opened = openOn('2026-11-21')
  const before = opened.shop.session.db.one(CHANGES)
  const job = endless(opened.shop)
  opened.shop.close()
  await expect(job).rejects.toThrow(new Refusal('cancelled'))
  const shop = openLiveShop(opened.paths, listenInto([]))
  onTestFinished(() => shop.close())
  expect(shop.session.db.one(CHANGES)).toEqual(before)
  expect(
    shop.session.db.one(query<{ n: number }>(`SELECT count(*) AS n FROM customers WHERE note <> ''`, ['n'])),
  ).toEqual({ n: 0 })
})
