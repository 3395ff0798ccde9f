import type { PrintDocument } from './document.ts'

/** Both sides of 300 cards: a print page holds about 0.6 MB a sheet beside its own 230 MB, so no file is longer than this. */
export const SHEETS_A_FILE = 600

/** A long document as several, in order, each of which makes one file. */
export function partsOf(document: PrintDocument): readonly PrintDocument[] {
  const count = Math.ceil(document.sheets.length / SHEETS_A_FILE)
  return Array.from({ length: count }, (_, part) => ({
    ...document,
    sheets: document.sheets.slice(part * SHEETS_A_FILE, (part + 1) * SHEETS_A_FILE),
  }))
}
