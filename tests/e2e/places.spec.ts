import { mkdir, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { launchProgram } from '../../host/driver.ts'
import { expect, test } from './shop.ts'

const ENTRY = resolve(import.meta.dirname, '../../out/main/index.js')

test('a data folder that cannot be made is said in one clear sentence, and the program ends', async ({ shop }) => {
  await rm(shop.folder, { recursive: true })
  await writeFile(shop.folder, 'a file in the folder’s place')
  const program = await launchProgram({ entry: ENTRY, userData: shop.folder, env: { OTSUKIAI_DATA: shop.folder } })
  expect(await program.exited).toEqual({ code: 1, signal: null })
  expect(program.stderr).toContain('記録を置くフォルダーに書き込めません')
  expect(program.stderr).not.toContain('    at ')
  await program.dispose()
})

test('logs that cannot be written do not keep the shop closed', async ({ shop }) => {
  await shop.fill(5)
  for (const thread of ['main', 'shop']) await mkdir(`${shop.folder}/logs/${thread}.log`, { recursive: true })
  const { page } = await shop.start()
  await expect(page.getByRole('heading', { level: 1, name: '今週ご連絡する方' })).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: 'お客様' }).click()
  await expect(page.getByRole('row')).not.toHaveCount(0)
})

test('Ctrl and a number opens one of the three places, and Esc leads back', async ({ shop }) => {
  await shop.fill(5)
  const { page } = await shop.start()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('今週ご連絡する方')
  for (const [key, name] of [
    ['2', 'お客様'],
    ['3', 'お便り'],
    ['1', '今週ご連絡する方'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`)
    await expect(title).toHaveText(name)
  }
  await page.keyboard.press('Escape')
  await expect(title).toHaveText('お便り')
})

test('every place is fetched while nobody waits for it, so that it opens at once', async ({ shop }) => {
  await shop.fill(5)
  const { page } = await shop.start()
  const fetched = (): Promise<string> =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1))
        .join(' '),
    )
  // What comes later comes in one file, and the letter, which has its own, beside it.
  for (const file of ['later-', 'WriteScreen']) await expect.poll(fetched).toContain(file)
  await page.waitForLoadState('networkidle')
  const all = await fetched()
  for (const key of ['2', '3', '4', '5', '1']) {
    await page.keyboard.press(`Control+${key}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: '困ったとき' })).toBeVisible()
  expect(await fetched()).toBe(all)
})
