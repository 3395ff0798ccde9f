import { expect, test } from './pages/notebook.ts'

test('the kind of shop is saved as it is chosen and makes the word for a visit', async ({ open }) => {
  const notebook = await open()
  const { page } = notebook
  await notebook.begin('ひなたぼっこ')
  await notebook.place('設定').click()
  const main = page.getByRole('main')
  await expect(main).toContainText('「ご来店」')
  await main.getByText('お宅へうかがう仕事', { exact: true }).click()
  await expect(main).toContainText('「ご訪問」')
  await main.getByText('10通', { exact: true }).click()
  await expect(main.getByText('保存しました')).toBeVisible()
  await page.reload()
  await notebook.place('設定').click()
  await expect(main.getByRole('radio', { name: 'お宅へうかがう仕事' })).toBeChecked()
  await expect(main.getByRole('radio', { name: '10通' })).toBeChecked()
})

test('the place of backups is chosen later, by the name of its folder', async ({ open }) => {
  const notebook = await open()
  const { page, program } = notebook
  await notebook.begin('ひなたぼっこ')
  await notebook.place('設定').click()
  const main = page.getByRole('main')
  await main.getByRole('button', { name: '控えを見る' }).click()
  await expect(main).toContainText('まだ決めていません。')
  program.dialogs.answer({ filePaths: ['/media/控え'] })
  await main.getByRole('button', { name: 'フォルダーを選ぶ' }).click()
  await expect(main).toContainText('控えの置き場所を覚えました：「控え」')
  await expect(main.getByRole('button', { name: '置き場所を変える' })).toBeVisible()
  expect(await notebook.barriers()).toEqual([])
})

test('a shop that is no sample cannot be cleared away', async ({ open }) => {
  const notebook = await open()
  await notebook.begin('ひなたぼっこ')
  const answer = await notebook.page.evaluate(() => window.shop.call('shop:leave-sample', {}))
  expect(answer).toEqual({ ok: false, error: { code: 'sample-only' } })
  await expect(notebook.customers.count).toContainText('0人')
})
