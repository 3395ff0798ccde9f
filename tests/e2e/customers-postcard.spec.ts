import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Notebook } from './pages/notebook.ts'

const SENDER = { code: '154-0024', prefecture: '東京都', city: '世田谷区', street: '三軒茶屋1-2-3' }

let notebook: Notebook

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  const { customers } = notebook
  await customers.openAdding()
  await customers.panel.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
  await customers.write({ family: '髙﨑', given: '花子', familyKana: 'たかさき' })
  await customers.known('以前からのお客様')
  await customers.panel.getByLabel('郵便番号').fill('155-0031')
  await customers.panel.getByLabel('都道府県').fill('東京都')
  await customers.panel.getByLabel('市区町村').fill('世田谷区北沢')
  await customers.panel.getByLabel('番地').fill('2-81')
  await customers.save()
  await customers.row('髙﨑 花子').click()
  await notebook.postcard.open()
})

test('the address side asks once who it comes from, and then stands as it will be', async () => {
  const { customers, postcard, page } = notebook
  await postcard.fillSender(SENDER)
  await expect(postcard.card).toContainText('髙﨑')
  await expect(postcard.card).toContainText('八一')
  await expect(postcard.card).toContainText('ひなたぼっこ')
  await postcard.choose('八十一')
  await expect(postcard.card).toContainText('八十一')
  await postcard.choose('横書き')
  await expect(postcard.card).toContainText('2-81')
  expect(await notebook.barriers()).toEqual([])
  // Back to the card and to the list; the next one begins as the last was wanted.
  await page.keyboard.press('Escape')
  await notebook.place('お客様').click()
  await customers.row('髙﨑 花子').click()
  await postcard.open()
  await expect(postcard.card).toContainText('2-81')
})

test('an address side becomes a PDF where the owner wants it', async ({ shop }) => {
  const { postcard, program, page } = notebook
  const file = join(shop.folder, '宛名.pdf')
  await postcard.fillSender(SENDER)
  await expect(postcard.card).toContainText('髙﨑')
  program.dialogs.answer({ canceled: true }, { filePath: file })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('PDFは作っていません')
  await page.keyboard.press('Control+p')
  await expect(postcard.panel).toContainText('「宛名.pdf」を保存しました（1ページ）')
  expect((await stat(file)).size).toBeGreaterThan(1000)
})

test('whoever has no address yet gets the reason instead of a card', async () => {
  const { customers, postcard } = notebook
  await postcard.fillSender(SENDER)
  await expect(postcard.card).toBeVisible()
  await notebook.place('お客様').click()
  await customers.add({ family: '森', given: '一郎', familyKana: 'もり' })
  await customers.row('森 一郎').click()
  await postcard.open()
  await expect(postcard.who).toHaveText('森 一郎')
  await expect(postcard.panel).toContainText('いまは、この方にお便りを出せません')
  await expect(postcard.panel).toContainText('ご住所がまだ書かれていません')
  await expect(postcard.make).toHaveCount(0)
})

test('pressed again while a PDF is being made, nothing begins a second time', async ({ shop }) => {
  const { postcard, program, page } = notebook
  await postcard.fillSender(SENDER)
  await expect(postcard.card).toContainText('髙﨑')
  program.dialogs.answer({ filePath: join(shop.folder, '一.pdf') }, { filePath: join(shop.folder, '二.pdf') })
  // Both in one moment of the page, as keys pressed together come.
  await postcard.make.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(postcard.button('作っています')).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+p')
  await expect(postcard.panel).toContainText('「一.pdf」を保存しました')
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「二.pdf」を保存しました')
})

test('a type that cannot be read is said beside the desk, and the way back stays open', async () => {
  const { customers, postcard, page } = notebook
  await page.route('**/*.woff2', (route) => route.fulfill({ body: 'damaged', contentType: 'font/woff2' }))
  await postcard.fillSender(SENDER)
  await expect(postcard.panel).toContainText('はがきの書体を読み込めない')
  await expect(postcard.card).toBeHidden()
  await notebook.place('お客様').click()
  await expect(customers.rows).toHaveCount(1)
})
