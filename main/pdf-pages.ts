const POINTS_PER_MM = 72 / 25.4
// The browser's print engine rounds a page to whole pixels of its own, never by as much as this.
const ROUNDING_MM = 0.5
const PAGE_BOX = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g

export type PaperSize = { readonly width: number; readonly height: number }

export type CutPdf = { readonly pdf: Uint8Array; readonly pages: number }

/**
 * Cuts every page to the exact paper, in mm, keeping its top left corner: Chromium makes a card 100.16 × 148.17 mm.
 * The new box takes as many bytes as the old one, so no offset in the file moves. Pages of another size stay as they are.
 */
export function cutPages(printed: Uint8Array, paper: PaperSize): CutPdf {
  const text = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength).toString('latin1')
  const pdf = new Uint8Array(printed)
  let pages = 0
  for (const found of text.matchAll(PAGE_BOX)) {
    pages += 1
    const [box, width = '', height = ''] = found
    const cut = cutBox(box.length, Number(width), Number(height), paper)
    if (cut !== null) pdf.set(Buffer.from(cut, 'latin1'), found.index)
  }
  return { pdf, pages }
}

function cutBox(length: number, width: number, height: number, paper: PaperSize): string | null {
  if (!isRoundedUp(width, paper.width) || !isRoundedUp(height, paper.height)) return null
  const bottom = height - paper.height * POINTS_PER_MM
  for (const digits of [3, 2]) {
    const right = (paper.width * POINTS_PER_MM).toFixed(digits)
    const box = `/MediaBox [0 ${bottom.toFixed(digits).replace(/^0/, '')} ${right} ${height}`
    if (box.length < length) return `${box.padEnd(length - 1)}]`
  }
  return null
}

function isRoundedUp(points: number, mm: number): boolean {
  const more = points / POINTS_PER_MM - mm
  return more > 0 && more < ROUNDING_MM
}
