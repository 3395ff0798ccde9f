import { join } from 'node:path'
import { listen } from '../ipc/listen.ts'
import { failed } from '../ipc/router.ts'
import { answerPrintPage, isPrintPageCall } from '../letters.ts'
import { outlivePrintWindows, type PrintedDocument, printLetters, type PrintOrder } from '../print.ts'
import { declareScheme, openForPages } from '../protocol.ts'

const PAGES = join(import.meta.dirname, '../renderer')

/** Prints where no window of the shop is open: only the print page is served and heard. @throws Refusal print-failed */
export async function printAlone(order: PrintOrder): Promise<PrintedDocument> {
  declareScheme()
  outlivePrintWindows()
  await openForPages(PAGES)
  listen(async (call, sender) => {
    if (!isPrintPageCall(call)) return failed({ code: 'unknown-call' })
    return answerPrintPage(call, sender, (error) => {
      throw error
    })
  })
  return printLetters(order)
}
