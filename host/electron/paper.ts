import type { PrintToPDFOptions } from 'electron'
import type { PrintRequest } from '../contract.ts'

/** Inches, as Electron names its papers. */
const PAPERS: Record<string, readonly [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Electron's own default on every side. */
const MARGIN = 0.4

export function printRequest(options: PrintToPDFOptions): PrintRequest {
  const [paperWidth, paperHeight] = paperOf(options.pageSize ?? 'Letter')
  const { top = MARGIN, bottom = MARGIN, left = MARGIN, right = MARGIN } = options.margins ?? {}
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  }
}

function paperOf(size: NonNullable<PrintToPDFOptions['pageSize']>): readonly [number, number] {
  if (typeof size === 'object') return [size.width, size.height]
  const paper = PAPERS[size]
  if (!paper) throw new Error(`Invalid pageSize ${size}`)
  return paper
}
