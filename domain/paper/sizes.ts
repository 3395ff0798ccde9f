export type Mm = number

export type Size = { readonly width: Mm; readonly height: Mm }

/** Without the dust of adding up fractions. */
export function tenth(mm: Mm): Mm {
  return Math.round(mm * 10) / 10
}

export function isLandscape({ width, height }: Size): boolean {
  return width > height
}
