import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import { CALLS } from '#contract/channels.ts'
import { inputs } from '#contract/inputs.ts'
import type { Call } from '#contract/api.ts'
import { freeTextsOf } from '../support/wrong-inputs.ts'
import { Asking } from './pages/asking.ts'
import { CardPage } from './pages/card.ts'
import { tidy } from './pages/customers.ts'
import { RightsPage } from './pages/rights.ts'
import { HARMFUL, type HostileShop, makeHostileShop } from './pages/hostile-shop.ts'
import { ImportPage } from './pages/import.ts'
import { NewYearPage } from './pages/new-year.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { button, place } from './pages/ways-to-screens.ts'

// What was typed, or came in a file, is text on every screen and every paper: it runs nothing, asks for nothing, hides nothing.

/** Calls whose texts are looked for or drawn and not kept, or are the same as another's. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'customers:list': 'looked for',
  'customers:count': 'looked for',
  'customers:restore': 'the number of customers:add',
  'postal:codes': 'looked for',
  'new-year:find': 'looked for',
  'groups:change': 'groups:add',
  'own-rules:change': 'own-rules:add',
  'photos:edit': 'photos:add',
  'locked:edit': 'locked:add',
  'deliveries:save': 'deliveries:record',
  'sales:edit': 'sales:record',
  'contacts:edit': 'contacts:record',
  'promises:edit': 'promises:make',
  'requests:edit': 'requests:add',
  'backup:call-place': 'shown where the name of a folder is, which anyone may choose too',
  'templates:try': 'drawn in the preview of letters:preview',
  'letters:preview': 'written and printed below',
  'letters:pdf': 'written and printed below',
  'letters:copy': 'goes to the clipboard as text',
  'printers:test': 'drawn on the test page alone',
  'print:ready': 'told by the print page',
  'week:skip': 'the same field as week:receipt; which rows there are, the day decides',
  'week:receipt': 'the same field as contacts:record; which rows there are, the day decides',
}

/** What text that became more than text would leave on a page. */
function broken(notebook: Notebook): Promise<unknown> {
  return notebook.page.evaluate(() => ({
    ran: Reflect.get(window, 'ran') ?? 'nothing',
    made: [...document.querySelectorAll('img[src="x"], svg[onload], script:not([src]), i, b:not([class])')].map(
      ({ outerHTML }) => outerHTML,
    ),
    links: [...document.querySelectorAll('a[href], form[action], iframe, object, embed')].map(
      ({ outerHTML }) => outerHTML,
    ),
  }))
}

const SOUND = { ran: 'nothing', made: [], links: [] }

type Stop = { readonly name: string; go(notebook: Notebook, shop: HostileShop): Promise<unknown> }

const card = (notebook: Notebook, words = '前回') =>
  notebook.page.getByRole('main').getByText(words, { exact: true }).first().waitFor()

const rareOnes = ['写真', '鍵・暗証番号・留守', 'お届け先', 'ご紹介'].map((name): Stop => ({
  name,
  go: async (notebook) => {
    // The rarer acts stay open for the next.
    if ((await button(notebook, name).count()) === 0) await button(notebook, 'ほかの操作').click()
    await button(notebook, name).click()
    const panel = notebook.page.getByRole('complementary')
    await panel.waitFor()
    if (name === '鍵・暗証番号・留守') await panel.getByRole('button', { name: '開いて見る' }).click()
  },
}))

