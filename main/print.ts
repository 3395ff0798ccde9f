import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, type WebContents } from 'electron'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { partsOf } from '#domain/paper/parts.ts'
import { paperOf, type PrintJob, type TestPage } from '#domain/paper/print-job.ts'
import type { Shifts } from '#domain/paper/printers.ts'
import type { Progress } from '#domain/progress.ts'
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
  readonly print: PrintJob
  readonly window: BrowserWindow
  readonly drawn: PromiseWithResolvers<readonly PrintWarning[]>
  readonly lost: PromiseWithResolvers<never>
}

// A slow old PC draws about ten sheets a second; a page that takes longer than this is taken for dead.
const PATIENCE_MS = 60_000
const PATIENCE_PER_SHEET_MS = 100

const jobs = new Map<string, Job>()

/** Letters as they are to be printed; so many of them in each file. */
export type PrintOrder = {
  readonly document: PrintDocument
  readonly shifts: Shifts
  readonly perFile?: number | undefined
}

/** Somebody who watches a print and may stop it. */
export type Watching = { readonly signal: AbortSignal; readonly tell: (progress: Progress) => void }

const NOBODY: Watching = { signal: new AbortController().signal, tell: () => undefined }

/**
 * Draws the sheets in a hidden window and prints them to PDF by the browser's engine, part by part.
 * @throws Refusal 'nobody-left' where there is none; 'print-failed' where the page could not draw, died, or took too long;
 * 'cancelled'
 */
export async function printLetters(
  { document, shifts, perFile }: PrintOrder,
  watching: Watching = NOBODY,
): Promise<PrintedDocument> {
  if (document.sheets.length === 0) refuse('nobody-left')
  const total = document.sheets.length
  const parts: PrintedPart[] = []
  let done = 0
  for (const part of partsOf(document, perFile)) {
    watching.tell({ done, total, what: 'printing' })
    parts.push(await printPart({ kind: 'letters', document: part, shifts }, watching.signal))
    done += part.sheets.length
  }
  watching.tell({ done, total, what: 'printing' })
  return {
    pdfs: parts.map((part) => part.pdf),
    pages: parts.reduce((sum, part) => sum + part.pages, 0),
    warnings: parts.flatMap((part) => part.warnings),
  }
}

/** 試し刷り. @throws Refusal 'print-failed' */
export async function printTest(test: TestPage): Promise<Uint8Array> {
  const { pdf } = await printPart({ kind: 'test', test }, NOBODY.signal)
  return pdf
}

async function printPart(print: PrintJob, signal: AbortSignal): Promise<PrintedPart> {
  const job = randomUUID()
  const window = hiddenWindow()
  const drawn = Promise.withResolvers<readonly PrintWarning[]>()
  const lost = Promise.withResolvers<never>()
  const giveUp = (): void => lost.reject(new Refusal('print-failed'))
  const sheets = print.kind === 'letters' ? print.document.sheets.length : 1
  const patience = setTimeout(giveUp, PATIENCE_MS + sheets * PATIENCE_PER_SHEET_MS)
  const stop = (): void => lost.reject(new Refusal('cancelled'))
  signal.addEventListener('abort', stop, { once: true })
  window.on('closed', giveUp)
  window.webContents.on('render-process-gone', giveUp)
  jobs.set(job, { print, window, drawn, lost })
  try {
    return await Promise.race([drawAndPrint(job, print, window, drawn.promise), lost.promise])
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('print-failed', undefined, { cause: error })
  } finally {
    clearTimeout(patience)
    signal.removeEventListener('abort', stop)
    jobs.delete(job)
    window.destroy()
  }
}

async function drawAndPrint(
  job: string,
  print: PrintJob,
  window: BrowserWindow,
  drawn: Promise<readonly PrintWarning[]>,
): Promise<PrintedPart> {
  // Only the job's number stands in the address: names never do.
  await window.loadURL(`${APP_ORIGIN}/print.html?job=${job}`)
  const warnings = await drawn
  const printed = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  return { ...cutPages(printed, paperOf(print)), warnings }
}

/** Without a window of the shop, the end of a print window would be taken for the end of the program. */
export function outlivePrintWindows(): void {
  app.on('window-all-closed', () => undefined)
}

/** The window says that it cannot draw. @throws Refusal 'print-failed' for a window that this job was not opened for. */
export function gaveUp(job: string, sender: WebContents): void {
  jobOf(job, sender).lost.reject(new Refusal('print-failed'))
}

/** What a job draws, for the window that was opened for it and for no other. @throws Refusal 'print-failed' */
export function jobFor(job: string, sender: WebContents): PrintJob {
  return jobOf(job, sender).print
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
