import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { COPY } from './pages/backup.ts'
import { expect, type Shop, test } from './shop.ts'

const home = (page: Page) => page.getByRole('heading', { level: 1, name: '今週ご連絡する方' })

const here = (shop: Shop): Promise<string[]> => readdir(join(shop.folder, 'backups')).catch(() => [])

test('closing the window leaves a copy of what was saved, and no second one of the same', async ({ shop }) => {
  await shop.fill(30, 60)
  const first = await shop.start()
  await expect(home(first.page)).toBeVisible()
  await first.program.close()
  expect(await first.program.exited).toEqual({ code: 0, signal: null })
  const copies = await here(shop)
  expect(copies).toEqual([expect.stringMatching(COPY)])
  const second = await shop.start()
  await expect(home(second.page)).toBeVisible()
  await second.program.close()
  expect(await here(shop)).toEqual(copies)
})

test('the copy opens as the shop itself', async ({ shop }) => {
  await shop.fill(30, 60)
  const first = await shop.start()
  await expect(home(first.page)).toBeVisible()
  await first.program.close()
  const [copy = ''] = await here(shop)
  await rm(shop.file)
  await rename(join(shop.folder, 'backups', copy), shop.file)
  const { page } = await shop.start()
  await expect(home(page)).toBeVisible()
})

test('whoever starts the program again while it makes its last copy has it back', async ({ shop }) => {
  await shop.fill(12_000, 120_000)
  const first = await shop.start()
  await expect(home(first.page)).toBeVisible()
  await first.page.close()
  await expect.poll(async () => (await here(shop)).length, { intervals: [10] }).toBeGreaterThan(0)
  const second = await shop.startAgain()
  // Where it was done already, the second start has a window of its own.
  const back = await Promise.any([first, { program: second }].map(({ program }) => program.window('index.html')))
  await expect(home(back)).toBeVisible()
  await back.getByRole('button', { name: 'お客様', exact: true }).click()
  await expect(back.getByRole('main')).toContainText('12,000人')
})
