import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './pages/notebook.ts'

test('the owner asks for help with a file that she has read, and no customer is in it', async ({ open, shop }) => {
  await shop.fill(12, 40)
  const notebook = await open()
  const { page, program } = notebook
  await notebook.place('お客様').click()
  const people = await page.evaluate(() => window.shop.call('customers:list', { text: '', offset: 0, limit: 50 }))
  await page.evaluate(() => window.shop.call('restore:run', { copy: 'no such copy' }))
  await notebook.place('困ったとき').click()
  const file = join(shop.folder, '相談.txt')
  program.dialogs.answer({ filePath: file })
  await page.getByRole('button', { name: 'ファイルを作る' }).click()
  await expect(page.getByRole('main')).toContainText('「相談.txt」に書きました。')
  const text = await readFile(file, 'utf8')
  expect(text).toContain('people: 12')
  expect(text).toContain('integrity: ok')
  expect(text).toContain('restore:run copy-missing')
  expect(text).toMatch(/otsukiai\.db: \d{5,}/)
  expect(people).toMatchObject({ ok: true })
  const names = people.ok ? people.value.rows.flatMap(({ familyName, givenName }) => [familyName, givenName]) : []
  expect(names.length).toBeGreaterThan(12)
  expect(names.filter((name) => name !== '' && text.includes(name))).toEqual([])
  expect(text).not.toContain('みほんのお店')
  expect(text).not.toContain(shop.folder)
  expect(await notebook.barriers()).toEqual([])
})

test('where the shop cannot be opened, the file says why', async ({ open, shop }) => {
  await shop.fill(5)
  await writeFile(shop.file, '壊れたファイル'.repeat(500))
  const { page, program } = await open()
  await page.getByRole('button', { name: '相談するときのファイル' }).click()
  const file = join(shop.folder, '相談.txt')
  program.dialogs.answer({ filePath: file })
  await page.getByRole('button', { name: 'ファイルを作る' }).click()
  await expect(page.getByText('「相談.txt」に書きました。')).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('refused: shop-damaged')
})
