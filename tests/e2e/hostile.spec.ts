import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import type { LookChosen } from '#domain/paper/look.ts'
import { BUILT_IN, BUILT_IN_CODES, type PaperForm } from '#domain/paper/papers.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import { CALLS } from '#contract/channels.ts'
import { inputs } from '#contract/inputs.ts'
import type { Call } from '#contract/api.ts'
import { freeTextsOf } from '../support/wrong-inputs.ts'
import { Asking } from './pages/asking.ts'
import { STOPS } from './pages/hostile-stops.ts'
import { beginCounting, componentsIn, componentsShown } from './pages/components-shown.ts'
import { HARMFUL, makeHostileShop } from './pages/hostile-shop.ts'
import { ImportPage } from './pages/import.ts'
import { NewYearPage } from './pages/new-year.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { place } from './pages/ways-to-screens.ts'

// What was typed, or came in a file, is text on every screen and every paper: it runs nothing, asks for nothing, hides nothing.

// Every screen in one walk, every paper in one row: on a slow PC more than a minute.
test.describe.configure({ timeout: 120_000 })

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
  'benefits:edit': 'benefits:give',
  'benefits:by-code': 'looked for',
  'themes:rename': 'a theme of voices:record',
  'surveys:who': 'looked for',
  'needs:find': 'looked for',
  'needs:edit': 'needs:record',
  'special-requests:like': 'looked for',
  'special-requests:edit': 'special-requests:record',
  'complaints:edit': 'complaints:receive',
  'complaints:step': 'words as those of complaints:receive, drawn in the same list',
  'complaints:close': 'the same',
  'sales:edit': 'sales:record',
  'contacts:edit': 'contacts:record',
  'promises:edit': 'promises:make',
  'requests:edit': 'requests:add',
  'voices:edit': 'voices:record',
  'voices:answer': 'the words of contacts:record',
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

/** What is not drawn on the way, as a file or a folder of the page, and why nothing that was typed can do anything there. */
const NOT_DRAWN: Readonly<Record<string, string>> = {
  'screens/start/': 'no shop is open: words and figures of the program',
  'ui/Opening': 'only used there',
  'screens/welcome/': 'right after the first run: words of the program',
  'screens/pin/': 'digits, and words of the program',
  'screens/backup-lock/': 'words that the program makes',
  'screens/records-lock/': 'the same, and words of the program',
  'screens/move/MoveSheet': 'on paper alone: the steps of the page, and the name of the shop as on every sheet',
  'screens/restore/LockedCopyForm':
    'figures, a name of a sheet that the program makes, and one of a file as in a list looked at',
  'screens/restore/SalvagedPart': 'figures of a damaged file',
  'screens/shell/ClockAsked': 'a day',
  'screens/settings/rules/SeasonChoice': 'months',
  'screens/export/VersionDetails': 'two words of the program',
  'screens/card/Afterwards': 'days after a death',
  'screens/complaints/StepForm': 'fields, and words of the program',
  'screens/complaints/ApologyForm': 'fields: what stands in them is drawn in a letter',
  'screens/complaints/EndForm': 'a field, and words of the program',
  'screens/complaints/ToComplaint': 'a button',
  'screens/review/LineNames': 'names on buttons, as those of who introduced whom; who came when, the days decide',
  'screens/week/KeptLine': 'figures',
  'screens/card/CardGone': 'a card that is gone: words of the program',
  'screens/rights/ErasureAgain': 'the record of an erasure, without its name',
  'screens/away/AwayTable': 'names, in a cell as those of the list; who is not seen for long the days decide',
  'screens/template/TemplateTopic': 'labels, in a list to choose from as those of the filter',
  'screens/trash/NumberAsked': 'the name as in the line of the trash it stands in, and a field',
  'screens/posting/ChangedSince': 'names and reasons as in a letter to whom nothing goes out',
  'screens/write/ChangedSince': 'the same',
  'screens/write/PassedLine': 'the same',
  'screens/write/OutOfWindow': 'the name of a template that cannot be changed, and days',
  'screens/write/SenderFirst': 'the form of the sender, drawn elsewhere',
  'screens/write/ByHand': 'ひとこと as in its field, and names',
  'screens/import/ImportRefused': 'words of the program, and a name of a file as in a list looked at',
  'screens/import/LikelyRow': 'the same names side by side as in who may stand twice',
  'screens/import/Rejects': 'a line of a list as in its sample',
  'screens/import/SaveRejects': 'a button',
  'screens/import/TakenBackSaid': 'figures, and names as in the list',
  'paper/ReplyView': 'drawn on paper below',
  'paper/Seal': 'drawn on paper below',
  'paper/TestPageView': 'figures',
  'print/main': 'the window of the paper below',
}

