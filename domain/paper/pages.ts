import type { Id } from '#domain/people/customer.ts'
import type { Box } from './box.ts'
import type { AddressSheet, LabelSheet, MessageSheet, PrintDocument, ReplySheet, Sheet } from './document.ts'
import { labelCells, labelsASheet, startCellOn } from './labels.ts'
import type { MessagePaper } from './message-layout.ts'
import { type Card, isLabels, type LabelPaper, type WholePaper } from './papers.ts'

/** A label where it lies on its sheet. */
export type PlacedLabel = { readonly sheet: LabelSheet; readonly cell: Box }

/** One page of paper: a sheet of its own, or the labels of one sheet of labels. */
export type PaperPage =
  | { readonly kind: 'address'; readonly paper: WholePaper; readonly sheet: AddressSheet }
  | { readonly kind: 'message'; readonly paper: MessagePaper; readonly sheet: MessageSheet }
  | { readonly kind: 'reply'; readonly paper: Card; readonly sheet: ReplySheet }
  | { readonly kind: 'labels'; readonly paper: LabelPaper; readonly labels: readonly PlacedLabel[] }

/** The pages of a document in order; labels begin at the first free one of the first sheet. */
export function pagesOf(document: PrintDocument): readonly PaperPage[] {
  const { paper } = document
  return isLabels(paper) ? labelPages(document, paper) : document.sheets.flatMap((sheet) => wholePage(sheet, paper))
}

function wholePage(sheet: Sheet, paper: WholePaper): readonly PaperPage[] {
  if (sheet.kind === 'address') return [{ kind: 'address', paper, sheet }]
  if (sheet.kind === 'reply') return paper.form === 'card' ? [{ kind: 'reply', paper, sheet }] : []
  return sheet.kind === 'message' && paper.form !== 'envelope' ? [{ kind: 'message', paper, sheet }] : []
}

function labelPages(document: PrintDocument, paper: LabelPaper): readonly PaperPage[] {
  const cells = labelCells(paper)
  return sheetsOfLabels(document).map(({ options, sheets }) => {
    const first = startCellOn(paper, options.startCell) - 1
    const labels = sheets.flatMap((sheet, at) => {
      const cell = cells[first + at]
      return sheet.kind === 'label' && cell !== undefined ? [{ sheet, cell }] : []
    })
    return { kind: 'labels', paper, labels }
  })
}

/** A document for each sheet of labels. */
export function sheetsOfLabels(document: PrintDocument): readonly PrintDocument[] {
  const { paper, options, sheets } = document
  if (!isLabels(paper)) return [document]
  const onFirst = labelsASheet(paper) - startCellOn(paper, options.startCell) + 1
  const first = { ...document, sheets: sheets.slice(0, onFirst) }
  const rest = sheets.slice(onFirst)
  const each = labelsASheet(paper)
  const others = Array.from({ length: Math.ceil(rest.length / each) }, (_, at) => ({
    paper,
    options: { ...options, startCell: 1 },
    sheets: rest.slice(at * each, (at + 1) * each),
  }))
  return [first, ...others]
}

/** What one person's letter looks like: its own sheets, or the sheet of labels on which theirs lies. */
export function pagesFor(document: PrintDocument, customer: Id): PrintDocument {
  const isTheirs = (sheet: Sheet): boolean => sheet.customer === customer
  if (!isLabels(document.paper)) return { ...document, sheets: document.sheets.filter(isTheirs) }
  return sheetsOfLabels(document).find(({ sheets }) => sheets.some(isTheirs)) ?? { ...document, sheets: [] }
}
