import type { Mm, PaperCode } from './document.ts'

export type Size = { readonly width: Mm; readonly height: Mm }

/** Portrait, in mm. */
export const PAPERS = {
  hagaki: { width: 100, height: 148 },
  a4: { width: 210, height: 297 },
} as const satisfies Record<PaperCode, Size>
