const POINTS_PER_MM = 72 / 25.4
// The browser's print engine rounds a page to whole pixels of its own, never by as much as this.
const ROUNDING_MM = 0.5
// To the dots of its printer it rounds down too, which nobody sees.
const ROUNDED_DOWN_MM = 0.05
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
    if (cut !== undefined) pdf.set(Buffer.from(cut, 'latin1'), found.index)
  }
  return { pdf, pages }
}

function cutBox(length: number, width: number, height: number, paper: PaperSize): string | undefined {
  if (!isRounded(width, paper.width) || !isRounded(height, paper.height)) return undefined
  const right = Math.min(width, paper.width * POINTS_PER_MM)
  const bottom = Math.max(0, height - paper.height * POINTS_PER_MM)
  return WAYS.map(({ name, digits }) => {
    const box = `${name}[0 ${short(bottom, digits)} ${short(right, digits)} ${short(height, 3)}`
    return box.length < length ? `${box.padEnd(length - 1)}]` : null
  }).find((box) => box !== null)
}

// A page of whole points leaves little room: then a tenth of a point has to do, which is less than two hundredths of a mm.
const WAYS = [
  { name: '/MediaBox ', digits: 3 },
  { name: '/MediaBox ', digits: 2 },
  { name: '/MediaBox', digits: 2 },
  { name: '/MediaBox', digits: 1 },
] as const

function short(points: number, digits: number): string {
  return String(Number(points.toFixed(digits))).replace(/^0\./, '.')
}

function isRounded(points: number, mm: number): boolean {
  const more = points / POINTS_PER_MM - mm
  return more > -ROUNDED_DOWN_MM && more < ROUNDING_MM
}
