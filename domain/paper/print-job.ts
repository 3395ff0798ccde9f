import type { PaperCode, PrintDocument } from './document.ts'
import { PRINT_PLACES, type PrintPlace, type Shift, type Shifts } from './printers.ts'

/** 試し刷り: crosses, rulers and the boxes of a place, corrected as its letters are. */
export type TestPage = {
  readonly place: PrintPlace
  readonly shift: Shift
  /** What it is and how to read it, in the owner's language. */
  readonly lines: readonly string[]
}

/** What one hidden window draws. The preview knows no shift: it is the printer that is askew, not the letter. */
export type PrintJob =
  | { readonly kind: 'letters'; readonly document: PrintDocument; readonly shifts: Shifts }
  | { readonly kind: 'test'; readonly test: TestPage }

export function paperOf(job: PrintJob): PaperCode {
  return job.kind === 'letters' ? job.document.options.paper : PRINT_PLACES[job.test.place].paper
}
