import type { Mm, PaperCode } from './document.ts'

export type Size = { readonly width: Mm; readonly height: Mm }

const A4 = { width: 210, height: 297 }

/** Portrait, in mm. */
export const PAPERS = {
  hagaki: { width: 100, height: 148 },
  a4: A4,
  label12: A4,
  label24: A4,
} as const satisfies Record<PaperCode, Size>

export const PAPER_CODES = Object.keys(PAPERS) as readonly PaperCode[]
