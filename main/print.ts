import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, type WebContents } from 'electron'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { partsOf } from '#domain/paper/parts.ts'
import { PAPERS } from '#domain/paper/sizes.ts'
import { cutPages } from './pdf-pages.ts'
import { APP_ORIGIN } from './pages.ts'
import { refuse, Refusal } from './store/refusal.ts'
import { confine, pagePreferences } from './window.ts'

/** One PDF, or several in order where the document was too long for one. */
export type PrintedDocument = {
  readonly pdfs: readonly Uint8Array[]
  readonly pages: number
  readonly warnings: readonly PrintWarning[]
}

type PrintedPart = { readonly pdf: Uint8Array; readonly pages: number; readonly warnings: readonly PrintWarning[] }

type Job = {
  readonly document: PrintDocument
  readonly window: BrowserWindow
  readonly drawn: PromiseWithResolvers<readonly PrintWarning[]>
  readonly lost: PromiseWithResolvers<never>
}

// A slow old PC draws about ten sheets a second; a page that takes longer than this is taken for dead.
const PATIENCE_MS = 60_000
const PATIENCE_PER_SHEET_MS = 100

const jobs = new Map<string, Job>()

/**
 * Draws the sheets in a hidden window and prints them to PDF by the browser's engine, part by part.
 * @throws Refusal 'nobody-left' where there is none; 'print-failed' where the page could not draw, died, or took too long.
 */
export async function printDocument(document: PrintDocument): Promise<PrintedDocument> {
  if (document.sheets.length === 0) refuse('nobody-left')
  const parts: PrintedPart[] = []
  for (const part of partsOf(document)) parts.push(await printPart(part))
  return {
    pdfs: parts.map((part) => part.pdf),
    pages: parts.reduce((sum, part) => sum + part.pages, 0),
    warnings: parts.flatMap((part) => part.warnings),
  }
}

async function printPart(document: PrintDocument): Promise<PrintedPart> {
  const job = randomUUID()
  const window = hiddenWindow()
  const drawn = Promise.withResolvers<readonly PrintWarning[]>()
  const lost = Promise.withResolvers<never>()
  const giveUp = (): void => lost.reject(new Refusal('print-failed'))
  const patience = setTimeout(giveUp, PATIENCE_MS + document.sheets.length * PATIENCE_PER_SHEET_MS)
  window.on('closed', giveUp)
  window.webContents.on('render-process-gone', giveUp)
  jobs.set(job, { document, window, drawn, lost })
  try {
    return await Promise.race([drawAndPrint(job, document, window, drawn.promise), lost.promise])
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('print-failed', undefined, { cause: error })
  } finally {
    clearTimeout(patience)
    jobs.delete(job)
    window.destroy()
  }
}

async function drawAndPrint(
  job: string,
  document: PrintDocument,
  window: BrowserWindow,
  drawn: Promise<readonly PrintWarning[]>,
): Promise<PrintedPart> {
  // Only the job's number stands in the address: names never do.
  await window.loadURL(`${APP_ORIGIN}/print.html?job=${job}`)
  const warnings = await drawn
  const printed = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  return { ...cutPages(printed, PAPERS[document.options.paper]), warnings }
}

/** Without a window of the shop, the end of a print window would be taken for the end of the program. */
export function outlivePrintWindows(): void {
  app.on('window-all-closed', () => undefined)
}

/** The window says that it cannot draw. @throws Refusal 'print-failed' for a window that this job was not opened for. */
export function gaveUp(job: string, sender: WebContents): void {
  jobOf(job, sender).lost.reject(new Refusal('print-failed'))
}

/** The document of a job, for the window that was opened for it and for no other. @throws Refusal 'print-failed' */
export function documentFor(job: string, sender: WebContents): PrintDocument {
  return jobOf(job, sender).document
}

/** The window says its sheets stand. @throws Refusal 'print-failed' for a window that this job was not opened for. */
export function ready(job: string, sender: WebContents, warnings: readonly PrintWarning[]): void {
  jobOf(job, sender).drawn.resolve(warnings)
}

function jobOf(job: string, sender: WebContents): Job {
  const found = jobs.get(job)
  return found !== undefined && !found.window.isDestroyed() && found.window.webContents === sender
    ? found
    : refuse('print-failed')
}

function hiddenWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...pagePreferences(), backgroundThrottling: false },
  })
  confine(window.webContents)
  return window
}
