import { useLayoutEffect } from 'react'

/** Sizes of a sheet that the page itself prints, as CSS says them; a card's is that of はがき. */
const SIZES = {
  a4: 'size: A4; margin: 20mm',
  a5: 'size: A5; margin: 14mm',
  hagaki: 'size: 100mm 148mm; margin: 8mm',
} as const

export type SheetSize = keyof typeof SIZES

export const SHEET_SIZES = Object.keys(SIZES) as readonly SheetSize[]

/** While this stands, the page prints on paper of this size, without the number of its page. */
export function usePageSize(size: SheetSize): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { ${SIZES[size]}; @bottom-right { content: none } }`)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [size])
}
