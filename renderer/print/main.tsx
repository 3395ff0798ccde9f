import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { PrintWarning } from '#domain/paper/document.ts'
import { paperOf, type PrintJob } from '#domain/paper/print-job.ts'
import { shop } from '../lib/shop.ts'
import { loadPaperFont } from '../paper/font.ts'
import { setPageSize } from '../paper/page-size.ts'
import { Sheets } from '../paper/Sheets.tsx'
import { TestPageView } from '../paper/TestPageView.tsx'

// Opened hidden by main for one job; what it may show it asks by that number, and main answers this window alone.
const job = new URLSearchParams(location.search).get('job') ?? ''

shop('print:document', { job }).then(draw).catch(giveUp)

async function draw(print: PrintJob): Promise<void> {
  const root = document.querySelector('#root')
  if (root === null) return giveUp()
  setPageSize(paperOf(print))
  if (print.kind === 'letters') {
    const { document: letters, shifts } = print
    createRoot(root).render(<Sheets document={letters} shows="ink" shifts={shifts} onDrawn={ready} onFailed={giveUp} />)
    return
  }
  await loadPaperFont(`0123456789${print.test.lines.join('')}`)
  flushSync(() => createRoot(root).render(<TestPageView test={print.test} />))
  ready([])
}

function ready(warnings: readonly PrintWarning[]): void {
  shop('print:ready', { job, warnings }).catch(giveUp)
}

/** Main says to the owner that the print failed; where not even that is heard, its patience ends. */
function giveUp(): void {
  void shop('print:failed', { job })
}