const STOPS: readonly Stop[] = [
  { name: 'this week', go: (notebook) => notebook.week.open() },
  {
    name: 'the list, searched for the text itself',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await notebook.customers.search.fill('<script>')
      await notebook.customers.search.fill('')
      await expect(notebook.customers.rows.first()).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'a card',
    go: async (notebook) => {
      await notebook.customers.rows.filter({ hasText: '5,000' }).or(notebook.customers.rows).first().click()
      await card(notebook, 'これまでのこと')
      await expect(new CardPage(notebook.page).name).toContainText('<script>ran=1</script>')
    },
  },
  ...['カードを直す', 'お便りの可否・ご様子', 'お約束を書く'].map((name) => ({
    name,
    go: async (notebook: Notebook) => {
      await button(notebook, name).click()
      await notebook.page.getByRole('complementary').waitFor()
    },
  })),
  ...rareOnes,
  {
    name: 'a letter, being written and looked at',
    go: async (notebook) => {
      await button(notebook, 'お便りを書く').click()
      await notebook.postcard.template.selectOption('お誕生日のお祝い')
      await notebook.postcard.personalLine.fill(HARMFUL)
      await expect(notebook.page.getByRole('main')).toContainText('ran=3')
    },
  },
  { name: 'letters', go: (notebook) => place(notebook, 'お便り') },
  {
    name: 'the sender, being written',
    go: (notebook) => notebook.page.getByRole('button', { name: '差出人を直す' }).click(),
  },
  {
    name: 'a template',
    go: async (notebook) => {
      await button(notebook, /^「初めての.*」を開く$/).click()
      const text = notebook.page.getByRole('main').locator('[contenteditable=true]').first()
      await expect(text).toContainText('<script>ran=1</script>')
    },
  },
  { name: 'voices', go: (notebook) => notebook.page.keyboard.press('Control+4') },
  { name: 'looking back', go: (notebook) => notebook.page.keyboard.press('Control+5') },
  { name: 'settings', go: (notebook) => place(notebook, '設定') },
  {
    name: 'the printers',
    go: async (notebook) => {
      await button(notebook, '印刷のずれを直す').click()
      await notebook.page.getByRole('heading', { level: 1, name: '印刷のずれを直す' }).waitFor()
    },
  },
  {
    name: 'who may stand twice',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await tidy(notebook.page, '同じ方かもしれません')
      await button(notebook, /1枚にまとめる$/).click()
      await notebook.page.getByRole('radiogroup').first().waitFor()
    },
  },
  {
    name: 'what is still to ask',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await tidy(notebook.page, 'まだうかがっていないこと')
      await button(notebook, '続けて書く').waitFor()
    },
  },
  {
    name: 'the trash',
    go: async (notebook, { company }) => {
      await new Asking(notebook.page).asked('customers:trash', { id: company })
      await notebook.place('お客様').click()
      await button(notebook, 'ごみ箱').click()
      await expect(notebook.page.getByRole('main')).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'families',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await tidy(notebook.page, '同じ住所のご家族')
      await notebook.page.getByRole('heading', { level: 1, name: '同じ住所のご家族' }).waitFor()
    },
  },
  {
    name: 'what people asked about their records, and what they are used for',
    go: async (notebook) => {
      await new RightsPage(notebook).open()
      await expect(notebook.page.getByRole('main')).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'an address book, looked at',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, '書き出す').click()
      await notebook.page.getByRole('radio', { name: '宛名職人' }).check({ force: true })
      await notebook.page.getByText('人を書き出します。').waitFor()
    },
  },
  {
    name: 'the palette',
    go: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'お客様や、することを探す' }).fill('script')
      await expect(page.getByRole('option').first()).toContainText('<script>ran=1</script>')
      await page.keyboard.press('Escape')
    },
  },
]

/** Lists as another program may have written them, by the ending of their names. */
function hostileLists(): Readonly<Record<string, string>> {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const person = [`N:${HARMFUL};${HARMFUL};;;`, `FN:${HARMFUL}`, `NOTE:${HARMFUL}`]
  return {
    csv: `氏名,電話番号,メモ\r\n${cell(HARMFUL)},${cell(HARMFUL.slice(0, 40))},${cell(HARMFUL)}\r\n`,
    vcf: `${['BEGIN:VCARD', 'VERSION:3.0', ...person, 'END:VCARD'].join('\r\n')}\r\n`,
  }
}

