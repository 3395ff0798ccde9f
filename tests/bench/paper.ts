import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import type { LetterOptions, LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { PrintDocument, Sheet } from '#domain/paper/document.ts'
import { pagesOf } from '#domain/paper/pages.ts'
import { partsOf } from '#domain/paper/parts.ts'
import type { Id } from '#domain/people/customer.ts'
import { launchBrowser, launchProgram } from '../../host/driver.ts'
import { runCommand } from '../support/command.ts'
import { median, memoryBelow, round } from './measure.ts'
import { PROGRAM } from './program.ts'

const FONT = fileURLToPath(import.meta.resolve('@fontsource/noto-serif-jp/400.css'))
const CARD: LetterOptions = {
  paper: 'hagaki',
  sides: 'both',
  writing: 'vertical',
  numerals: 'digit-by-digit',
  boxes: 'preprinted',
}
const THANKS = 'first-visit-thanks' as TemplateCode
const LETTERS: LetterOptions = { ...CARD, paper: 'a4', sides: 'message' }
const LABELS: LetterOptions = { ...CARD, paper: 'label24', sides: 'address' }
const CARDS = 300
const MANY = 1_000
const LONG = 100
// Of a letter in LONG_TEXT, at the type of one on a single sheet.
const SHEETS_EACH = 3
const LONG_TEXT = [
  '【お名前】、初めての【ご来店】の折は、まことにありがとうございました。',
  ...Array.from(
    { length: 15 },
    () => 'お選びいただいた花は、お水を毎日かえていただきますと、十日ほどお楽しみいただけますのです。',
  ),
  '【ひとこと】',
].join('\n')
const ROUNDS = 5
const FLOOR = 'https://floor.invalid/'
// Often enough to see a print page at its largest, seldom enough not to slow it.
const LOOK_MS = 250

type Figures = Readonly<Record<'pages' | 'parts' | 'pagesMs' | 'floorMs' | 'ratio', number>>

/** Peak memory of the program and its browser, in MB. */
type Peaks = Readonly<Record<'restMB' | 'aPartMB' | 'manyMB' | 'ratio', number>>

export type PaperFigures = Readonly<Record<'address' | 'both' | 'letters' | 'longLetters' | 'labels', Figures>> & {
  readonly letterMemory: Peaks
}

/**
 * 300 cards of a made-up shop to a PDF, one side and both, letters and labels for 1,000 people, and letters of three sheets
 * for 100, against as many plain pages of the same text and type, turn about; and whether 1,000 letters take more memory
 * than one file of them.
 */
export async function benchPaper(): Promise<PaperFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'otsukiai-bench-'))
  const database = join(folder, 'otsukiai.db')
  // About one in six of the made-up people has no address yet.
  await runCommand(['sample', '--db', database, '--customers', '1400', '--events', '0', '--seed', '1'])
  const browser = await launchBrowser()
  const env = { OTSUKIAI_DATA: folder }
  await using program = await launchProgram({ entry: PROGRAM, userData: folder, env, browser, stdio: 'pipe' })
  const page = await program.window('index.html')
  const ours = (mailing: Mailing) => (file: string) => {
    program.dialogs.answer({ filePath: file })
    return print(page, mailing.request)
  }
  const measure = async (
    name: string,
    options: LetterOptions,
    count: number,
    rounds: number,
    sheetsEach = 1,
  ): Promise<Figures> => {
    const mailing = await aMailing(page, options, count)
    return compare(
      mailing,
      ours(mailing),
      (file) => printPlain(browser, mailing.document, file, sheetsEach),
      join(folder, name),
      rounds,
    )
  }
  const peak = async (count: number): Promise<number> => {
    const mailing = await aMailing(page, LETTERS, count)
    return peakOf(async () => {
      await ours(mailing)(join(folder, `peak-${count}.pdf`))
    })
  }
  const restMB = memoryBelow(process.pid)
  const [aPartMB, manyMB] = [await peak(MANY / 4), await peak(MANY)]
  const figures = {
    address: await measure('address', { ...CARD, sides: 'address' }, CARDS, ROUNDS),
    both: await measure('both', CARD, CARDS, ROUNDS),
    letters: await measure('letters', LETTERS, MANY, 2),
    labels: await measure('labels', LABELS, MANY, 2),
    letterMemory: {
      restMB: round(restMB),
      aPartMB: round(aPartMB),
      manyMB: round(manyMB),
      ratio: round(manyMB / aPartMB),
    },
    // Last, since the template is another one from here on.
    longLetters: await longer(page).then(() => measure('long', LETTERS, LONG, 2, SHEETS_EACH)),
  }
  await program.close()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
  return figures
}

async function peakOf(run: () => Promise<void>): Promise<number> {
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, memoryBelow(process.pid))
  }, LOOK_MS)
  await run()
  clearInterval(look)
  return peak
}

