import { join } from 'node:path'
import { expect, test } from './pages/notebook.ts'

const SENDER = { code: '154-0024', prefecture: '東京都', city: '世田谷区', street: '三軒茶屋1-2-3' }

test('what was made and not yet posted stands first, with its names and the way to say so', async ({ begun, shop }) => {
  const notebook = await begun()
  const { page, postcard, program, week } = notebook
  const main = page.getByRole('main')
  await notebook.place('お便り').click()
  await expect(main).toContainText('投函を待っているお便りは、いまはありません')
  expect(await notebook.barriers()).toEqual([])

  await week.takeIn({ family: '髙﨑', given: '𠮷乃', street: '世田谷0-12-81' })
  await week.row('髙﨑').getByRole('button', { name: 'お便りを書く' }).click()
  await postcard.fillSender(SENDER)
  program.dialogs.answer({ filePath: join(shop.folder, 'お礼.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「お礼.pdf」を保存しました')

  await notebook.place('お便り').click()
  await expect(main).toContainText('（1通）')
  await expect(main).toContainText('髙﨑 𠮷乃')
  await main.getByRole('button', { name: '投函を知らせる' }).click()
  await notebook.posting.all.click()
  await notebook.place('お便り').click()
  await expect(main).toContainText('投函を待っているお便りは、いまはありません')
})

test('the templates stand here by name, in English too', async ({ begun }) => {
  const notebook = await begun()
  const main = notebook.page.getByRole('main')
  await notebook.place('お便り').click()
  for (const name of [
    '初めてのご来店のお礼',
    'お買い上げのお礼とその後',
    'お誕生日のお祝い',
    'ご無沙汰のごあいさつ',
    'お悔やみ（ペット）',
  ])
    await expect(main.getByRole('button', { name: `「${name}」を開く` })).toBeVisible()
  await notebook.place('設定').click()
  await notebook.page.getByText('English', { exact: true }).click()
  await notebook.place('Letters').click()
  await main.getByRole('button', { name: 'Open “Birthday wishes”' }).click()
  await expect(main.getByRole('heading', { level: 1, name: 'Birthday wishes' })).toBeVisible()
})

test('the sender is written and changed here', async ({ begun }) => {
  const notebook = await begun()
  const main = notebook.page.getByRole('main')
  await notebook.place('お便り').click()
  await main.getByRole('button', { name: '差出人を書く' }).click()
  await notebook.postcard.fillSender(SENDER)
  await expect(main).toContainText('保存しました')
  await expect(main).toContainText('三軒茶屋1-2-3')
  await main.getByRole('button', { name: '差出人を直す' }).click()
  await main.getByLabel('番地').fill('三軒茶屋4-5-6')
  await main.getByLabel('手紙の頭語と結語').selectOption('一筆申し上げます … かしこ（女性の方に）')
  await main.getByRole('button', { name: '差出人を保存する' }).click()
  await expect(main).toContainText('三軒茶屋4-5-6')
  await main.getByRole('button', { name: '差出人を直す' }).click()
  await expect(main.getByLabel('手紙の頭語と結語')).toHaveValue('ippitsu')
})
