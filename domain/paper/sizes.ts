export type Mm = number

export type Size = { readonly width: Mm; readonly height: Mm }

export function isLandscape({ width, height }: Size): boolean {
  return width > height
}
