import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './pages/notebook.ts'
import { beginWriting } from './pages/writing.ts'
import { tell } from './paper-mailing.ts'

test('after a jam the pile is printed again from the card that was torn', async ({ begun, shop }) => {
  const notebook = await begun()
  const { page, postcard, posting, program } = notebook
  const there = await beginWriting(notebook)
  await there.firstTimer({ familyName: '青木', givenName: '一' })
  await there.firstTimer({ familyName: '髙﨑', givenName: '𠮷乃' })
  await there.firstTimer({ familyName: '森', givenName: '一' })
  await postcard.writeToAll()
  await posting.print(join(shop.folder, 'first.pdf'), program)
  await posting.open()
  await posting.main.getByRole('button', { name: 'もう一度印刷する' }).click()
  const from = posting.main.getByLabel('何通目から')
  await from.fill('4')
  await posting.main.getByRole('button', { name: 'PDFを作る' }).click()
  await expect(posting.main).toContainText('1から3までの数で書いてください。')
  await from.fill('２')
  await expect(posting.main).toContainText('青木 一 様からの分を')
  const again = join(shop.folder, 'again.pdf')
  program.dialogs.answer({ filePath: again })
  await posting.main.getByRole('button', { name: 'PDFを作る' }).click()
  await expect(posting.main).toContainText('「again.pdf」を保存しました（4ページ）')
  const text = (await tell('pdftotext', '-raw', again, '-')).replaceAll(/\s/g, '')
  expect(text).not.toContain('森')
  expect(text).toContain('髙﨑')
  // It waits as before.
  await expect(posting.all).toBeVisible()
  await page.keyboard.press('Escape')
})

test('a long print shows how far it is, comes in the parts that were asked for, and is stopped without a trace', async ({
  begun,
  shop,
}) => {
  const notebook = await begun()
  const { page, postcard, posting, program } = notebook
  const there = await beginWriting(notebook)
  for (let at = 0; at < 45; at += 1) await there.firstTimer({ familyName: '森', givenName: `第${at}` })
  await notebook.place('お客様').click()
  await notebook.customers.row('森 第0').waitFor()
  await notebook.customers.beginChoosing()
  await notebook.customers.act('すべて選ぶ')
  await notebook.customers.act('お便りを書く')
  await postcard.template.selectOption('初めてのご来店のお礼')
  await postcard.panel.getByLabel('1つのPDFに入れる数').selectOption('20通ずつ')
  await postcard.make.click()
  await postcard.panel.getByRole('button', { name: 'やめる', exact: true }).click()
  await expect(postcard.panel).toContainText('途中でやめました')
  expect((await readdir(shop.folder)).filter((name) => name.endsWith('.pdf'))).toEqual([])
  await expect(postcard.button('投函を知らせる')).toHaveCount(0)

  await posting.print(join(shop.folder, 'all.pdf'), program)
  await expect(postcard.panel).toContainText('all.pdf、all-2.pdf、all-3.pdf')
  const pages = async (name: string) => /Pages:\s+(\d+)/.exec(await tell('pdfinfo', join(shop.folder, name)))?.[1]
  expect(await Promise.all(['all.pdf', 'all-2.pdf', 'all-3.pdf'].map(pages))).toEqual(['40', '40', '10'])
  await page.keyboard.press('Escape')
})
