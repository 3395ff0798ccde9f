import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import type { AddressSheet } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { launchBrowser, launchProgram } from '../../host/driver.ts'
import { runCommand } from '../support/command.ts'
import { median, round } from './measure.ts'

const PROGRAM = resolve(import.meta.dirname, '../../out/main/index.js')
const FONT = fileURLToPath(import.meta.resolve('@fontsource/noto-serif-jp/400.css'))
const OPTIONS = { paper: 'hagaki', writing: 'vertical', numerals: 'digit-by-digit', boxes: 'preprinted' } as const
const CARDS = 300
const ROUNDS = 5
const FLOOR = 'https://floor.invalid/'

export type PaperFigures = Readonly<Record<'cards' | 'cardsMs' | 'floorMs' | 'ratio', number>>

/** 300 address sides of a made-up shop to a PDF, against as many plain pages of the same text and type, turn about. */
export async function benchPaper(): Promise<PaperFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'otsukiai-bench-'))
  // About one in six of the made-up people has no address yet.
  await runCommand([
    'sample',
    '--db',
    join(folder, 'otsukiai.db'),
    '--customers',
    '450',
    '--events',
    '0',
    '--seed',
    '1',
  ])
  const browser = await launchBrowser()
  const env = { OTSUKIAI_DATA: folder }
  await using program = await launchProgram({ entry: PROGRAM, userData: folder, env, browser, stdio: 'pipe' })
  const page = await program.window('index.html')
  const sheets = await someSheets(page)
  const cards: number[] = []
  const floors: number[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const file = join(folder, `cards-${turn}.pdf`)
    program.dialogs.answer({ filePath: file })
    cards.push(
      await timed(() =>
        print(
          page,
          sheets.map((sheet) => sheet.customer),
        ),
      ),
    )
    floors.push(await timed(() => printPlain(browser, sheets, join(folder, `floor-${turn}.pdf`))))
  }
  await program.close()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
  const [cardsMs, floorMs] = [median(cards), median(floors)]
  return { cards: sheets.length, cardsMs: round(cardsMs), floorMs: round(floorMs), ratio: round(cardsMs / floorMs) }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

async function someSheets(page: Page): Promise<readonly AddressSheet[]> {
  const sheets = await page.evaluate(async (options) => {
    const list = await window.shop.call('customers:list', { text: '', offset: 0, limit: 500 })
    if (!list.ok) throw new Error(list.error.code)
    const preview = await window.shop.call('letters:preview', { to: list.value.rows.map((row) => row.id), options })
    if (!preview.ok) throw new Error(preview.error.code)
    return preview.value.document.sheets
  }, OPTIONS)
  if (sheets.length < CARDS) throw new Error(`only ${sheets.length} people with an address`)
  return sheets.slice(0, CARDS)
}

async function print(page: Page, to: readonly Id[]): Promise<void> {
  await page.evaluate(
    async ([to, options]) => {
      const printed = await window.shop.call('letters:pdf', { to, options })
      if (!printed.ok) throw new Error(printed.error.code)
    },
    [to, OPTIONS] as const,
  )
}

/** The least it can cost: the text set once, nothing placed, nothing measured. */
async function printPlain(browser: Browser, sheets: readonly AddressSheet[], file: string): Promise<void> {
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

function plainPages(sheets: readonly AddressSheet[]): string {
  const style =
    '@page { size: 100mm 148mm; margin: 0 } body { margin: 0 }' +
    "p { margin: 0; width: 99mm; height: 147mm; break-after: page; overflow: hidden; writing-mode: vertical-rl; font: 4.7mm 'Noto Serif JP' }"
  const pages = sheets.map((sheet) => `<p>${textOf(sheet)}</p>`).join('')
  return `<!doctype html><link rel="stylesheet" href="400.css"><style>${style}</style>${pages}`
}

function textOf({ postalCode, addressLines, names, sender }: AddressSheet): string {
  const rows = names.map((name) => `${name.family} ${name.given} ${name.honorific}`)
  const lines = [
    postalCode,
    ...addressLines,
    ...rows,
    sender.postalCode,
    ...sender.addressLines,
    ...sender.names,
    sender.phone,
  ]
  return lines.join('<br>')
}
