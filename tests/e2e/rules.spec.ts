import { expect, test } from './pages/notebook.ts'

const FIVE_WEEKS_AGO = new Date(Date.now() - 35 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

test('a rule is offered after four weeks, answered once, and every rule goes back to its first values', async ({
  open,
  shop,
}) => {
  await shop.fill(12, 0, FIVE_WEEKS_AGO)
  const notebook = await open()
  const { page } = notebook
  const main = page.getByRole('main')
  await notebook.week.open()
  await main.getByRole('button', { name: 'はい', exact: true }).click()
  await expect(main).toContainText('「設定」の「今週の一覧」で、いつでも変えられます。')
  await expect(main.getByText('お知らせしましょうか')).toBeHidden()
  await notebook.place('設定').click()
  const rule = (name: string) => main.getByRole('listitem').filter({ hasText: name }).first()
  const yearly = rule('1年ごとのお礼')
  await expect(yearly.getByRole('checkbox')).toBeChecked()
  await yearly.getByRole('button', { name: '「1年ごとのお礼」をはじめの値に戻す' }).click()
  await expect(yearly.getByRole('checkbox')).not.toBeChecked()
  await yearly.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect(yearly.getByRole('checkbox')).toBeChecked()
  const purchase = rule('お買い上げのその後')
  await purchase.getByRole('combobox', { name: 'うかがう日' }).selectOption('お買い上げから14日後')
  await expect(purchase).toContainText('保存しました')
  // Only what was saved last can still be taken back.
  await expect(main.getByRole('button', { name: '元に戻す', exact: true })).toHaveCount(1)
  await expect(yearly).not.toContainText('元に戻')
  await purchase.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await expect(purchase.getByRole('combobox')).toHaveCount(0)
  await page.reload()
  await notebook.place('設定').click()
  await expect(purchase.getByRole('checkbox')).not.toBeChecked()
  await purchase.getByRole('button', { name: '「お買い上げのその後」をはじめの値に戻す' }).click()
  await expect(purchase.getByRole('combobox', { name: 'うかがう日' })).toHaveValue('7')
  expect(await notebook.barriers()).toEqual([])
})
