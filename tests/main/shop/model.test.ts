import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { Day } from '#domain/day.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { weekView } from '#main/service/week.ts'
import { openLiveShop } from '#main/shop/life.ts'
import { modelOn } from '#main/store/model-fits.ts'
import { openTestDb } from '../../support/db.ts'

// The program reads the clock and waits; both stand still here until they are moved.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const TODAY = '2026-11-20' as Day

test('the model is fitted in a quiet moment after the first list, told once, and not again on that day', async () => {
  const made = openTestDb(TODAY)
  fillWithSample(made.session, { customers: 120, events: 2_400, seed: 7, today: TODAY })
  made.close()
  vi.setSystemTime(`${TODAY}T03:00:00Z`)
  const told: string[] = []
  const shop = openLiveShop(made.paths, {
    changed: ({ label }) => void told.push(label),
    dayChanged: () => undefined,
    clockChanged: () => undefined,
    working: () => undefined,
    failed: (doing, error) => {
      throw new Error(doing, { cause: error })
    },
  })
  onTestFinished(() => shop.close())
  weekView(shop.session)
  expect(modelOn(shop.session.db, TODAY)).toBeNull()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(modelOn(shop.session.db, TODAY)).not.toBeNull()
  weekView(shop.session)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told.filter((label) => label === 'model-fitted')).toHaveLength(1)
})