/** The thank-you over several sheets. */
async function longer(page: Page): Promise<void> {
  await page.evaluate(
    async ({ code, text }) => {
      const saved = await window.shop.call('templates:save', { code, text, letterText: null, shortForm: text })
      if (!saved.ok) throw new Error(saved.error.code)
    },
    { code: THANKS, text: LONG_TEXT },
  )
}

/** @returns the pages */
type Printing = (file: string) => Promise<number>

async function compare(
  { document }: Mailing,
  ours: Printing,
  plain: (file: string) => Promise<void>,
  file: string,
  rounds: number,
): Promise<Figures> {
  const pages: number[] = []
  const floors: number[] = []
  let printed = 0
  for (let turn = 0; turn < rounds; turn += 1) {
    pages.push(
      await timed(async () => {
        printed = await ours(`${file}-${turn}.pdf`)
      }),
    )
    floors.push(await timed(() => plain(`${file}-plain-${turn}`)))
  }
  const [pagesMs, floorMs] = [median(pages), median(floors)]
  return {
    pages: printed,
    parts: partsOf(document).length,
    pagesMs: round(pagesMs),
    floorMs: round(floorMs),
    ratio: round(pagesMs / floorMs),
  }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

type Mailing = { readonly request: LetterRequest; readonly document: PrintDocument }

async function aMailing(page: Page, options: LetterOptions, count: number): Promise<Mailing> {
  const template = options.sides === 'address' ? null : THANKS
  const request = { template, reason: null, options, personalLines: [], overrides: [] }
  const document = await page.evaluate(async (asked) => {
    const to: Id[] = []
    for (let offset = 0; ; offset = to.length) {
      const list = await window.shop.call('customers:list', { text: '', offset, limit: 500 })
      if (!list.ok) throw new Error(list.error.code)
      if (list.value.rows.length === 0) break
      to.push(...list.value.rows.map((row) => row.id))
    }
    const preview = await window.shop.call('letters:preview', { ...asked, to })
    if (!preview.ok) throw new Error(preview.error.code)
    return preview.value.document
  }, request)
  const to: readonly Id[] = [...new Set(document.sheets.map((sheet) => sheet.customer))].slice(0, count)
  if (to.length < count) throw new Error(`only ${to.length} people with an address`)
  const theirs = new Set(to)
  return {
    request: { ...request, to },
    document: { ...document, sheets: document.sheets.filter((sheet) => theirs.has(sheet.customer)) },
  }
}

/** Nothing stays of it: a card that waits to be posted would hold back the next. */
async function print(page: Page, request: LetterRequest): Promise<number> {
  return page.evaluate(async (asked) => {
    const preview = await window.shop.call('letters:preview', asked)
    if (!preview.ok) throw new Error(preview.error.code)
    const { clearance } = preview.value
    const printed = await window.shop.call('letters:pdf', { request: asked, clearance })
    if (!printed.ok) throw new Error(printed.error.code)
    const { batch, pages } = printed.value
    if (batch !== null) await window.shop.call('batches:drop', { batch: batch.id })
    return pages
  }, request)
}

/** The least it can cost: the text set once, nothing placed, nothing measured; in as many files. */
async function printPlain(browser: Browser, document: PrintDocument, file: string, sheetsEach: number): Promise<void> {
  for (const [at, part] of partsOf(document).entries())
    await printPlainPart(browser, plainPages(part, sheetsEach), `${file}-${at}.pdf`)
}

async function printPlainPart(browser: Browser, html: string, file: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
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

function plainPages(document: PrintDocument, sheetsEach: number): string {
  const { width, height } = document.paper
  const style =
    `@page { size: ${width}mm ${height}mm; margin: 0 } body { margin: 0 }` +
    `p { margin: 0; width: ${width - 1}mm; height: ${height - 1}mm; break-after: page; overflow: hidden;` +
    " writing-mode: vertical-rl; font: 4.7mm 'Noto Serif JP' }"
  const pages = pagesOf(document).flatMap((page) => {
    const sheets = page.kind === 'labels' ? page.labels.map(({ sheet }) => sheet) : [page.sheet]
    const lines = sheets.flatMap(linesOf)
    const each = Math.ceil(lines.length / sheetsEach)
    return Array.from(
      { length: sheetsEach },
      (_, at) => `<p>${lines.slice(at * each, (at + 1) * each).join('<br>')}</p>`,
    )
  })
  return `<!doctype html><link rel="stylesheet" href="400.css"><style>${style}</style>${pages.join('')}`
}

function linesOf(sheet: Sheet): readonly string[] {
  if (sheet.kind === 'message') {
    return [...sheet.lines.map(({ text }) => text), sheet.date, ...sheet.signature]
  }
  if (sheet.kind === 'reply') return [sheet.question]
  const { postalCode, addressLines, names } = sheet
  const rows = names.map((name) => `${name.family} ${name.given} ${name.honorific}`)
  if (sheet.kind === 'label') return [postalCode, ...addressLines, ...rows]
  const { sender } = sheet
  const from = [sender.postalCode, ...sender.addressLines, ...sender.names, sender.phone]
  return [postalCode, ...addressLines, ...rows, ...from]
}
