import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './pages/notebook.ts'
import { RightsPage } from './pages/rights.ts'
import { tell } from './paper-mailing.ts'

const words = async (pdf: string): Promise<string> => (await tell('pdftotext', '-raw', pdf, '-')).replaceAll(/\s/g, '')

test('what somebody asks is written down, answered with the record, and waits no more', async ({ begun, shop }) => {
  const notebook = await begun()
  const rights = new RightsPage(notebook)
  await notebook.customers.add({ family: '髙﨑', given: '花子' }, { family: '𠮷野', given: '一' })
  await notebook.openCard('髙﨑 花子')
  await rights.openPanel()
  await rights.ask('記録を見たい', '手紙で')
  await rights.open()
  await expect(rights.requests).toContainText(['髙﨑 花子'])
  await expect(rights.requests.first()).toContainText('お答え待ち')
  expect(await notebook.barriers()).toEqual([])
  await rights.requests.getByRole('button', { name: '髙﨑 花子' }).click()
  await rights.disclose(shop.folder)
  await expect(rights.panel.getByText('お申し出の記録にも残しました')).toBeVisible()
  const made = /「(ご本人にお見せする記録 [\d-]+)」/.exec((await rights.panel.textContent()) ?? '')?.[1] ?? ''
  const page = await readFile(join(shop.folder, made, 'ご本人にお見せする記録.html'), 'utf8')
  expect(page).toContain('髙﨑')
  expect(page).not.toContain('𠮷野')
  await expect(rights.panel.getByText('きょうに応じました')).toBeVisible()
  expect(await notebook.barriers()).toEqual([])
})

test('an erasure leaves a record without the name, which stands on the paper alone', async ({ begun, shop }) => {
  const notebook = await begun()
  const rights = new RightsPage(notebook)
  await notebook.customers.add({ family: '髙﨑', given: '花子' })
  await notebook.openCard('髙﨑 花子')
  await rights.erase()
  const [plain, named, again] = ['plain', 'named', 'again'].map((name) => join(shop.folder, `${name}.pdf`))
  await rights.print('消去の記録のPDFを作る', plain ?? '')
  expect(await words(plain ?? '')).toContain('カード1件')
  expect(await words(plain ?? '')).not.toContain('髙﨑')
  await rights.main.getByText('お名前を紙に入れる').click()
  await rights.print('消去の記録のPDFを作る', named ?? '')
  await expect.poll(() => words(named ?? '')).toContain('髙﨑花子様の記録を消しました')
  await rights.open()
  await expect(rights.requests.first()).toContainText('消去された方')
  await expect(rights.main).not.toContainText('髙﨑')
  await rights.print('消した記録を紙にする', again ?? '')
  expect(await words(again ?? '')).toContain('カード1件')
})

test('the purpose is said in the shop’s own words, and put up on the paper of choice', async ({ begun, shop }) => {
  const notebook = await begun()
  const rights = new RightsPage(notebook)
  await rights.open()
  const field = notebook.page.getByLabel('利用目的の文')
  await expect(field).toHaveValue(/次のことにだけ使います/)
  await field.fill('お花をお届けするためだけに使います。')
  await rights.main.getByRole('button', { name: '保存する' }).click()
  await expect(rights.main.getByText('保存しました')).toBeVisible()
  await rights.main.getByText('はがき', { exact: true }).click()
  const file = join(shop.folder, 'notice.pdf')
  await rights.print('掲示用のPDFを作る', file)
  const said = await words(file)
  expect(said).toContain('お花をお届けするためだけに使います。')
  expect(said).not.toContain('おつきあい帳')
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(await tell('pdfinfo', file)) ?? []
  expect([Number(width), Number(height)].map((points) => Math.round((points * 25.4) / 72))).toEqual([100, 148])
})

test('who was not seen for years is counted, looked at on the list, and goes to the trash by hand alone', async ({
  open,
  shop,
}) => {
  await shop.fill(40, 200)
  const notebook = await open({}, '2045-06-01')
  const rights = new RightsPage(notebook)
  await rights.open()
  await rights.main.getByText('10年', { exact: true }).click()
  const said = rights.main.getByText(/10年のあいだ.*人いらっしゃいます/)
  const count = /方が(\d+)人/.exec((await said.textContent()) ?? '')?.[1] ?? ''
  expect(Number(count)).toBeGreaterThan(10)
  await rights.main.getByRole('button', { name: '一覧で見る' }).click()
  await expect(notebook.customers.count).toContainText(`${count}人`)
  await expect(notebook.page.getByRole('button', { name: /10年お見えでない/ })).toBeVisible()
})

test('the sheet for a leak says how many people by kind, and what to do', async ({ begun, shop }) => {
  const notebook = await begun()
  const rights = new RightsPage(notebook)
  await notebook.customers.add({ family: '髙﨑', given: '花子', phone: '090-0000-0001' })
  await rights.open()
  await rights.main.getByRole('button', { name: '手順と人数を見る' }).click()
  const file = join(shop.folder, 'leak.pdf')
  await expect(rights.main.getByText('電話番号')).toBeVisible()
  await rights.print('この紙のPDFを作る', file)
  const said = await words(file)
  expect(said).toContain('電話番号1人')
  expect(said).toContain('メールアドレス0人')
  expect(said).toContain('個人情報保護委員会')
})
