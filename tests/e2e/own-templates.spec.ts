import type { Locator } from '@playwright/test'
import { Asking } from './pages/asking.ts'
import { MarkedText } from './pages/marked-text.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { TrashPage } from './pages/trash.ts'
import { beginWriting, writingIn } from './pages/writing.ts'

let notebook: Notebook
const { firstTimer, threeFirstTimers, change, openLetter } = writingIn(() => notebook)

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  await beginWriting(notebook)
})

const NAME = '常連の方のお誕生日'

test('the owner makes a template from another, writes with it, throws it away and has it back', async () => {
  const { page, postcard } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openTemplate('お誕生日のお祝い')
  await button('このひな形をもとに新しく作る').click()
  const name = page.getByLabel('新しいひな形の名前')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('お誕生日のお祝い（写し）')
  await name.fill('ご無沙汰のごあいさつ')
  await name.press('Enter')
  await expect(main()).toContainText('同じ名前のひな形があります')
  await name.fill('写し')
  await name.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '写し', exact: true })).toBeVisible()

  const text = new MarkedText(page, 'はがきの文')
  await expect.poll(() => text.text()).toMatch(/^お誕生日、おめでとう/)
  await text.fill('いつもの席で、お祝いを。\n【ひとこと】')
  await page.getByLabel('ひな形の名前').fill(' ')
  await button('保存する').click()
  await expect(main()).toContainText('ひな形の名前をご入力ください')
  await page.getByLabel('ひな形の名前').fill(NAME)
  expect(await notebook.barriers()).toEqual([])
  await button('保存する').click()
  await expect(main()).toContainText('保存しました')
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()

  await openLetter('髙﨑 𠮷乃')
  await postcard.template.selectOption(NAME)
  await expect(postcard.sheet('いつもの席で、お祝いを。')).toBeVisible()

  await notebook.place('お便り').click()
  await button(`「${NAME}」をごみ箱へ`).click()
  await expect(main()).toContainText(`「${NAME}」をごみ箱に入れました`)
  await expect(button(`「${NAME}」を開く`)).toHaveCount(0)
  await button('元に戻す').click()
  await expect(button(`「${NAME}」を開く`)).toBeVisible()
  await button(`「${NAME}」をごみ箱へ`).click()
  await expect(button(`「${NAME}」を開く`)).toHaveCount(0)

  const trash = new TrashPage(page)
  await notebook.place('お客様').click()
  await trash.open()
  await expect(trash.rows).toHaveText(new RegExp(`${NAME}.*お便りのひな形`))
  await trash.restore(NAME)
  await expect(main()).toContainText(`「${NAME}」を元に戻しました`)
  await expect(trash.rows).toHaveCount(0)
})

test('the sheet follows what is typed, for whomever the owner wants to see', async () => {
  const { page } = notebook
  await threeFirstTimers()
  await openTemplate('初めてのご来店のお礼')
  const text = new MarkedText(page, 'お便りの文')
  await text.fill('【お名前】')
  await expect(sheet()).toContainText('山田花子様')
  await page.keyboard.type('へ、花を。')
  await expect(sheet()).toContainText('山田花子様へ、花を。')

  // By keys, from where it is written, through everybody with a card and back.
  const shown: string[] = []
  for (const key of ['PageDown', 'Alt+ArrowDown', 'PageDown']) {
    const before = await sheet().getAttribute('aria-label')
    await page.keyboard.press(key)
    await expect(sheet()).not.toHaveAttribute('aria-label', before ?? '')
    shown.push((await sheet().getAttribute('aria-label')) ?? '')
  }
  expect(shown.toSorted()).toEqual(['文の面 森 一郎 様', '文の面 髙﨑 𠮷乃 様', '文の面 𠮷野 千代 様'])
  await expect(button('次の方')).toHaveAttribute('aria-disabled', 'true')
  await expect(text.box).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(sheet()).toHaveAttribute('aria-label', shown[1] ?? '')

  const find = page.getByLabel('見本の方を選ぶ')
  await find.fill('千代')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await find.press('Enter')
  await expect(sheet()).toHaveAttribute('aria-label', '文の面 𠮷野 千代 様')
  await expect(page.getByRole('figure', { name: '見本（𠮷野 千代 様への場合）' })).toBeVisible()
  await button('前の方').click()
  await expect(sheet()).toContainText('山田花子様')
})

