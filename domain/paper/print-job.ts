import type { PrintDocument } from './document.ts'
import type { Paper, PaperCode, PrintSide } from './papers.ts'
import type { Shift, Shifts } from './printers.ts'

/** 試し刷り: crosses, rulers and the boxes of one side of a paper, corrected as its letters are. */
export type TestPage = {
  readonly paper: Paper
  readonly side: PrintSide
  readonly shift: Shift
  /** What it is and how to read it, in the owner's language. */
  readonly lines: readonly string[]
}

/** The same as it is asked for. */
export type TestPageAsked = Pick<TestPage, 'side' | 'lines' | 'shift'> & { readonly paper: PaperCode }

/** What one hidden window draws. The preview knows no shift: it is the printer that is askew, not the letter. */
export type PrintJob =
  | { readonly kind: 'letters'; readonly document: PrintDocument; readonly shifts: Shifts }
  | { readonly kind: 'test'; readonly test: TestPage }

export function paperOf(job: PrintJob): Paper {
  return job.kind === 'letters' ? job.document.paper : job.test.paper
}
