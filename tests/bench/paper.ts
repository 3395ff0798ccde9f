import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import type { LetterOptions, LetterRequest, Sides } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Sheet } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { launchBrowser, launchProgram } from '../../host/driver.ts'
import { runCommand } from '../support/command.ts'
import { median, round } from './measure.ts'

const PROGRAM = resolve(import.meta.dirname, '../../out/main/index.js')
const FONT = fileURLToPath(import.meta.resolve('@fontsource/noto-serif-jp/400.css'))
const OPTIONS: Omit<LetterOptions, 'sides'> = {
  paper: 'hagaki',
  writing: 'vertical',
  numerals: 'digit-by-digit',
  boxes: 'preprinted',
}
const THANKS = 'first-visit-thanks' as TemplateCode
const CARDS = 300
const ROUNDS = 5
const FLOOR = 'https://floor.invalid/'

type Figures = Readonly<Record<'pages' | 'pagesMs' | 'floorMs' | 'ratio', number>>

export type PaperFigures = { readonly address: Figures; readonly both: Figures }

/** 300 cards of a made-up shop to a PDF, one side and both, against as many plain pages of the same text and type, turn about. */
export async function benchPaper(): Promise<PaperFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'otsukiai-bench-'))
  const database = join(folder, 'otsukiai.db')
  // About one in six of the made-up people has no address yet.
  await runCommand(['sample', '--db', database, '--customers', '450', '--events', '0', '--seed', '1'])
  const browser = await launchBrowser()
  const env = { OTSUKIAI_DATA: folder }
  await using program = await launchProgram({ entry: PROGRAM, userData: folder, env, browser, stdio: 'pipe' })
  const page = await program.window('index.html')
  const measure = async (sides: Sides): Promise<Figures> => {
    const request = await someCards(page, sides)
    return compare(
      request.sheets,
      (file) => {
        program.dialogs.answer({ filePath: file })
        return print(page, request.request)
      },
      (file) => printPlain(browser, request.sheets, file),
      join(folder, sides),
    )
  }
  const figures = { address: await measure('address'), both: await measure('both') }
  await program.close()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
  return figures
}

type Printing = (file: string) => Promise<void>

async function compare(sheets: readonly Sheet[], ours: Printing, plain: Printing, file: string): Promise<Figures> {
  const pages: number[] = []
  const floors: number[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    pages.push(await timed(() => ours(`${file}-${turn}.pdf`)))
    floors.push(await timed(() => plain(`${file}-plain-${turn}.pdf`)))
  }
  const [pagesMs, floorMs] = [median(pages), median(floors)]
  return { pages: sheets.length, pagesMs: round(pagesMs), floorMs: round(floorMs), ratio: round(pagesMs / floorMs) }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

type Cards = { readonly request: LetterRequest; readonly sheets: readonly Sheet[] }

async function someCards(page: Page, sides: Sides): Promise<Cards> {
  const request = {
    template: sides === 'address' ? null : THANKS,
    reason: null,
    options: { ...OPTIONS, sides },
    personalLines: [],
    overrides: [],
  }
  const sheets = await page.evaluate(async (asked) => {
    const list = await window.shop.call('customers:list', { text: '', offset: 0, limit: 500 })
    if (!list.ok) throw new Error(list.error.code)
    const preview = await window.shop.call('letters:preview', { ...asked, to: list.value.rows.map((row) => row.id) })
    if (!preview.ok) throw new Error(preview.error.code)
    return preview.value.document.sheets
  }, request)
  const to: readonly Id[] = [...new Set(sheets.map((sheet) => sheet.customer))].slice(0, CARDS)
  if (to.length < CARDS) throw new Error(`only ${to.length} people with an address`)
  return { request: { ...request, to }, sheets: sheets.filter((sheet) => to.includes(sheet.customer)) }
}

/** Nothing stays of it: a card that waits to be posted would hold back the next. */
async function print(page: Page, request: LetterRequest): Promise<void> {
  await page.evaluate(async (asked) => {
    const preview = await window.shop.call('letters:preview', asked)
    if (!preview.ok) throw new Error(preview.error.code)
    const { clearance } = preview.value
    const printed = await window.shop.call('letters:pdf', { request: asked, clearance })
    if (!printed.ok) throw new Error(printed.error.code)
    const { batch } = printed.value
    if (batch !== null) await window.shop.call('batches:drop', { batch: batch.id })
  }, request)
}

/** The least it can cost: the text set once, nothing placed, nothing measured. */
async function printPlain(browser: Browser, sheets: readonly Sheet[], file: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const html = plainPages(sheets)
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    await (pathname === '/'
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.fulfill({ body: await readFile(join(dirname(FONT), pathname)) }))
  })
  await page.goto(FLOOR)
  await page.evaluate(() => document.fonts.load('10mm "Noto Serif JP"', document.body.innerText))
  const cdp = await context.newCDPSession(page)
  const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false }
  const { data } = await cdp.send('Page.printToPDF', options)
  await writeFile(file, Buffer.from(data, 'base64'))
  await context.close()
}

function plainPages(sheets: readonly Sheet[]): string {
  const style =
    '@page { size: 100mm 148mm; margin: 0 } body { margin: 0 }' +
    "p { margin: 0; width: 99mm; height: 147mm; break-after: page; overflow: hidden; writing-mode: vertical-rl; font: 4.7mm 'Noto Serif JP' }"
  const pages = sheets.map((sheet) => `<p>${textOf(sheet)}</p>`).join('')
  return `<!doctype html><link rel="stylesheet" href="400.css"><style>${style}</style>${pages}`
}

function textOf(sheet: Sheet): string {
  if (sheet.kind === 'message') {
    return [...sheet.lines.map(({ text }) => text), sheet.date, ...sheet.signature].join('<br>')
  }
  const { postalCode, addressLines, names } = sheet
  const rows = names.map((name) => `${name.family} ${name.given} ${name.honorific}`)
  if (sheet.kind === 'label') return [postalCode, ...addressLines, ...rows].join('<br>')
  const { sender } = sheet
  const from = [sender.postalCode, ...sender.addressLines, ...sender.names, sender.phone]
  return [postalCode, ...addressLines, ...rows, ...from].join('<br>')
}
