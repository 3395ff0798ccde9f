import { MarkedText } from './pages/marked-text.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

let notebook: Notebook

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  await openTemplate()
})

test('a word goes in where the owner is writing, and the saved text can be taken back', async () => {
  const { page } = notebook
  await text().fill('ようこそ。\nまたいつか。')
  await page.keyboard.press('Control+Home')
  await page.getByRole('button', { name: '【お名前】' }).click()
  await expect.poll(() => text().text()).toBe('【お名前】ようこそ。\nまたいつか。')
  await expect(text().box).toBeFocused()
  await expect(sheet()).toContainText('山田花子様ようこそ。')
  await expect(page.getByRole('main')).toContainText('まだ保存していません')
  await save().click()
  await expect(page.getByRole('main')).toContainText('保存しました')
  expect(await notebook.barriers()).toEqual([])
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect.poll(() => text().text()).toMatch(/^初めての【ご来店】/)
})

test('an unknown word is told with its line and place, and is not saved', async () => {
  const { page } = notebook
  await text().fill('ようこそ。\nいつも【お電話】')
  await expect(page.getByRole('main')).toContainText('2行目の4字目：【お電話】は、知らない言葉です')
  // The sheet stays as it could last be read.
  await expect(sheet()).toContainText('まことに')
  await save().click()
  await expect(text().box).toBeFocused()
  await expect(page.getByRole('main')).toContainText('まだ保存していません')
  await leaveAndReturn()
  await expect.poll(() => text().text()).toBe('ようこそ。\nいつも【お電話】')
  const [template] = await saved()
  expect(template?.text).toContain('【お名前】')
})

test('what is not saved stays while the owner looks elsewhere, and the first text comes back by a button', async () => {
  const { page } = notebook
  const first = await text().text()
  await expect(page.getByRole('button', { name: 'はじめの文に戻す' })).toHaveCount(0)
  await text().fill('まだ途中')
  await leaveAndReturn()
  await expect.poll(() => text().text()).toBe('まだ途中')
  await page.getByRole('button', { name: 'はじめの文に戻す' }).click()
  await expect.poll(() => text().text()).toBe(first)
  await leaveAndReturn()
  await expect.poll(() => text().text()).toBe(first)
})

test('a thank-you that sells is told so, with other words at hand', async () => {
  const { page } = notebook
  await text().fill('またのご来店をお待ちしております。')
  await expect(page.getByRole('main')).toContainText('このお便りには合わない言葉があります')
  await page.getByRole('button', { name: /に替える$/ }).click()
  await expect.poll(() => text().text()).toBe('またお目にかかれましたら、うれしく存じます。')
})

test('a template with a letter of its own has a text for each paper, and each is seen as it will be', async () => {
  const { page } = notebook
  await notebook.place('お便り').click()
  await openTemplate('お誕生日のお祝い')
  const letter = text('A4のお手紙の文')
  expect(await text('はがきの文').text()).not.toMatch(/拝啓/)
  await expect(sheet()).not.toContainText('拝啓')
  await page.getByText('A4', { exact: true }).click()
  await expect(sheet()).toContainText('拝啓')
  await expect(sheet()).toContainText('敬具')
  expect(await notebook.barriers()).toEqual([])
  await letter.fill('拝啓　【時候】\n去年の今ごろを、なつかしく思います。')
  await expect(page.getByRole('main')).toContainText('「拝啓」は、「敬具」と組で使います')
  await page.getByRole('button', { name: '「昨年」に替える' }).click()
  await expect.poll(() => letter.text()).toBe('拝啓　【時候】\n昨年の今ごろを、なつかしく思います。')
  await save().click()
  await expect(page.getByRole('main')).toContainText('保存しました')
  const template = (await saved()).find(({ code }) => String(code) === 'birthday')
  expect(template?.letterText).toContain('昨年')
  expect(template?.text).toBe(template?.original.text)
  await page.getByRole('button', { name: '元に戻す', exact: true }).click()
  await expect.poll(() => letter.text()).toMatch(/敬具$/)
})

test('an unknown word in the letter’s text is told there', async () => {
  await notebook.place('お便り').click()
  await openTemplate('お誕生日のお祝い')
  await text('A4のお手紙の文').fill('拝啓　【季節】')
  await expect(notebook.page.getByRole('main')).toContainText('1行目の4字目：【季節】は、知らない言葉です')
  await save().click()
  await expect(notebook.page.getByRole('main')).toContainText('まだ保存していません')
})

test('HTML in a text stays text', async () => {
  await text().fill('<b>ありがとう</b><img src=x onerror=alert(1)>')
  await expect(sheet()).toContainText('<b>ありがとう</b>')
  await expect(sheet().locator('img')).toHaveCount(0)
})

function text(label = 'お便りの文') {
  return new MarkedText(notebook.page, label)
}

function sheet() {
  return notebook.page.getByRole('figure').getByRole('article')
}

function save() {
  return notebook.page.getByRole('button', { name: '保存する' })
}

async function openTemplate(name = '初めてのご来店のお礼'): Promise<void> {
  await notebook.place('お便り').click()
  const part = notebook.page.getByRole('main')
  await part.getByRole('button', { name: `「${name}」を開く` }).click()
  await expect(notebook.page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function leaveAndReturn(): Promise<void> {
  await notebook.place('お客様').click()
  await notebook.customers.isReady()
  await openTemplate()
}

async function saved() {
  const result = await notebook.page.evaluate(() => window.shop.call('templates:list', {}))
  return result.ok ? result.value : []
}
