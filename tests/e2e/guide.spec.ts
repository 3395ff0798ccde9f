import { expect, test } from './pages/notebook.ts'

test('P46 the first week is read page by page, each with its picture, and one page leads to its screen', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page } = notebook
  const main = page.getByRole('main')
  await notebook.place('困ったとき').click()
  await page.getByRole('button', { name: '手引きを読む' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '紙のカードを書き写す' })).toBeVisible()
  for (const title of ['お客様を探す', 'お客様カードを読む', '今週ご連絡する方を見る', 'お便りを書く', 'お声を聞く']) {
    await page.getByRole('button', { name: '次のページ' }).click()
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
    const picture = main.getByRole('img', { name: `「${title}」の画面の見本` })
    await expect
      .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
      .toBeGreaterThan(600)
  }
  expect(await notebook.barriers()).toEqual([])
  await page.getByRole('button', { name: '控えを取る', exact: true }).click()
  await page.getByRole('button', { name: 'この画面を開く' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '控え' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '手引きを読む' })).toBeVisible()
})