test('whatever is typed is text on every screen: no markup, no formula, no turned line does anything there', async ({
  open,
}) => {
  const notebook = await open()
  const { page } = notebook
  const asked: string[] = []
  page.on('dialog', (dialog) => void asked.push(dialog.message()))
  const shop = await makeHostileShop(page)
  const kept = (Object.keys(CALLS) as Call[]).filter((name) => freeTextsOf(inputs[name]).length > 0)
  expect(kept.filter((name) => !shop.used.has(name) && NOT_HERE[name] === undefined)).toEqual([])

  for (const stop of STOPS) {
    await test.step(stop.name, async () => {
      await stop.go(notebook, shop)
      expect(await broken(notebook), stop.name).toEqual(SOUND)
    })
  }
  const importing = new ImportPage(notebook)
  await importing.open()
  for (const [ending, text] of Object.entries(hostileLists())) {
    const file = join(tmpdir(), `otsukiai-${randomUUID()}.${ending}`)
    writeFileSync(file, text)
    await importing.choose(file)
    await expect(importing.main).toContainText(file.slice(-12))
    await expect(importing.sample).toContainText('<script>ran=1</script>')
    expect(await broken(notebook), `a list looked at, ${ending}`).toEqual(SOUND)
  }
  expect(asked).toEqual([])
  expect(new URL(page.url()).pathname).toBe('/index.html')
})

/** One of each kind of paper. */
const PAPERS = [
  { paper: 'hagaki', sides: 'both' },
  { paper: 'a4', sides: 'message' },
  { paper: 'naga3', sides: 'address' },
  { paper: 'label12', sides: 'address' },
  { paper: 'list', sides: 'address' },
] as const

async function printAll(notebook: Notebook, to: readonly Id[], folder: string): Promise<readonly string[]> {
  const asking = new Asking(notebook.page)
  const files: string[] = []
  for (const { paper, sides } of PAPERS) {
    const request = {
      to,
      template: 'first-visit-thanks' as TemplateCode,
      reason: null,
      options: { paper, sides, writing: 'vertical', numerals: 'digit-by-digit', boxes: 'drawn' },
      personalLines: to.map((customer) => ({ customer, text: HARMFUL })),
      overrides: to.map((customer) => ({ customer, why: HARMFUL })),
    } as const
    const { clearance } = await asking.asked('letters:preview', request)
    const file = join(folder, `${paper}.pdf`)
    notebook.program.dialogs.answer({ filePath: file })
    await asking.asked('letters:pdf', { request, clearance })
    files.push(file)
  }
  return files
}

test('whatever is typed is text on every kind of paper, and no formula in a table for a spreadsheet', async ({
  open,
  shop,
}) => {
  const notebook = await open()
  const { one, double } = await makeHostileShop(notebook.page)
  for (const file of await printAll(notebook, [one, double], shop.folder)) {
    const pdf = readFileSync(file)
    expect(pdf.subarray(0, 5).toString(), file).toBe('%PDF-')
    // Nothing in it acts: no script, no action, no link, no file within.
    expect(pdf.toString('latin1'), file).not.toMatch(/\/(?:JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFile)\b/)
  }
  // What waits to be posted names them too, and so does the pile of January.
  await place(notebook, 'お便り')
  expect(await broken(notebook), 'what waits to be posted').toEqual(SOUND)
  await new NewYearPage(notebook).open()
  expect(await broken(notebook), 'the New Year cards').toEqual(SOUND)

  const folder = join(shop.folder, 'out')
  mkdirSync(folder)
  notebook.program.dialogs.answer({ filePaths: [folder] })
  await new Asking(notebook.page).asked('exports:save', {
    kind: 'excel',
    encoding: 'utf-8',
    contents: ['people', 'visits', 'contacts'],
    withMark: false,
    who: null,
  })
  const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'))
  expect(tables).toHaveLength(3)
  for (const name of tables) {
    const cells = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')
    expect(cells, name).toContain('<script>ran=1</script>')
    expect(cells, name).not.toMatch(/(?:^|[,\n])"?\s*[=+@＝＋＠-](?!\d+(?:[,\r]))/)
  }
})
