/** What the columns of a list without a line of headers are called. */
export function headersByPlace(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => headerAt(at))
}

/**
 * Such headers say how many columns a list has and not which list it is: what the owner says of them is never held for
 * another one. The lines that were not taken are saved below them too, with columns more, and have only their values again.
 */
export function areByPlace([first = '']: readonly string[]): boolean {
  return first.trim() === headerAt(0)
}

/** Which column such a header stands for, from 1; null for one that its list wrote. */
export function placeOf(header: string): number | null {
  const place = Number.parseInt(header, 10)
  return header === headerAt(place - 1) ? place : null
}

function headerAt(place: number): string {
  return `${place + 1}列目`
}