test('a text without 、 and 。 and without indents is seen so at once, kept, and goes back', async () => {
  const { page } = notebook
  await openTemplate('初めてのご来店のお礼')
  await new MarkedText(page, 'お便りの文').fill('先日は、ありがとうございました。')
  const line = sheet().locator('.body > *')
  await expect(line).toHaveCount(1)
  await expect(line).toHaveText('先日は、ありがとうございました。')
  await expect(line).toHaveClass('paragraph')
  await page.getByLabel('句読点（、。）').selectOption('付けない（空けて書く）')
  await page.getByLabel('段落のはじめ').selectOption('下げない')
  await expect(line).toHaveText('先日は　ありがとうございました')
  await expect(line).toHaveClass('flush')
  await button('保存する').click()
  await expect(main()).toContainText('保存しました')
  await openTemplate('お悔やみ（ペット）')
  await expect(page.getByLabel('段落のはじめ')).toHaveValue('off')
  await openTemplate('初めてのご来店のお礼')
  await expect(page.getByLabel('段落のはじめ')).toHaveValue('off')
  await button('はじめの文に戻す').click()
  await expect(page.getByLabel('句読点（、。）')).toHaveValue('kept')
  await expect(line.first()).toHaveClass('paragraph')
})

test('what is happy may be dated 吉日, and what is sad never', async () => {
  const { page } = notebook
  const date = page.getByRole('combobox', { name: '日付', exact: true })
  await openTemplate('移転のお知らせ')
  await expect(date).toHaveValue('lucky')
  await expect(sheet()).toContainText('月吉日')
  await date.selectOption('日まで書く（十一月二十二日）')
  await expect(sheet()).not.toContainText('吉日')
  await button('保存する').click()
  await expect(main()).toContainText('保存しました')
  await openTemplate('お悔やみ（ペット）')
  await expect(page.getByLabel('段落のはじめ')).toBeVisible()
  await expect(date).toHaveCount(0)
  await openTemplate('移転のお知らせ')
  await expect(date).toHaveValue('day')
})

test('P42 the newsletter is for those who love gardens: they are written to at once, and who is none of them is named', async () => {
  const { page, postcard } = notebook
  await openTemplate('お店のたより')
  await expect(main()).toContainText('目印がまだありません。')
  const gardener = await firstTimer('森', '一郎')
  await firstTimer('𠮷野', '千代')
  await change(gardener, { tags: ['園芸'] })
  const topic = page.getByLabel('どの目印の方に')
  await expect(topic).toHaveValue('')
  await topic.selectOption('園芸')
  await expect(main()).toContainText('保存すると、目印「園芸」の方に、まとめて書けます。')
  await button('保存する').click()
  await expect(main()).toContainText('保存しました')
  expect(await notebook.barriers()).toEqual([])

  await button('目印「園芸」の方に書く（1人）').click()
  await expect(postcard.who).toContainText('森 一郎')
  await expect(postcard.template).toHaveValue('newsletter')
  await expect(postcard.make).toBeVisible()
  await expect(main()).not.toContainText('のない方')
  await openLetter('𠮷野 千代')
  await postcard.template.selectOption('お店のたより')
  await expect(main()).toContainText('目印「園芸」のない方：𠮷野 千代 様')
  await expect(postcard.make).toBeEnabled()
  await postcard.template.selectOption('催しのご案内')
  await expect(main()).not.toContainText('のない方')

  await openTemplate('お店のたより')
  await expect(topic).toHaveValue('園芸')
  await button('はじめの文に戻す').click()
  await expect(topic).toHaveValue('')
  await openTemplate('お誕生日のお祝い')
  await expect(topic).toHaveCount(0)
})

test('P42 a tag that is gone is said where the newsletter was meant for it', async () => {
  const { page } = notebook
  const there = new Asking(page)
  const found = (await there.asked('templates:list', {})).find(({ code }) => String(code) === 'newsletter')
  if (found === undefined) throw new Error('no newsletter')
  const { code, text, letterText, shortForm } = found
  await there.asked('templates:save', { code, text, letterText, shortForm, topic: '園芸' })
  await openTemplate('お店のたより')
  await expect(main()).toContainText('目印「園芸」が、もうありません。')
  await page.getByLabel('どの目印の方に').selectOption('どなたにも')
  await expect(main()).not.toContainText('もうありません')
})

function main(): Locator {
  return notebook.page.getByRole('main')
}

function button(name: string): Locator {
  return main().getByRole('button', { name, exact: true })
}

function sheet(): Locator {
  return notebook.page.getByRole('figure').getByRole('article')
}

async function openTemplate(name: string): Promise<void> {
  await notebook.place('お便り').click()
  await button(`「${name}」を開く`).click()
  await expect(notebook.page.getByRole('heading', { level: 1, name })).toBeVisible()
}
