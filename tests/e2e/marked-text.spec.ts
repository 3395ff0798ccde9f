import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputMethod } from './pages/input-method.ts'
import { MarkedText } from './pages/marked-text.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

let notebook: Notebook
let text: MarkedText
let inputMethod: InputMethod

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  await notebook.place('お便り').click()
  await notebook.page.getByRole('button', { name: '「初めてのご来店のお礼」を開く' }).click()
  text = new MarkedText(notebook.page, 'お便りの文')
  await expect(text.chip('ご来店').first()).toBeVisible()
  inputMethod = await InputMethod.of(notebook.page)
})

/** As fast as a held key repeats, not faster: the browser tells of a moved caret between two frames, on a busy PC after them. */
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await notebook.page.keyboard.press(key)
    await notebook.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
    )
  }
}

const reads = (whole: string) => expect.poll(() => text.text()).toBe(whole)

test('a conversion right before a chip, right behind it and between two of them', async () => {
  await text.fill('【お名前】')
  await press('Home')
  await inputMethod.types('しんあいなる', '親愛なる')
  await reads('親愛なる【お名前】')
  await press('End')
  await inputMethod.types('さんへ', '　さんへ')
  await reads('親愛なる【お名前】　さんへ')

  await text.fill('【お名前】【ひとこと】')
  await press('Home', 'ArrowRight')
  await inputMethod.types('に', 'に')
  await reads('【お名前】に【ひとこと】')
  // A second one at once, as people write.
  await inputMethod.types('いつも', 'いつも')
  await reads('【お名前】にいつも【ひとこと】')
})

test('a conversion on an empty line, below a chip and above one', async () => {
  await text.fill('【お名前】\n\n【ひとこと】')
  await press('Control+Home', 'ArrowDown')
  await inputMethod.types('あき', '秋')
  await reads('【お名前】\n秋\n【ひとこと】')
})

test('Enter that confirms a conversion makes no line and saves nothing; the next one makes a line', async () => {
  const { page } = notebook
  await text.fill('')
  await inputMethod.types('はな', '花')
  await reads('花')
  await press('Enter')
  await inputMethod.types('みず', '水')
  await reads('花\n水')
  await expect(page.getByRole('main')).toContainText('まだ保存していません')
  await press('Control+Enter')
  await expect(page.getByRole('main')).toContainText('保存しました')
  await reads('花\n水')
})

test('a chip is one sign: keys go past it, and Backspace and Delete take it whole', async () => {
  await text.fill('花【お名前】水【日付】')
  await press('End', 'Backspace')
  await reads('花【お名前】水')
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Delete')
  await reads('【お名前】水')
  await press('Delete')
  await reads('水')
  expect(await notebook.barriers()).toEqual([])
})

test('a chip goes into the text that was written in last, and at first into the first', async () => {
  const { page } = notebook
  const date = page.getByRole('button', { name: '【日付】' })
  await date.click()
  await expect.poll(() => text.text()).toMatch(/^【日付】/)
  const before = await text.text()
  const short = new MarkedText(page, '短い文（LINE・SMS・メール）')
  await short.fill('花')
  await page.keyboard.type('へ')
  await date.click()
  await expect.poll(() => short.text()).toBe('花へ【日付】')
  await page.keyboard.type('に')
  await date.click()
  await expect.poll(() => short.text()).toBe('花へ【日付】に【日付】')
  expect(await text.text()).toBe(before)
})

test('what was done is taken back and done again, a chip put in by its button too', async () => {
  const { page } = notebook
  await text.fill('')
  await page.keyboard.type('花へ')
  await page.getByRole('button', { name: '【お名前】' }).click()
  await reads('花へ【お名前】')
  await press('Control+Z')
  await reads('花へ')
  await press('Control+Y')
  await reads('花へ【お名前】')
  await press('Control+Z', 'Control+Shift+Z')
  await reads('花へ【お名前】')
  // Also words that the page put there.
  await text.fill('またのご来店をお待ちしております。')
  await page.getByRole('button', { name: /に替える$/ }).click()
  await reads('またお目にかかれましたら、うれしく存じます。')
  await text.box.focus()
  await press('Control+Z')
  await reads('またのご来店をお待ちしております。')
})

test('what is copied goes to other programs as words, and comes back with its chips', async () => {
  await text.fill('花【お名前】水\n土')
  await text.box.focus()
  await press('Control+A')
  expect(await text.copied()).toBe('花【お名前】水\n土')
  await press('Control+End')
  await text.paste('、【 日付 】\n【知らない】')
  await reads('花【お名前】水\n土、【日付】\n【知らない】')
  await expect(text.chip('日付')).toHaveCount(1)
  await expect(text.chip('知らない')).toHaveCount(0)
  await expect(notebook.page.getByRole('main')).toContainText('3行目の1字目：【知らない】は、知らない言葉です')
})

test('quick typing loses nothing, and what it made is what is saved', async () => {
  const { page } = notebook
  await text.fill('')
  const typed = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(3)
  await page.keyboard.type(typed, { delay: 2 })
  await reads(typed)
  await page.getByRole('button', { name: '保存する' }).click()
  await expect(page.getByRole('main')).toContainText('保存しました')
  const saved = await page.evaluate(() => window.shop.call('templates:list', {}))
  expect(saved.ok && saved.value[0]?.text).toBe(typed)
})

test('the editor does not come with the first screen', () => {
  const folder = join(import.meta.dirname, '../../out/renderer')
  const first = readFileSync(join(folder, 'index.html'), 'utf8').match(/assets\/[\w-]+\.js/g) ?? []
  const files = new Set(first)
  // A set grows while it is gone through: what is needed by what is needed.
  for (const file of files) {
    const code = readFileSync(join(folder, file), 'utf8')
    expect(code, file).not.toContain('ProseMirror')
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g)) files.add(`assets/${name}`)
  }
  expect(files.size).toBeGreaterThan(0)
})
