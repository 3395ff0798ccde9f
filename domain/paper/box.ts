import type { Mm } from './sizes.ts'

/** A rectangle on the sheet, from its top left corner. */
export type Box = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm }

export function centreOf(box: Box): { readonly x: Mm; readonly y: Mm } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
