import { basename } from 'node:path'
import type { WebContents } from 'electron'
import { never } from '#domain/never.ts'
import type { LetterPreview, LetterRequest, Printed } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import { askWhereToSavePdf } from './dialogs.ts'
import { saveParts } from './files/save-parts.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { isMainCall, type MainChecked, type PrintPageChecked } from './ipc/answerers.ts'
import type { Checked } from './ipc/router.ts'
import { documentFor, gaveUp, printDocument, ready } from './print.ts'
import type { ShopThread } from './shop/shop-thread.ts'

type Report = (error: unknown) => void

/** The calls that need a window or a dialog; the shop thread says what stands on the sheets. */
export function answerLetters(
  shop: ShopThread,
  call: MainChecked,
  sender: WebContents,
  report: Report,
): Promise<Result<unknown>> {
  return call.name === 'letters:pdf'
    ? saveAsPdf(shop, call.input, sender, report)
    : answerPrintPage(call, sender, report)
}

/** Whether a call is one of the print page's, the only ones heard where the shop has no window. */
export function isPrintPageCall(call: Checked): call is PrintPageChecked {
  return isMainCall(call) && call.name !== 'letters:pdf'
}

/** What the hidden window of a print job asks and tells. */
export function answerPrintPage(call: PrintPageChecked, sender: WebContents, report: Report): Promise<Result<unknown>> {
  switch (call.name) {
    case 'print:document':
      return envelopeLater(async () => documentFor(call.input.job, sender), report)
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

async function saveAsPdf(
  shop: ShopThread,
  request: LetterRequest,
  sender: WebContents,
  report: Report,
): Promise<Result<Printed>> {
  const preview = (await shop.call('letters:preview', request)) as Result<LetterPreview>
  return preview.ok ? envelopeLater(() => printAndSave(preview.value, sender), report) : preview
}

/** @throws Refusal nobody-left, print-failed, disk-full, disk-read-only, disk-failed */
async function printAndSave({ document, leftOut }: LetterPreview, sender: WebContents): Promise<Printed> {
  const { pdfs, pages, warnings } = await printDocument(document)
  const path = await askWhereToSavePdf(sender, 'はがき宛名.pdf')
  const saved = path === null ? [] : await saveParts(path, pdfs)
  const file = saved.length === 0 ? null : saved.map((each) => basename(each)).join('、')
  return { file, pages, leftOut, warnings }
}
