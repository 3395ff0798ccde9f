import { expect, test } from './pages/notebook.ts'

test('the owner looks at who was not seen for long, opens a card from there, and hides it all from a customer', async ({
  open,
  shop,
}) => {
  await shop.fill(150, 3_000)
  const notebook = await open()
  const { page } = notebook
  const main = page.getByRole('main')
  await notebook.place('ふりかえり').click()
  await main.getByRole('button', { name: 'しばらくお見えでない方' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('しばらくお見えでない方')
  // The estimate is worked out in the first quiet moment, and told.
  await expect(main).toContainText('90日以内にまたお見えになる見込みが小さい方です')
  await expect(main).toContainText(/2回以上お見えの方\d+人/)
  await expect(main).toContainText('一覧に並んでから90日たった方は、まだいらっしゃいません。')
  const first = page.getByRole('table', { name: 'しばらくお見えでない方の一覧' }).getByRole('row').nth(1)
  await expect(first).toContainText(/およそ\d+日ごと/)
  const name = await first.getByRole('button').textContent()
  await first.getByRole('button').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await page.keyboard.press('Escape')
  await expect(first).toContainText(name ?? '')
  await page.keyboard.press('F8')
  await expect(main.getByRole('table')).toHaveCount(0)
})
