import type { Mm, Size } from '#domain/paper/sizes.ts'

const PX_PER_MM = 96 / 25.4

export function pxOf(mm: Mm): number {
  return mm * PX_PER_MM
}

/**
 * Sets the printed page; an own style element would be refused by the content security policy.
 * Chromium takes whole pixels: rounded up, no sheet is wider than its page, which would shrink every sheet.
 * main/print cuts the finished pages to the exact paper.
 */
export function setPageSize({ width, height }: Size): void {
  const page = new CSSStyleSheet()
  page.replaceSync(`@page { size: ${Math.ceil(pxOf(width))}px ${Math.ceil(pxOf(height))}px; margin: 0 }`)
  document.adoptedStyleSheets = [page]
}
