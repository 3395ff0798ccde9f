/** A made-up shop as day numbers, seen on day 400; equal numbers are one visit. */
export const MADE_UP_SHOP: Readonly<Record<string, readonly number[]>> = {
  A: [10, 40, 69, 101, 130, 158, 190, 221, 250, 281, 310],
  B: [5, 33, 33, 62, 95, 121, 150, 180, 325],
  C: [200, 228, 259, 288, 318, 349, 379],
  D: [50],
  E: [395],
  F: [400],
  G: [100, 190, 275, 370],
  H: [20, 25, 27, 40, 300],
  I: [150, 164, 178, 192, 206, 220],
  J: [300, 330, 360, 390],
  K: [60, 200],
  L: [380, 387, 394],
}

export const MADE_UP_TODAY = 400
