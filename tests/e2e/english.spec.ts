import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { NewYearPage } from './pages/new-year.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

// The compiler holds the keys of both languages (renderer/lib/words/same.ts) and tests/renderer/words.test.ts their
// parameters; this walks the screens for Japanese that is in no table of words. What a shop wrote itself stays as it is.

// The other language by its name, how people and companies are addressed, the numerals of a vertical address, and the
// names of other programs.
const PROPER = '日本語 御中 様 八十一 八一 はがきデザインキット 筆まめ 筆王 筆ぐるめ 宛名職人 年賀家族'.split(' ')

type Step = {
  readonly name: string
  go(notebook: Notebook): Promise<void>
  /** What stands in a file that is looked at. */
  readonly fromFile?: readonly string[]
}

const button = ({ page }: Notebook, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name }).first()
const heading = ({ page }: Notebook, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

async function toPlace(notebook: Notebook, name: string): Promise<void> {
  await notebook.place(name).click()
  await notebook.page.getByRole('heading', { level: 1, name }).waitFor()
}

async function someCard(notebook: Notebook): Promise<void> {
  await toPlace(notebook, 'Customers')
  await notebook.page
    .locator('[role=row][data-index]')
    .filter({ hasText: /[市区町村]/ })
    .first()
    .click()
  await heading(notebook, 'History')
}

const panel = (name: string): Step => ({
  name,
  go: async (notebook) => {
    await someCard(notebook)
    await button(notebook, name).click()
    await notebook.page.getByRole('complementary').waitFor()
  },
})

/** A panel that stands behind the last of a card's acts, and what is opened in it. */
const rare = (name: string, inside?: string): Step => ({
  name,
  go: async (notebook) => {
    await someCard(notebook)
    await button(notebook, 'More').click()
    await button(notebook, name).click()
    const panel = notebook.page.getByRole('complementary')
    await panel.waitFor()
    if (inside !== undefined) await panel.getByRole('button', { name: inside }).click()
  },
})

const STEPS: readonly Step[] = [
  { name: 'this week', go: (notebook) => toPlace(notebook, 'This week') },
  { name: 'the list', go: (notebook) => toPlace(notebook, 'Customers') },
  {
    name: 'New Year cards',
    go: async (notebook) => {
      await new NewYearPage(notebook).fill()
      await toPlace(notebook, 'Letters')
      await button(notebook, 'Open the New Year cards').click()
      await heading(notebook, 'In mourning')
    },
  },
  {
    name: 'someone new',
    go: async (notebook) => {
      await toPlace(notebook, 'Customers')
      await button(notebook, 'Add a customer').click()
      await notebook.page.getByRole('complementary').waitFor()
    },
  },
  { name: 'a card', go: someCard },
  panel('Edit the card'),
  panel('Mail and circumstances'),
  panel('Note a promise'),
  panel('Write down what they said'),
  panel('Complaints'),
  panel('Benefits'),
  panel('Wishes'),
  rare('Pictures'),
  rare('Introductions'),
  rare('Keys and codes', 'Open and see'),
  rare('Recipients', 'Take a delivery'),
  {
    name: 'a letter',
    go: async (notebook) => {
      await someCard(notebook)
      await button(notebook, 'Write a letter').click()
      await heading(notebook, 'Write a letter')
    },
  },
  { name: 'letters', go: (notebook) => toPlace(notebook, 'Letters') },
  { name: 'voices', go: (notebook) => toPlace(notebook, 'What they said') },
  { name: 'looking back', go: (notebook) => toPlace(notebook, 'Looking back') },
  { name: 'settings', go: (notebook) => toPlace(notebook, 'Settings') },
  { name: 'help', go: (notebook) => toPlace(notebook, 'Help') },
  {
    name: 'the guide',
    go: async (notebook) => {
      await toPlace(notebook, 'Help')
      await button(notebook, 'Read the guide').click()
      await heading(notebook, 'Copy your paper cards')
    },
  },
  ...['Copy from paper cards', 'Import', 'Export', 'Make a backup', 'Open the trash'].map((command) => ({
    name: command,
    go: async ({ page }: Notebook) => {
      await page.keyboard.press('Control+k')
      const box = page.getByRole('combobox', { name: 'Find people and commands' })
      await box.fill(command)
      await page.getByRole('option', { name: command, exact: true }).click()
      await box.waitFor({ state: 'detached' })
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  })),
  {
    name: 'a list without headings looked at',
    fromFile: ['髙﨑', '花子', '𠮷野', '一郎', '東京都世田谷区', '大阪府大阪市'],
    go: async (notebook) => {
      const file = join(tmpdir(), `otsukiai-${randomUUID()}.csv`)
      writeFileSync(file, '髙﨑 花子,090-0000-0001,東京都世田谷区1-2\r\n𠮷野 一郎,090-0000-0002,大阪府大阪市3-4\r\n')
      await toPlace(notebook, 'Settings')
      await button(notebook, /^Import/).click()
      notebook.program.dialogs.answer({ filePaths: [file] })
      await button(notebook, /file/i).click()
      await expect(notebook.page.getByRole('main')).toContainText('Column 1')
    },
  },
  {
    name: 'a backup made',
    go: async (notebook) => {
      const stick = join(tmpdir(), `otsukiai-${randomUUID()}`)
      mkdirSync(stick)
      await toPlace(notebook, 'Settings')
      await button(notebook, /backup/i).click()
      notebook.program.dialogs.answer({ filePaths: [stick] })
      await button(notebook, 'Make a backup').click()
      await notebook.page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: /backup|copy/i })
        .first()
        .waitFor()
    },
  },
  {
    name: 'the palette',
    go: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find people and commands' }).waitFor()
    },
  },
]

