import { QUIET, qrSize } from '#domain/paper/contact.ts'
import type { Look } from '#domain/paper/look.ts'

/** A code as one path, in modules, and how many it is wide with the white around it. */
export type QrPicture = { readonly path: string; readonly across: number }

/** The code of a look; null where it has none. Who prints none never loads what draws it. */
export async function loadQr(look: Look | undefined): Promise<QrPicture | null> {
  const text = look?.contact?.qr ?? ''
  const size = qrSize(text)
  if (size === null) return null
  const { create } = await import('qrcode')
  const { modules } = create(text, { version: size.version, errorCorrectionLevel: 'M' })
  return {
    path: pathOf(modules.size, (row, column) => modules.get(row, column) !== 0),
    across: modules.size + 2 * QUIET,
  }
}

/** Dark modules of a row that touch are one bar, so that no hairline of white stands between them. */
function pathOf(side: number, isDark: (row: number, column: number) => boolean): string {
  let path = ''
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (!isDark(row, column)) continue
      const begin = column
      while (column + 1 < side && isDark(row, column + 1)) column += 1
      const wide = column - begin + 1
      path += `M${begin + QUIET} ${row + QUIET}h${wide}v1h${-wide}z`
    }
  }
  return path
}
