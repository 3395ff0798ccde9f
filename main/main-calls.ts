import type { WebContents } from 'electron'
import { never } from '#domain/never.ts'
import type { Result } from '#contract/result.ts'
import type { Backups } from './backups.ts'
import { chooseBackupPlace } from './backup-place.ts'
import type { MainChecked } from './ipc/answerers.ts'
import { envelopeLater } from './ipc/envelope.ts'
import { saveTables } from './exports.ts'
import { answerPrintPage, copyText, savePdf } from './letters.ts'
import type { RunningCalls } from './running.ts'
import type { ShopThread } from './shop/shop-thread.ts'

type Report = (error: unknown) => void

/** What the main thread works with. */
export type Parts = { readonly shop: ShopThread; readonly running: RunningCalls; readonly backups: Backups }

/** The calls that need a window, a dialog or the clipboard; what stands in the file, the shop thread says. */
export function answerMainCall(
  { shop, running, backups }: Parts,
  call: MainChecked,
  sender: WebContents,
  report: Report,
): Promise<Result<unknown>> {
  switch (call.name) {
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
      return envelopeLater(() => running.run(call.name, (turn) => backups.make(call.input, sender, turn)), report)
    case 'letters:pdf':
      return savePdf(shop, call.input, sender, report)
    case 'letters:copy':
      return copyText(shop, call.input, report)
    case 'backup:choose-place':
      return chooseBackupPlace(shop, sender)
    case 'exports:save':
      return saveTables(shop, call.input, sender)
    case 'print:document':
    case 'print:ready':
    case 'print:failed':
      return answerPrintPage(call, sender, report)
    default:
      return never(call, 'a call of the main thread')
  }
}