test('no screen says anything in Japanese where English is spoken, but what the shop wrote itself', async ({
  open,
  shop,
}) => {
  test.setTimeout(180_000)
  await shop.fill(12, 120)
  const notebook = await open()
  await speakEnglish(notebook.page)
  for (const step of STEPS) {
    await test.step(step.name, async () => {
      await step.go(notebook)
      await notebook.page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
      expect.soft(await japaneseOn(notebook.page, step.fromFile), step.name).toEqual([])
    })
    await notebook.page.keyboard.press('Escape')
  }
})

test('the first run and a new shop speak English too', async ({ open }) => {
  const notebook = await open()
  const { page } = notebook
  await speakEnglish(page)
  await page.getByLabel('Name of the shop').waitFor()
  expect(await japaneseOn(page)).toEqual([])
  await page.getByLabel('Name of the shop').fill('Sunny side')
  await page.getByText('Flowers, gifts and the like', { exact: true }).click()
  await page.getByText('Start empty').click()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: 'Later', exact: true }).waitFor()
  expect(await japaneseOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Later', exact: true }).click()
  for (const name of ['This week', 'Customers', 'Letters']) {
    await toPlace(notebook, name)
    expect(await japaneseOn(page), name).toEqual([])
  }
  for (const [key, name] of [
    ['4', 'What they said'],
    ['5', 'Looking back'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`)
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(await japaneseOn(page), name).toEqual([])
  }
})

async function speakEnglish(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('preferences', JSON.stringify({ language: 'en' })))
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
}

/**
 * Texts and names of things with Japanese in them, beside what is marked as Japanese and what the shop's own calls
 * answer: names, addresses, items, templates.
 */
function japaneseOn(page: Page, fromFile: readonly string[] = []): Promise<readonly string[]> {
  return page.evaluate(
    async (proper) => {
      const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
      const own = new Set(proper)
      const gather = (value: unknown): void => {
        if (typeof value === 'string') {
          if (JAPANESE.test(value)) for (const line of [value, ...value.split(/[\s、,]+/)]) own.add(line)
        } else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) gather(one)
      }
      const list = await window.shop.call('customers:list', { text: '', offset: 0, limit: 100 })
      gather(list)
      for (const { id } of list.ok ? list.value.rows : []) {
        gather(await window.shop.call('customers:card', { id }))
        gather(await window.shop.call('timeline:list', { customer: id, filter: 'all', offset: 0, limit: 100 }))
      }
      gather(await window.shop.call('shop:state', {}))
      gather(await window.shop.call('week:get', {}))
      gather(await window.shop.call('templates:list', {}))
      gather(await window.shop.call('tags:list', {}))
      gather(await window.shop.call('sender:get', {}))
      gather(await window.shop.call('customers:choices', {}))
      const known = [...own].filter((text) => text !== '').toSorted((a, b) => b.length - a.length)
      const foreign = (text: string) => JAPANESE.test(known.reduce((rest, one) => rest.replaceAll(one, ''), text))
      const seen = [...document.querySelectorAll('body *')]
        .filter((element) => element.closest('[lang=ja]') === null && !element.matches('script, style'))
        .flatMap((element) => {
          const names = ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '')
          return Array.from(element.childNodes, (node) => (node instanceof Text ? node.data : '')).concat(names)
        })
      return [...new Set([document.title, ...seen].filter((text) => JAPANESE.test(text) && foreign(text)))]
    },
    [...PROPER, ...fromFile],
  )
}
