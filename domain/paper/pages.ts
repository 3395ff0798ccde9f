import type { Id } from '#domain/people/customer.ts'
import type { Box } from './box.ts'
import type { LabelPaper, LabelSheet, PrintDocument, Sheet, WholePaper } from './document.ts'
import { isLabelPaper, labelCells, labelsASheet, startCellOn } from './labels.ts'

type WholeSheet = Exclude<Sheet, LabelSheet>

/** A label where it lies on its sheet. */
export type PlacedLabel = { readonly sheet: LabelSheet; readonly cell: Box }

/** One page of paper: a sheet of its own, or the labels of one sheet of labels. */
export type PaperPage =
  | { readonly kind: 'whole'; readonly paper: WholePaper; readonly sheet: WholeSheet }
  | { readonly kind: 'labels'; readonly paper: LabelPaper; readonly labels: readonly PlacedLabel[] }

/** The pages of a document in order; labels begin at the first free one of the first sheet. */
export function pagesOf(document: PrintDocument): readonly PaperPage[] {
  const { paper } = document.options
  if (!isLabelPaper(paper)) {
    return document.sheets.flatMap((sheet) => (sheet.kind === 'label' ? [] : [{ kind: 'whole', paper, sheet }]))
  }
  const cells = labelCells(paper)
  return sheetsOfLabels(document).map(({ options, sheets }) => ({
    kind: 'labels',
    paper,
    labels: sheets.flatMap((sheet, at) => {
      const cell = cells[startCellOn(paper, options.startCell) - 1 + at]
      return sheet.kind === 'label' && cell !== undefined ? [{ sheet, cell }] : []
    }),
  }))
}

/** A document for each sheet of labels. */
export function sheetsOfLabels(document: PrintDocument): readonly PrintDocument[] {
  const { options, sheets } = document
  if (!isLabelPaper(options.paper)) return [document]
  const onFirst = labelsASheet(options.paper) - startCellOn(options.paper, options.startCell) + 1
  const first = { ...document, sheets: sheets.slice(0, onFirst) }
  const rest = sheets.slice(onFirst)
  const each = labelsASheet(options.paper)
  const others = Array.from({ length: Math.ceil(rest.length / each) }, (_, at) => ({
    options: { ...options, startCell: 1 },
    sheets: rest.slice(at * each, (at + 1) * each),
  }))
  return [first, ...others]
}

/** What one person's letter looks like: its own sheets, or the sheet of labels on which theirs lies. */
export function pagesFor(document: PrintDocument, customer: Id): PrintDocument {
  const isTheirs = (sheet: Sheet): boolean => sheet.customer === customer
  if (!isLabelPaper(document.options.paper)) return { ...document, sheets: document.sheets.filter(isTheirs) }
  return sheetsOfLabels(document).find(({ sheets }) => sheets.some(isTheirs)) ?? { ...document, sheets: [] }
}
