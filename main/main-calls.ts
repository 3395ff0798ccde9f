import type { WebContents } from 'electron'
import { never } from '#domain/never.ts'
import type { Api } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import type { Backups } from './backups.ts'
import { chooseBackupPlace } from './backup-place.ts'
import type { MainChecked } from './ipc/answerers.ts'
import { askForCopy, askForFolder } from './dialogs.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { chooseTable, saveRejects } from './imports.ts'
import { isSaving, saveIntoFolder } from './exports.ts'
import { answerPrintPage, copyText, savePdf, savePdfAgain, saveTestPdf } from './letters.ts'
import { savePage } from './page-pdf.ts'
import { updatePostalTable } from './postal.ts'
import type { Restores } from './restore.ts'
import type { RunningCalls } from './running.ts'
import type { ShopThread } from './shop/shop-thread.ts'
import { refuse } from './store/refusal.ts'

type Report = (error: unknown) => void

/** What the main thread works with. */
export type Parts = {
  readonly shop: ShopThread
  readonly running: RunningCalls
  readonly backups: Backups
  readonly restores: Restores
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
  const { shop, running, backups, restores, speak } = parts
  if (isSaving(call)) return saveIntoFolder(shop, call, sender)
  switch (call.name) {
    case 'menu:language':
      return envelopeLater(async () => {
        speak(call.input.language)
        return {}
      }, report)
    case 'jobs:now':
      return envelopeLater(async () => ({ running: running.now() }), report)
    case 'jobs:cancel':
      return envelopeLater(async () => {
        running.cancel()
        return {}
      }, report)
    case 'backups:state':
      return envelopeLater(() => backups.state(), report)
    case 'backups:list':
      return envelopeLater(() => backups.list(), report)
    case 'backups:make':
      return envelopeLater(
        () => running.run(call.name, (turn) => backups.make(call.input, () => askForFolder(sender), turn)),
        report,
      )
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
    case 'backup:choose-place':
      return chooseBackupPlace(shop, sender)
    case 'postal:update':
      return updatePostalTable(shop, sender)
    case 'restore:look':
      return envelopeLater(() => lookAtCopy(parts, call, sender), report)
    case 'restore:run':
      return envelopeLater(() => running.run(call.name, (turn) => restores.run(call.input.copy, turn)), report)
    case 'print:document':
    case 'print:ready':
    case 'print:failed':
      return answerPrintPage(call, sender, report)
    default:
      return never(call, 'a call of the main thread')
  }
}

async function lookAtCopy(
  { running, backups, restores }: Parts,
  { name, input }: Extract<MainChecked, { readonly name: 'restore:look' }>,
  sender: WebContents,
): Promise<Api['restore:look']['out']> {
  const copy = await copyMeant(backups, input, sender)
  return copy === null ? null : running.run(name, (turn) => restores.look(copy, turn))
}

/** One of the list, or a file that the owner chooses; null where the dialog was closed. @throws Refusal copy-missing */
async function copyMeant(
  backups: Backups,
  { copy }: Api['restore:look']['in'],
  sender: WebContents,
): Promise<string | null> {
  return copy === null ? askForCopy(sender) : (backups.pathOf(copy) ?? refuse('copy-missing'))
}
