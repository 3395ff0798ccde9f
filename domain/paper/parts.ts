import type { PrintDocument } from './document.ts'
import { labelsASheet } from './labels.ts'
import { sheetsOfLabels } from './pages.ts'
import { isLabels, type Paper } from './papers.ts'

/** Both sides of 300 cards: a print page holds about 0.6 MB a sheet beside its own 230 MB, so no file is longer than this. */
export const SHEETS_A_FILE = 600
/** A letter holds far more text than a card, and a printer's tray no more than 250 sheets of A4. */
export const LETTERS_A_FILE = 250

/**
 * A long document as several, in order, each of which makes one file; neither a sheet of labels nor the sheets of one person
 * are parted between two. @param perFile as many letters as the owner wants in a file
 */
export function partsOf(document: PrintDocument, perFile?: number): readonly PrintDocument[] {
  const { paper } = document
  if (isLabels(paper)) return labelParts(document, Math.floor(SHEETS_A_FILE / labelsASheet(paper)))
  const each = document.sheets.filter(({ customer }) => customer === document.sheets[0]?.customer).length
  const most = Math.min((perFile ?? Infinity) * each, sheetsAFile(paper))
  const count = Math.ceil(document.sheets.length / most)
  return Array.from({ length: count }, (_, part) => ({
    ...document,
    sheets: document.sheets.slice(part * most, (part + 1) * most),
  }))
}

function sheetsAFile({ form }: Paper): number {
  return form === 'letter' ? LETTERS_A_FILE : SHEETS_A_FILE
}

function labelParts(document: PrintDocument, most: number): readonly PrintDocument[] {
  const sheets = sheetsOfLabels(document)
  return Array.from({ length: Math.ceil(sheets.length / most) }, (_, part) => {
    const some = sheets.slice(part * most, (part + 1) * most)
    return { ...document, options: some[0]?.options ?? document.options, sheets: some.flatMap((each) => each.sheets) }
  })
}
