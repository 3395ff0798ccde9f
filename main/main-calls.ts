import type { WebContents } from 'electron'
import { never } from '#domain/never.ts'
import type { Api } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import { answerBackupCall, type BackupParts, isOfBackups } from './backup-calls.ts'
import type { MainChecked } from './ipc/answerers.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { chooseTable, saveRejects } from './imports.ts'
import { isSaving, saveIntoFolder } from './exports.ts'
import { answerPrintPage, copyText, isPrintPageCall, savePdf, savePdfAgain, saveTestPdf } from './letters.ts'
import { answerKept, isKept } from './page-kept.ts'
import { savePage } from './page-pdf.ts'
import { answerPin, isPinCall } from './pin/calls.ts'
import type { Lock } from './pin/lock.ts'
import { updatePostalTable } from './postal.ts'
import type { RecordsLock } from './records-lock.ts'
import { answerStartCall, isStartCall } from './start-calls.ts'
import type { SupportMeans } from './support/file.ts'
import { saveSupport } from './support/save.ts'

type Report = (error: unknown) => void

/** What the main thread works with. */
export type Parts = BackupParts & {
  readonly pin: Lock
  readonly records: RecordsLock
  /** Where the records lie. */
  readonly folder: string
  readonly support: SupportMeans
  /** Puts the window's menu in place. */
  readonly speak: (language: Api['menu:language']['in']['language']) => void
}

/** The calls that need a window, a dialog or the clipboard; what stands in the file, the shop thread says. */
export function answerMainCall(
  parts: Parts,
  call: MainChecked,
  sender: WebContents,
  report: Report,
): Promise<Result<unknown>> {
  const { shop, running, speak } = parts
  if (isOfBackups(call)) return envelopeLater(() => answerBackupCall(parts, call, sender), report)
  if (isSaving(call)) return saveIntoFolder(shop, call, sender)
  if (isPrintPageCall(call)) return answerPrintPage(call, sender, report)
  if (isKept(call)) return answerKept(call, sender, report)
  if (isPinCall(call)) return envelopeLater(() => answerPin(parts.pin, call), report)
  if (isStartCall(call)) return answerStartCall(parts, call, sender, report)
  switch (call.name) {
    case 'menu:language':
      return doneAtOnce(() => speak(call.input.language), report)
    case 'jobs:now':
      return envelopeLater(async () => ({ running: running.now() }), report)
    case 'jobs:cancel':
      return doneAtOnce(() => running.cancel(), report)
    case 'support:save':
      return envelopeLater(() => saveSupport(parts.support, sender), report)
    case 'imports:choose':
      return chooseTable(shop, sender)
    case 'imports:save-rejects':
      return saveRejects(shop, call.input, sender, report)
    case 'page:pdf':
      return envelopeLater(() => savePage(call.input, sender), report)
    case 'letters:pdf':
      return savePdf(parts, call.input, sender, report)
    case 'batches:pdf':
      return savePdfAgain(parts, call.input, sender, report)
    case 'printers:test':
      return saveTestPdf(shop, call.input, sender, report)
    case 'letters:copy':
      return copyText(shop, call.input, report)
    case 'postal:update':
      return updatePostalTable(shop, sender)
    default:
      return never(call, 'a call of the main thread')
  }
}

function doneAtOnce(act: () => void, report: Report): Promise<Result<unknown>> {
  return envelopeLater(async () => {
    act()
    return {}
  }, report)
}
