import { createRoot } from 'react-dom/client'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { PAPERS } from '#domain/paper/sizes.ts'
import { shop } from '../lib/shop.ts'
import { setPageSize } from '../paper/page-size.ts'
import { Sheets } from '../paper/Sheets.tsx'

// Opened hidden by main for one job; what it may show it asks by that number, and main answers this window alone.
const job = new URLSearchParams(location.search).get('job') ?? ''

shop('print:document', { job }).then(draw, giveUp)

function draw(document: PrintDocument): void {
  const root = window.document.querySelector('#root')
  if (root === null) return giveUp()
  setPageSize(PAPERS[document.options.paper])
  createRoot(root).render(<Sheets document={document} shows="ink" onDrawn={ready} onFailed={giveUp} />)
}

function ready(warnings: readonly PrintWarning[]): void {
  shop('print:ready', { job, warnings }).catch(giveUp)
}

/** Main says to the owner that the print failed; where not even that is heard, its patience ends. */
function giveUp(): void {
  void shop('print:failed', { job })
}
