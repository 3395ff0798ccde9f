import { basename } from 'node:path'
import type { WebContents } from 'electron'
import { never } from '#domain/never.ts'
import type { Paper } from '#domain/paper/papers.ts'
import type { ReprintAsked } from '#domain/letters/request.ts'
import type { Api } from '#contract/api.ts'
import type { Printed, Reprinted } from '#contract/letters-api.ts'
import type { Result } from '#contract/result.ts'
import { copyToClipboard } from './clipboard.ts'
import { askWhereToSavePdf } from './dialogs.ts'
import { saveParts } from './files/save-parts.ts'
import { askInside } from './ipc/ask.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { isMainCall, type MainChecked, type PrintPageChecked } from './ipc/answerers.ts'
import type { InsideApi } from './ipc/inside.ts'
import type { Checked } from './ipc/router.ts'
import { gaveUp, jobFor, printLetters, type PrintOrder, printTest, ready } from './print.ts'
import type { RunningCalls, Turn } from './running.ts'
import { inWords } from './spoken.ts'
import type { ShopThread } from './shop/shop-thread.ts'

type Report = (error: unknown) => void

/** What a print needs of the program: the shop, and the way to be seen at work and stopped. */
type Printing = { readonly shop: ShopThread; readonly running: RunningCalls }

const PRINT_PAGE_CALLS: ReadonlySet<MainChecked['name']> = new Set(['print:document', 'print:ready', 'print:failed'])

/** Whether a call is one of the print page's, the only ones heard where the shop has no window. */
export function isPrintPageCall(call: Checked): call is PrintPageChecked {
  return isMainCall(call) && PRINT_PAGE_CALLS.has(call.name)
}

/** What the hidden window of a print job asks and tells. */
export function answerPrintPage(call: PrintPageChecked, sender: WebContents, report: Report): Promise<Result<unknown>> {
  switch (call.name) {
    case 'print:document':
      return envelopeLater(async () => jobFor(call.input.job, sender), report)
    case 'print:ready':
      return envelopeLater(async () => {
        ready(call.input.job, sender, call.input.warnings)
        return {}
      }, report)
    case 'print:failed':
      return envelopeLater(async () => {
        gaveUp(call.input.job, sender)
        return {}
      }, report)
    default:
      return never(call, 'a call of the print page')
  }
}

/**
 * Makes the batch, then its paper. Where no paper comes of it (the dialog closed, the print failed, the disk full) the
 * batch is taken back: there is nothing to post. While another long piece of work runs, not even the batch is made.
 */
export async function savePdf(
  { shop, running }: Printing,
  asked: Api['letters:pdf']['in'],
  sender: WebContents,
  report: Report,
): Promise<Result<Printed>> {
  const printed = await envelopeLater(
    () =>
      running.run('letters:pdf', async (turn): Promise<Result<Printed>> => {
        const made = await askInside(shop, 'letters:make', asked)
        if (!made.ok) return made
        return { ok: true, value: await printMade(shop, made.value, asked.perFile, sender, turn) }
      }),
    report,
  )
  return printed.ok ? printed.value : printed
}

async function printMade(
  shop: ShopThread,
  { id, change, name, preview, shifts }: InsideApi['letters:make']['out'],
  perFile: number | undefined,
  sender: WebContents,
  turn: Turn,
): Promise<Printed> {
  let file: string | null = null
  try {
    const paper = await printAndSave({ document: preview.document, shifts, perFile }, name, sender, turn)
    file = paper.file
    return { ...paper, leftOut: preview.leftOut, batch: file === null ? null : { id, change } }
  } finally {
    if (file === null) await takeBack(shop, change)
  }
}

// As long as an import or a search for duplicates may hold the shop's file.
const AGAIN_MS = 300
const TAKEN_BACK_WITHIN = 2_000

/** What nobody printed is not asked about; while other work holds the file, it is tried again. */
async function takeBack(shop: ShopThread, change: number): Promise<void> {
  for (let tried = 0; tried < TAKEN_BACK_WITHIN; tried += 1) {
    const undone = (await shop.call('changes:undo', { change })) as Result<unknown>
    if (undone.ok || undone.error.code !== 'busy-import') return
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

/** What waits to be posted once more: a jam, an empty tray. Nothing in the file changes. */
export async function savePdfAgain(
  { shop, running }: Printing,
  asked: ReprintAsked,
  sender: WebContents,
  report: Report,
): Promise<Result<Reprinted>> {
  const found = await askInside(shop, 'letters:again', asked)
  if (!found.ok) return found
  const { name, document, shifts, leftOut } = found.value
  return envelopeLater(async () => {
    const order = { document, shifts, perFile: asked.perFile }
    const paper = await running.run('batches:pdf', (turn) => printAndSave(order, name, sender, turn))
    return { ...paper, leftOut }
  }, report)
}

/** The short form to the clipboard, through the gate. */
export async function copyText(
  shop: ShopThread,
  asked: Api['letters:copy']['in'],
  report: Report,
): Promise<Result<Api['letters:copy']['out']>> {
  const found = await askInside(shop, 'letters:text', asked)
  if (!found.ok) return found
  return envelopeLater(async () => {
    await copyToClipboard(found.value.text)
    return found.value
  }, report)
}

/** 試し刷り: the same way to paper as a letter's. `file` is null where the dialog was closed. */
export async function saveTestPdf(
  shop: ShopThread,
  asked: Api['printers:test']['in'],
  sender: WebContents,
  report: Report,
): Promise<Result<Api['printers:test']['out']>> {
  const found = await askInside(shop, 'printers:test-page', asked)
  if (!found.ok) return found
  return envelopeLater(async () => {
    const pdf = await printTest(found.value)
    return { file: await savedAs([pdf], inWords({ ja: '試し刷り.pdf', en: 'Test page.pdf' }), sender) }
  }, report)
}

/** @throws Refusal print-failed, cancelled, disk-full, disk-read-only, disk-failed */
async function printAndSave(
  order: PrintOrder,
  template: string,
  sender: WebContents,
  turn: Turn,
): Promise<Pick<Printed, 'file' | 'pages' | 'warnings'>> {
  const { pdfs, pages, warnings } = await printLetters(order, turn)
  turn.hold()
  const file = await savedAs(pdfs, fileName(template, order.document.paper), sender)
  return { file, pages, warnings }
}

/** The names under which it was saved, null where the owner closed the dialog. @throws Refusal disk-* */
async function savedAs(pdfs: readonly Uint8Array[], suggested: string, sender: WebContents): Promise<string | null> {
  const path = await askWhereToSavePdf(sender, suggested)
  if (path === null) return null
  const saved = await saveParts(path, pdfs)
  return saved.map((each) => basename(each)).join('、')
}

function fileName(template: string, { form }: Paper): string {
  if (form === 'labels') return inWords({ ja: '宛名ラベル.pdf', en: 'Address labels.pdf' })
  if (form === 'list') return inWords({ ja: '手書き用の宛名一覧.pdf', en: 'Addresses to copy by hand.pdf' })
  if (form === 'envelope') return inWords({ ja: '封筒の宛名.pdf', en: 'Envelopes.pdf' })
  return `${template === '' ? inWords({ ja: 'はがき宛名', en: 'Address sides' }) : template}.pdf`
}
