import { CardPage } from './pages/card.ts'
import { expect, test } from './pages/notebook.ts'

test('P9 P31 a regular is given a coupon, uses it at a visit and never twice; her stamps lead to the reward', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page, customers } = notebook
  const card = new CardPage(page)
  await notebook.place('設定').click()
  await page.getByText('スタンプをつける').click()
  await page.getByLabel('特典までの数').fill('３')
  await page.getByLabel('特典の内容').fill('トリートメント')
  await page.getByRole('button', { name: 'スタンプの決まりを保存する' }).click()
  await expect(page.getByRole('main')).toContainText('保存しました')

  await notebook.place('お客様').click()
  await customers.add({ family: '髙﨑', given: '花子' })
  await notebook.openCard('髙﨑 花子')
  await card.act('特典')
  const { panel } = card
  await expect(panel).toContainText('スタンプ 0／3・特典まであと3回')
  await panel.getByRole('button', { name: '差し上げたことを残す' }).click()
  await expect(panel).toContainText('内容を書いてください')
  await panel.getByLabel('内容', { exact: true }).fill('500円引き')
  await panel.getByLabel('クーポンの番号（あれば）').fill('Ｋ－12')
  await panel.getByRole('button', { name: '差し上げたことを残す' }).click()
  const given = panel.getByRole('list', { name: '差し上げた特典' }).getByRole('listitem')
  await expect(given).toContainText(['500円引き お使いいただけます'])
  // Another may not have the same number, however it is typed.
  await panel.getByLabel('内容', { exact: true }).fill('300円引き')
  await panel.getByLabel('クーポンの番号（あれば）').fill('k-12')
  await panel.getByRole('button', { name: '差し上げたことを残す' }).click()
  await expect(panel).toContainText('その番号は、ほかの特典が使っています')
  await panel.getByRole('button', { name: 'クーポンの番号から探す' }).click()
  await panel.getByRole('textbox', { name: 'クーポンの番号から探す' }).fill('K-99')
  await panel.getByRole('button', { name: '探す', exact: true }).click()
  await expect(panel).toContainText('その番号の特典は見つかりません')
  await panel.getByRole('textbox', { name: 'クーポンの番号から探す' }).fill('k-12')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('髙﨑 花子 様の「500円引き」です。お使いいただけます')
  await expect(card.note('特典')).toContainText('500円引き')

  // Used with a visit, as one change with it.
  await card.quick.getByText('「500円引き」を使う').click()
  await card.visit({ item: 'カット', amount: '4,300' })
  await expect(card.quick).toContainText('保存しました')
  await expect(given).toContainText(['500円引き きょうにお使いになりました'])
  await expect(card.quick.getByText('「500円引き」を使う')).toHaveCount(0)
  await expect(panel).toContainText('スタンプ 1／3・特典まであと2回')
  await card.quick.getByRole('button', { name: '元に戻す' }).click()
  await expect(given).toContainText(['500円引き お使いいただけます'])

  // What her paper card held; then the reward takes its stamps.
  await panel.getByRole('button', { name: 'スタンプを直す' }).first().click()
  await panel.getByLabel('押し直す数（取るときは-1）').fill('3')
  await panel.getByLabel('わけ', { exact: true }).first().fill('紙のカードの分')
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('特典「トリートメント」を差し上げられます')
  await panel.getByRole('combobox', { name: '種類' }).selectOption('スタンプの特典')
  await panel.getByLabel('内容', { exact: true }).fill('トリートメント')
  await panel.getByLabel('クーポンの番号（あれば）').fill('')
  await panel.getByRole('button', { name: '差し上げたことを残す' }).click()
  await expect(given).toHaveCount(2)
  await expect(panel).toContainText('スタンプ 0／3')
})
