import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { command } from '../support/command.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

// The main job once, end to end: a new customer came yesterday; today a thank-you card goes out, and the program knows it.

const WHO = { family: '髙﨑', given: '𠮷乃', street: '世田谷0-12-81' }
const NAME = '髙﨑 𠮷乃'
const LINE = 'お庭の山茶花のお話、楽しくうかがいました。'

test.describe('a new customer came yesterday', () => {
  test('P26 P30 P32 P38 the thank-you is proposed, written with a word for her alone, printed, posted, known, and undone', async ({
    open,
    shop,
  }) => {
    const notebook = await open()
    await notebook.begin('花のたかさき')
    await notebook.week.takeIn(WHO)

    // The home screen names her, and says why.
    const row = notebook.week.row(NAME)
    await expect(row).toContainText('初めてのご来店から1日')
    await expect(row).toContainText('お礼がまだです')
    await row.getByRole('button', { name: 'お便りを書く' }).click()

    await writeSender(notebook.page)
    await notebook.page.getByLabel('ひとこと', { exact: true }).fill(LINE)
    await expect(notebook.page.getByRole('main').locator('article.sheet', { hasText: '山茶花' })).toBeVisible()
    const file = join(shop.folder, 'お礼.pdf')
    notebook.program.dialogs.answer({ filePath: file })
    await notebook.page.getByRole('button', { name: 'PDFを作る' }).click()
    await expect(notebook.page.getByText('お礼.pdf')).toBeVisible()
    expect(existsSync(file)).toBe(true)

    // Printed is not posted: her card says nothing yet, and home asks.
    await openCard(notebook, NAME)
    await expect(history(notebook.page)).not.toContainText('はがき')
    await notebook.posting.open()
    await notebook.posting.all.click()
    await expect(notebook.page.getByText('投函を記しました')).toBeVisible()

    await openCard(notebook, NAME)
    await expect(history(notebook.page)).toContainText('はがき')
    await expect(history(notebook.page)).toContainText('初めてのご来店のお礼')
    await notebook.week.open()
    await expect(notebook.week.settledRow(NAME)).toContainText('投函した')

    // Taken back from where it stands: the card waits again, and her history holds nothing of it.
    await notebook.week.settledRow(NAME).getByRole('button', { name: '元に戻す' }).click()
    await expect(notebook.posting.waiting).toBeVisible()
    await openCard(notebook, NAME)
    await expect(history(notebook.page)).not.toContainText('はがき')

    // The command line tells the same of the same file.
    await notebook.posting.open()
    await notebook.posting.all.click()
    await expect(notebook.page.getByText('投函を記しました')).toBeVisible()
    await notebook.program.close()
    const found = await command(['search', '--db', shop.file, '--text', NAME])
    const [her] = found.json as readonly { readonly id: string }[]
    const { json } = await command(['card', '--db', shop.file, '--customer', String(her?.id)])
    expect(json).toMatchObject({
      timeline: [
        { kind: 'contact', channel: 'postcard', reason: 'first-visit-thanks', receipt: 'posted' },
        { kind: 'sale' },
      ],
    })
    expect((await command(['week', '--db', shop.file])).json).toMatchObject({ suggestions: [], waiting: [] })
  })

  test('by keyboard alone', async ({ open, shop }) => {
    const notebook = await open()
    const { page } = notebook
    await byKeyboard(notebook, shop.folder)
    await openCard(notebook, NAME)
    await expect(history(page)).toContainText('初めてのご来店のお礼')
  })
})

