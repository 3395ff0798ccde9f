import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import type { PrintJob } from '#domain/paper/print-job.ts'
import { NO_SHIFT, type Shifts } from '#domain/paper/printers.ts'
import { cutPages } from '#main/pdf-pages.ts'

const BUILT = resolve(import.meta.dirname, '../../out/renderer')
const ORIGIN = 'https://print.invalid'
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

const NO_SHIFTS = { address: NO_SHIFT, message: NO_SHIFT }

export type HandPrinted = {
  readonly pdf: string
  readonly pages: number
  readonly warnings: readonly PrintWarning[]
  /** The type of each message body in mm, in the order of the sheets. */
  readonly types: readonly number[]
}

/** Prints a document made by hand through the built print page, as main/print.ts does with one from the shop. */
export async function printByHand(
  browser: Browser,
  document: PrintDocument,
  pdf: string,
  { shifts = NO_SHIFTS, squareAt, look }: Otherwise = {},
): Promise<HandPrinted> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const warnings = await draw(page, { kind: 'letters', document, shifts })
    if (squareAt !== undefined) await page.evaluate(drawSquares, squareAt)
    await look?.(page)
    const types = await page.$$eval('.letter .text', (texts) =>
      texts.map((text) => Number.parseFloat((text as HTMLElement).style.fontSize)),
    )
    const cdp = await context.newCDPSession(page)
    const { data } = await cdp.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })
    const cut = cutPages(Buffer.from(data, 'base64'), document.paper)
    await writeFile(pdf, cut.pdf)
    return { pdf, pages: cut.pages, warnings, types }
  } finally {
    await context.close()
  }
}

type Corner = { readonly x: number; readonly y: number }

type Otherwise = {
  /** How the printer is corrected; not at all where left out. */
  readonly shifts?: Shifts
  /** Where on the first and the last sheet ten millimetres by ten are drawn, on white. */
  readonly squareAt?: Corner
  /** The page once its sheets stand, before it is printed. */
  readonly look?: (page: Page) => Promise<void>
}

function drawSquares({ x, y }: Corner): void {
  const sheets = [...window.document.querySelectorAll('.sheet > .moved')]
  for (const sheet of [sheets[0], sheets.at(-1)]) {
    sheet?.insertAdjacentHTML(
      'beforeend',
      `<svg style="position:absolute;left:${x - 5}mm;top:${y - 5}mm" width="20mm" height="20mm" viewBox="0 0 20 20">
      <rect width="20" height="20" fill="#fff"/><rect x="5" y="5" width="10" height="10"/></svg>`,
    )
  }
}

async function draw(page: Page, job: PrintJob): Promise<readonly PrintWarning[]> {
  const ready = Promise.withResolvers<readonly PrintWarning[]>()
  page.on('pageerror', ready.reject)
  await page.exposeFunction('heard', (name: string, input: { readonly warnings?: readonly PrintWarning[] }) => {
    if (name === 'print:ready') ready.resolve(input.warnings ?? [])
    if (name === 'print:failed') ready.reject(new Error('the print page gave up'))
  })
  await page.addInitScript((value) => {
    const call = async (name: string, input: unknown): Promise<unknown> => {
      await (window as unknown as { heard(name: string, input: unknown): Promise<void> }).heard(name, input)
      return { ok: true, value: name === 'print:document' ? value : {} }
    }
    Object.assign(window, { shop: { call } })
  }, job)
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const contentType = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    await route.fulfill({ body: await readFile(join(BUILT, pathname)), contentType: `${contentType}; charset=utf-8` })
  })
  await page.goto(`${ORIGIN}/print.html?job=by-hand`)
  return ready.promise
}
