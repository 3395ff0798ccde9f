import { CardPage } from './pages/card.ts'
import { expect, test } from './pages/notebook.ts'

test('P8 P44 P45 what she asks for and what she wishes are written apart; like is refused alike; and who fits a new service is found', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page, customers } = notebook
  const card = new CardPage(page)
  const { panel } = card
  await customers.add({ family: '髙﨑', given: '花子' }, { family: '𠮷野', given: 'ハル' })
  await notebook.openCard('髙﨑 花子')
  await card.act('ご要望')
  await panel.getByRole('button', { name: 'この三つを残す' }).click()
  await expect(panel).toContainText('どれか一つは書いてください')
  await panel.getByLabel('ご要望', { exact: true }).fill('庭の落ち葉を掃いてほしい')
  await panel.getByLabel('本当に望まれていること').fill('庭のことを考えずに暮らしたい')
  await panel.getByLabel('次のご提案').fill('季節ごとのおまかせ')
  await panel.getByRole('button', { name: 'この三つを残す' }).click()
  await expect(panel.getByRole('article')).toContainText('庭のことを考えずに暮らしたい')
  await expect(card.note('ご要望')).toContainText('本当に望まれていること：庭のことを考えずに暮らしたい')

  await panel.getByLabel('どのようなご要望か').fill('わがままで、夜の9時に来てほしいとのこと')
  await expect(panel).toContainText('「わがまま」は人を評する言葉です')
  await panel.getByLabel('どのようなご要望か').fill('夜の9時に来てほしい')
  await expect(panel).not.toContainText('人を評する言葉')
  await panel.getByText('お断りする', { exact: true }).click()
  await panel.getByRole('button', { name: '特別なご要望を残す' }).click()
  await expect(panel).toContainText('お受けする・お断りするわけを書いてください')
  await panel.getByLabel('わけ').fill('夜は一人のため')
  await panel.getByRole('button', { name: '特別なご要望を残す' }).click()
  await expect(panel).toContainText('きょうにお断りしました：夜は一人のため')

  // The next who asks the same is answered the same.
  await notebook.openCard('𠮷野 ハル')
  await card.act('ご要望')
  await panel.getByLabel('どのようなご要望か').fill('夜9時に来てほしい')
  const like = panel.getByRole('region', { name: '似たご要望' })
  await expect(like).toContainText('髙﨑 花子')
  await expect(like).toContainText('お断りしました：夜は一人のため')
  await panel.getByText('お断りする', { exact: true }).click()
  await panel.getByLabel('わけ').fill('夜は一人のため')
  await panel.getByRole('button', { name: '特別なご要望を残す' }).click()
  await expect(panel.getByRole('button', { name: 'お断りのお便りを書く' })).toBeVisible()

  await page.keyboard.press('Control+4')
  await page.getByLabel('ご要望の言葉').fill('にわ')
  await expect(page.getByRole('main')).toContainText('その言葉のご要望は見つかりません')
  await page.getByLabel('ご要望の言葉').fill('庭')
  const found = page.getByRole('list', { name: 'ご要望を探す' }).getByRole('listitem')
  await expect(found).toContainText(['髙﨑 花子'])
  await expect(page.getByRole('button', { name: 'この1人にお便りを書く' })).toBeVisible()
  await found.getByRole('button').click()
  await card.isOpen('髙﨑 花子')
})
