import { expect, test } from 'vitest'
import { openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { pathsIn } from '../support/session.ts'
import { runSaver } from './support/child.ts'
import { shopWith, soundStanding } from './support/shop.ts'

test('a second program is refused while the first saves, and the first loses nothing', async () => {
  const folder = shopWith(1)
  const saver = runSaver(folder, {
    killAfter: 2_000,
    onFirst: () => expect(() => openShop(pathsIn(folder))).toThrow(new Refusal('shop-in-use')),
  })
  const { acknowledged, refusals, stderr } = await saver
  expect({ refusals, stderr }).toEqual({ refusals: [], stderr: '' })
  const { n, whole } = soundStanding(folder)
  expect(whole).toBe(true)
  expect([acknowledged, acknowledged + 1]).toContain(n)
})