/** What text that became more than text would leave on a page. */
function broken({ page }: { readonly page: Page }): Promise<unknown> {
  return page.evaluate(() => ({
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
  await beginCounting(page)
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
  await importing.button('列の意味をなおす').click()
  await importing.isKnown('以前からのお客様')
  await importing.run.click()
  await importing.button('取り込みを元に戻す').waitFor()
  expect(await broken(notebook), 'a list taken in').toEqual(SOUND)
  await importing.open()
  await importing.past.first().waitFor()
  expect(await broken(notebook), 'the lists taken in before').toEqual(SOUND)

  const shown = await componentsShown(page)
  const unseen = componentsIn('screens', 'ui', 'paper', 'print').filter((name) => !shown.has(name))
  expect(unseen.filter((name) => !Object.keys(NOT_DRAWN).some((not) => name.startsWith(not)))).toEqual([])
  expect(asked).toEqual([])
  expect(new URL(page.url()).pathname).toBe('/index.html')
})

const SIDES = {
  card: 'both',
  letter: 'message',
  envelope: 'address',
  labels: 'address',
  list: 'address',
} as const satisfies Readonly<Record<PaperForm, 'both' | 'message' | 'address'>>

/** All that can stand beside the text. */
const ALL_OF_IT: LookChosen = { design: 'season', background: false, seal: true, contact: true, gap: 0, reply: true }

/** Every paper, one of the owner's too, and each side that it has. */
const PAPERS = [
  ...BUILT_IN_CODES.map((code) => ({ paper: code, sides: SIDES[BUILT_IN[code].form] })),
  { paper: 'own-1', sides: 'address' } as const,
]

async function printAll(notebook: Notebook, to: readonly Id[], folder: string): Promise<readonly string[]> {
  const asking = new Asking(notebook.page)
  const files: string[] = []
  for (const { paper, sides } of PAPERS) {
    const request = {
      to,
      template: 'first-visit-thanks' as TemplateCode,
      reason: null,
      options: { paper, sides, writing: 'vertical', numerals: 'digit-by-digit', boxes: 'drawn', look: ALL_OF_IT },
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

test('whatever is typed is text in the pages that leave the PC, which any browser opens without the program', async ({
  open,
  shop,
  sharedBrowser,
}) => {
  const notebook = await open()
  const { one } = await makeHostileShop(notebook.page)
  const asking = new Asking(notebook.page)
  const folder = join(shop.folder, 'out')
  mkdirSync(folder)
  notebook.program.dialogs.answer({ filePaths: [folder] }, { filePaths: [folder] })
  await asking.asked('disclosure:save', { id: one, language: 'ja', without: [] })
  await asking.asked('outputs:save-all', { language: 'ja' })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  expect(files.length).toBeGreaterThan(1)
  const page = await sharedBrowser.newPage()
  for (const name of files) {
    await page.goto(pathToFileURL(join(folder, name)).href)
    await expect(page.locator('body'), name).toContainText('<script>ran=1</script>')
    // They lead from one to another, and nowhere else.
    expect(await broken({ page }), name).toMatchObject({ ran: 'nothing', made: [] })
    const links = await page
      .locator('a, form, iframe, object, embed')
      .evaluateAll((all) => all.map((one) => String(Reflect.get(one, 'href'))))
    expect(
      links.filter((link) => !link.startsWith(pathToFileURL(folder).href)),
      name,
    ).toEqual([])
  }
  await page.close()
})