async function byKeyboard(notebook: Notebook, folder: string): Promise<void> {
  const { page } = notebook
  const keys = page.keyboard
  const press = async (key: string, times = 1): Promise<void> => {
    for (let at = 0; at < times; at += 1) await keys.press(key)
  }
  /** Tab to a group of choices, and by its arrows to the one of that name. */
  const choose = async (name: string): Promise<void> => {
    for (let at = 0; at < 80; at += 1) {
      if (await focusedIs(page, name)) return press('Space')
      await keys.press((await isBesideChoice(page, name)) ? 'ArrowRight' : 'Tab')
    }
    throw new Error(`no way by keyboard to ${name}`)
  }
  /** Tab until a control of that name has the focus, as somebody without a mouse does. */
  const tabTo = async (name: string): Promise<void> => {
    // A screen that is not there yet is waited for, as anybody does; the one before may hold the same word in another.
    const exactly = { exact: true } as const
    await page
      .getByRole('button', { name, ...exactly })
      .or(page.getByLabel(name, exactly))
      .filter({ visible: true })
      .first()
      .waitFor()
    for (let at = 0; at < 80; at += 1) {
      if (await focusedIs(page, name)) return
      await keys.press('Tab')
    }
    throw new Error(`no way by Tab to ${name}`)
  }

  await expect(page.getByLabel('お店の名前')).toBeFocused()
  await keys.type('花のたかさき')
  await choose('お花・雑貨などのお店')
  await choose('空のまま始める')
  await tabTo('はじめる')
  await press('Enter')
  await tabTo('あとで')
  await press('Enter')

  await tabTo('お名前')
  await keys.type(NAME)
  await press('Enter')
  await choose('初めての方')
  await tabTo('ご住所・会社・番号も書く')
  await press('Enter')
  for (const [label, text] of [
    ['郵便番号', '154-0017'],
    ['都道府県', '東京都'],
    ['市区町村', '世田谷区'],
    ['番地', WHO.street],
  ] as const) {
    await tabTo(label)
    await keys.type(text)
  }
  await press('Control+Enter')

  await tabTo('お便りを書く')
  await press('Enter')
  for (const [label, text] of [
    ['郵便番号', '154-0016'],
    ['都道府県', '東京都'],
    ['市区町村', '世田谷区'],
    ['番地', '弦巻0-1-2'],
  ] as const) {
    await tabTo(label)
    await keys.type(text)
  }
  await press('Control+Enter')
  await tabTo('ひとこと')
  await keys.type(LINE)
  notebook.program.dialogs.answer({ filePath: join(folder, 'お礼.pdf') })
  await press('Control+p')
  await expect(page.getByText('お礼.pdf')).toBeVisible()
  await tabTo('投函を知らせる')
  await press('Enter')
  await tabTo('全部投函した')
  await press('Enter')
  await expect(page.getByText('投函を記しました')).toBeVisible()
}

/** Whether what has the focus is called so: by its own words, its label, or its aria-label. */
function focusedIs(page: Page, name: string | RegExp): Promise<boolean> {
  return page.evaluate(
    ({ text }) => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement)) return false
      const labels =
        focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null
      const called = [
        focused.getAttribute('aria-label') ?? '',
        focused instanceof HTMLButtonElement ? focused.innerText : '',
        ...[...(labels ?? [])].map((label) => label.innerText),
      ]
      return called.some((one) => one.trim() === text || one.trim().startsWith(text))
    },
    { text: String(name) },
  )
}

/** Whether the focus is in a group of choices that holds this one. */
function isBesideChoice(page: Page, name: string): Promise<boolean> {
  return page.evaluate((text) => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLInputElement) || focused.type !== 'radio') return false
    const group = focused.closest('[role=radiogroup]')
    return [...(group?.querySelectorAll('label') ?? [])].some((label) => label.innerText.trim().startsWith(text))
  }, name)
}

async function writeSender(page: Page): Promise<void> {
  await page.getByLabel('郵便番号').fill('154-0016')
  await page.getByLabel('都道府県').fill('東京都')
  await page.getByLabel('市区町村').fill('世田谷区')
  await page.getByLabel('番地').fill('弦巻0-1-2')
  await page.getByRole('button', { name: '差出人を保存する' }).click()
}

async function openCard(notebook: Notebook, name: string): Promise<void> {
  await notebook.place('お客様').click()
  await notebook.customers.row(name).click()
  await expect(notebook.page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
}

function history(page: Page) {
  return page.getByRole('region', { name: 'これまでのこと' })
}
